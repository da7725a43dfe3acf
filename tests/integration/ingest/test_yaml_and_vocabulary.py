"""YAML files of the reference data: every mistake is named with its line and key."""

from pathlib import Path

import pytest

from tests.builders import TAXONOMY
from webapp.domain.vocabulary import FilterPhrase, Preference, Term, Vocabulary
from webapp.ingest.categories import read_taxonomy
from webapp.ingest.plan import read_plan
from webapp.ingest.vocabulary import category_terms, read_vocabulary
from webapp.ingest.yaml_files import yaml_from

VOCABULARY = """\
terms:
  - category: nursing-room
    official: [母婴室]
    everyday: [喂奶的地方, 奶室: 0.5]
    action: [喂奶]
    feeling: [涨奶]
    english: [place to nurse, "no"]
    may: [厕所]
filters:
  - {parameter: open, value: now, phrases: [现在开门, open now]}
stop_words: [附近, the, "12345"]
same_words:
  - [医院, hospital]
first:
  - {wanted: ["12345"], words: [户口, 居住证]}
"""


def read(folder: Path, text: str) -> tuple[Vocabulary, list[str]]:
    (folder / "vocabulary.yaml").write_text(text, "utf-8")
    vocabulary, problems = read_vocabulary(folder, TAXONOMY)
    return vocabulary, [f"{each.row}: {each.field}: {each.message}" for each in problems]


def test_phrases_weigh_by_their_kind_or_by_their_own_weight(tmp_path: Path) -> None:
    vocabulary, problems = read(tmp_path, VOCABULARY)
    weights = {term.phrase: term.weight for term in vocabulary.terms}
    assert problems == []
    assert (weights["母婴室"], weights["喂奶的地方"], weights["奶室"]) == (1.0, 0.95, 0.5)
    assert (weights["喂奶"], weights["涨奶"], weights["厕所"]) == (0.9, 0.8, 0.4)


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    vocabulary, _ = read(tmp_path, VOCABULARY)
    assert Term("no", "nursing-room", 0.95, "english") in vocabulary.terms
    assert vocabulary.stop_words == ("附近", "the", "12345")


def test_filters_and_groups_of_same_words_are_read(tmp_path: Path) -> None:
    vocabulary, _ = read(tmp_path, VOCABULARY)
    assert FilterPhrase("open now", "open", "now") in vocabulary.filters
    assert vocabulary.same_words == (("医院", "hospital"),)


def test_what_stands_first_is_read_word_by_word(tmp_path: Path) -> None:
    vocabulary, _ = read(tmp_path, VOCABULARY)
    assert vocabulary.preferences == (
        Preference("户口", ("12345",)),
        Preference("居住证", ("12345",)),
    )


def test_a_word_that_wants_two_things_keeps_the_first_and_is_named(tmp_path: Path) -> None:
    twice = VOCABULARY + '  - {wanted: ["110"], words: [户口]}\n'
    vocabulary, problems = read(tmp_path, twice)
    assert Preference("户口", ("12345",)) in vocabulary.preferences
    assert problems == ["16: first.words: '户口' is empty, wants nothing or is there twice"]


def test_the_names_of_the_categories_are_always_there(tmp_path: Path) -> None:
    vocabulary, _ = read(tmp_path, VOCABULARY)
    assert {term.phrase for term in category_terms(TAXONOMY)} <= {
        term.phrase for term in vocabulary.terms
    }


def test_without_a_file_the_categories_give_all_the_words(tmp_path: Path) -> None:
    vocabulary, problems = read_vocabulary(tmp_path, TAXONOMY)
    assert vocabulary == Vocabulary(terms=tuple(category_terms(TAXONOMY)))
    assert problems == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("terms:\n- {category: x, may: [a]}", "2: terms.category: 'x' is not a category"),
        (
            "terms:\n- {category: nursery, may: [Aa], action: [aA]}",
            "2: terms.may: Aa is there twice for nursery",
        ),
        ("extra: [a]", "1: extra: unknown key"),
        ("filters:\n- {parameter: colour, value: red, phrases: [a]}", "2: filters.parameter: "),
        ("filters:\n- {parameter: open, value: now, phrases: [a, A]}", "2: filters.phrases: 'A'"),
        ("terms:\n- {category: nursery, oficial: [a]}", "2: terms: extra fields found (oficial)"),
        ("terms:\n- {category: nursery, may: ['']}", "2: terms: "),
        ("terms:\n- {category: nursery, may: [{a: 2}]}", "2: terms: "),
        ("terms:\n- {category: nursery, may: a}", "2: terms: "),
        ("terms:\n- {official: [a]}", "2: terms: "),
        ("stop_words:\n- [a]", "2: stop_words: must be a text"),
        ("terms: }", "1: : is not YAML"),
        ("- a", "0: : is not a mapping of names to values"),
        ("stop_words: [a]\nstop_words: [b]", "0: : line 2: stop_words is there twice"),
    ],
)
def test_each_mistake_is_named_with_line_and_key(tmp_path: Path, text: str, problem: str) -> None:
    _, problems = read(tmp_path, text)
    assert [each for each in problems if each.startswith(problem)], problems


def test_a_wrong_phrase_leaves_the_others(tmp_path: Path) -> None:
    text = "terms:\n- {category: x, may: [a]}\n- {category: nursery, may: [b]}"
    vocabulary, problems = read(tmp_path, text)
    assert Term("b", "nursery", 0.4, "may") in vocabulary.terms
    assert len(problems) == 1


def test_a_text_that_yaml_cuts_at_its_comma_is_put_together_and_flagged() -> None:
    source = yaml_from("x.yaml", b"list:\n- {en: Venues, malls, and parks, id: a, note: }\n")
    (item,) = source.lists["list"]
    assert item.value == {"en": "Venues, malls, and parks", "id": "a", "note": ""}
    assert {(each.row, str(each.severity)) for each in source.problems} == {(2, "warning")}


def test_categories_of_an_unknown_need_and_repeated_ids_are_named(tmp_path: Path) -> None:
    (tmp_path / "categories.yaml").write_text(
        "needs:\n- {id: n, zh: 需, en: N}\n"
        "categories:\n- {id: a, need: n, zh: 甲, en: A}\n- {id: a, need: n, zh: 乙, en: B}\n"
        "- {id: c, need: m, zh: 丙, en: C, core: maybe}\n- {id: d, need: m, zh: 丁, en: D}\n",
        "utf-8",
    )
    taxonomy, problems = read_taxonomy(tmp_path)
    said = [f"{each.row}: {each.message}" for each in problems]
    assert [category.id for category in taxonomy.categories] == ["a", "a"]
    assert "7: d: 'm' is not a need" in said
    assert "0: a is there twice" in said
    assert any("must be true or false" in each for each in said)


def test_a_commitment_for_an_unknown_category_is_named(tmp_path: Path) -> None:
    (tmp_path / "commitments.yaml").write_text(
        "commitments:\n"
        "- {id: W1, topic: t, summary_zh: 甲, summary_en: A, categories: [nursery, x]}\n",
        "utf-8",
    )
    plan, problems = read_plan(tmp_path, TAXONOMY)
    assert plan is None
    assert [each.message for each in problems] == ["W1: 'x' is not a category"]
