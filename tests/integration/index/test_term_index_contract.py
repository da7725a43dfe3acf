"""One promise, three keepers: Whoosh on disk, SQL's table of terms, and dictionaries."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from webapp.domain.terms import Document, TermIndex
from webapp.index.memory import MemoryTermIndex
from webapp.index.reader import WhooshTermIndex
from webapp.index.writer import build_index
from webapp.store.terms import SqlTermIndex, write_terms

DOCUMENTS = (
    Document(0, (("id", ("a",)), ("name", ("母婴", "婴室", "室", "母婴")), ("phone", ("12338",)))),
    Document(1, (("id", ("b",)), ("name", ("母婴", "关爱", "爱室")), ("address", ("12",)))),
    Document(2, (("id", ("c",)),)),
    Document(
        3,
        (("id", ("d",)), ("name", ("*", "a b", "x'y", 'qu"ote', "%", "_", "母"))),
    ),
)
Opener = Callable[[tuple[Document, ...], Path], "Opened"]
Opened = Iterator[TermIndex]


@contextmanager
def _whoosh(documents: tuple[Document, ...], folder: Path) -> Opened:
    yield WhooshTermIndex.open(folder / "index", build_index(folder / "index", documents))


@contextmanager
def _sql(documents: tuple[Document, ...], folder: Path) -> Opened:
    write_terms(folder / "terms.sqlite", documents)
    index = SqlTermIndex(folder / "terms.sqlite")
    yield index
    index.close()


@contextmanager
def _memory(documents: tuple[Document, ...], folder: Path) -> Opened:
    yield MemoryTermIndex(documents)


@pytest.fixture(params=[_whoosh, _sql, _memory], ids=["whoosh", "sql", "memory"])
def index(request: pytest.FixtureRequest, tmp_path: Path) -> Opened:
    with request.param(DOCUMENTS, tmp_path) as opened:
        yield opened


def test_postings_are_the_documents_that_hold_a_term_with_its_frequency(index: TermIndex):
    found = index.postings("name", "母婴")
    assert list(found.numbers) == [0, 1]
    assert list(found.weights) == [2.0, 1.0]


def test_a_term_is_looked_for_in_one_field_only(index: TermIndex):
    assert list(index.postings("phone", "母婴").numbers) == []
    assert list(index.postings("address", "12338").numbers) == []


def test_an_absent_term_or_field_has_no_documents(index: TermIndex):
    assert list(index.postings("name", "没有").numbers) == []
    assert list(index.postings("no such field", "母婴").numbers) == []
    assert list(index.postings("name", "").numbers) == []


@pytest.mark.parametrize("term", ["*", "a b", "x'y", 'qu"ote', "%", "_"])
def test_a_term_is_plain_text_and_never_a_query(index: TermIndex, term: str):
    assert list(index.postings("name", term).numbers) == [3]


def test_a_prefix_gives_its_terms_in_order_of_their_characters(index: TermIndex):
    assert index.terms_with_prefix("name", "母", 10) == ("母", "母婴")
    assert index.terms_with_prefix("name", "婴", 10) == ("婴室",)
    assert index.terms_with_prefix("name", "没有", 10) == ()
    assert index.terms_with_prefix("no such field", "母", 10) == ()


def test_a_prefix_is_plain_text_too(index: TermIndex):
    assert index.terms_with_prefix("name", "%", 10) == ("%",)
    assert index.terms_with_prefix("name", "_", 10) == ("_",)


def test_no_more_terms_are_given_than_asked_for(index: TermIndex):
    assert len(index.terms_with_prefix("name", "", 3)) == 3
    assert index.terms_with_prefix("name", "母", 0) == ()


def test_every_document_is_counted_and_has_its_id(index: TermIndex):
    assert index.document_count() == len(DOCUMENTS)
    for document in DOCUMENTS:
        (name,) = dict(document.fields)["id"]
        assert list(index.postings("id", name).numbers) == [document.number]


def test_asking_again_gives_the_same(index: TermIndex):
    first, again = index.postings("name", "母婴"), index.postings("name", "母婴")
    assert list(first.numbers) == list(again.numbers)
