"""The table of terms keeps the promise of an index, as a dictionary in memory does."""

from collections import Counter
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import a_catalogue, a_service
from webapp.domain.problems import IndexDamaged, NoEdition
from webapp.domain.terms import Document, TermIndex
from webapp.store.shelf import read_catalogue, write_catalogue
from webapp.store.terms import SqlTermIndex, write_terms

DOCUMENTS = (
    Document(0, (("name", ("母婴", "婴室", "母婴")), ("area", ("西单",)))),
    Document(1, (("name", ("母婴",)),)),
    Document(2, ()),
)


@pytest.fixture
def index(tmp_path: Path) -> TermIndex:
    write_terms(tmp_path / "db", DOCUMENTS)
    return SqlTermIndex(tmp_path / "db")


def test_documents_with_a_term_come_ascending_with_how_often_it_is_there(index: TermIndex) -> None:
    found = index.postings("name", "母婴")
    assert (list(found.numbers), list(found.weights)) == ([0, 1], [2.0, 1.0])


@pytest.mark.parametrize(
    ("field", "term"), [("name", "西单"), ("area", "母婴"), ("nowhere", "母婴"), ("name", "母")]
)
def test_a_term_that_is_not_in_the_field_is_in_no_document(
    index: TermIndex, field: str, term: str
) -> None:
    assert list(index.postings(field, term).numbers) == []


def test_every_document_counts_even_one_without_terms(index: TermIndex) -> None:
    assert index.document_count() == 3


def test_terms_with_a_prefix_come_in_the_order_of_their_characters(tmp_path: Path) -> None:
    terms = ("ab", "a", "abc", "b", "aé", "a%", "a_", "a婴", "A")
    write_terms(tmp_path / "db", [Document(0, (("f", terms), ("g", ("az",))))])
    index = SqlTermIndex(tmp_path / "db")
    assert index.terms_with_prefix("f", "a", 99) == ("a", "a%", "a_", "ab", "abc", "aé", "a婴")
    assert index.terms_with_prefix("f", "ab", 1) == ("ab",)
    assert index.terms_with_prefix("f", "a_", 9) == ("a_",)
    assert index.terms_with_prefix("f", "", 2) == ("A", "a")
    assert index.terms_with_prefix("f", "a", 0) == ()


def test_hostile_terms_are_only_terms(index: TermIndex) -> None:
    for term in ("' OR 1=1 --", "*", "%", '"', "\0", "x" * 10_000):
        assert list(index.postings("name", term).numbers) == []


def test_terms_live_beside_the_catalogue(tmp_path: Path) -> None:
    catalogue = a_catalogue(a_service("a"), a_service("b"), a_service("c"))
    write_catalogue(tmp_path / "db", catalogue)
    write_terms(tmp_path / "db", DOCUMENTS)
    assert read_catalogue(tmp_path / "db") == catalogue
    assert SqlTermIndex(tmp_path / "db").document_count() == 3


def test_an_index_without_documents_is_empty(tmp_path: Path) -> None:
    write_terms(tmp_path / "db", ())
    index = SqlTermIndex(tmp_path / "db")
    assert (index.document_count(), index.terms_with_prefix("f", "", 9)) == (0, ())


def test_a_missing_database_is_no_edition(tmp_path: Path) -> None:
    with pytest.raises(NoEdition):
        SqlTermIndex(tmp_path / "db")


def test_a_database_without_terms_is_a_damaged_index(tmp_path: Path) -> None:
    (tmp_path / "db").write_bytes(b"x" * 5000)
    with pytest.raises(IndexDamaged):
        SqlTermIndex(tmp_path / "db").postings("name", "母婴")


def test_threads_may_share_it(index: TermIndex) -> None:
    answers: list[list[int]] = []

    def ask() -> None:
        answers.extend(list(index.postings("name", "母婴").numbers) for _ in range(20))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [[0, 1]] * 160


_TERMS = st.lists(st.text("ab婴é", min_size=1, max_size=3), max_size=8).map(tuple)


@settings(deadline=None, max_examples=40)
@given(st.lists(_TERMS, max_size=5))
def test_it_answers_as_counting_by_hand_does(
    tmp_path_factory: pytest.TempPathFactory, fields: list[tuple[str, ...]]
) -> None:
    path = tmp_path_factory.mktemp("terms") / "db"
    write_terms(path, [Document(number, (("f", terms),)) for number, terms in enumerate(fields)])
    index = SqlTermIndex(path)
    for term in {term for terms in fields for term in terms}:
        expected = [(n, Counter(terms)[term]) for n, terms in enumerate(fields) if term in terms]
        found = index.postings("f", term)
        assert list(zip(found.numbers, found.weights, strict=True)) == expected
    assert list(index.terms_with_prefix("f", "", 999)) == sorted({t for ts in fields for t in ts})
    index.close()
