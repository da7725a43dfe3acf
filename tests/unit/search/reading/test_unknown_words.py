"""What stands between known phrases: what some entry holds is a word, the rest means nothing."""

import pytest

from tests.asking import parts_of
from tests.builders import a_service
from webapp.search.finding.searcher import Searcher
from webapp.search.reading.clauses import INITIALS, Clause
from webapp.search.reading.unknown_words import (
    clauses_of_gap,
    literal_clauses,
    phrases_with,
    without_lone_guesses,
)


@pytest.fixture(scope="module")
def searcher() -> Searcher:
    return parts_of(
        a_service("a", name_zh="北海公园"),
        a_service("b", name_zh="景山东街"),
        a_service("c", name_zh="大观"),
    )


def _read(searcher: Searcher, text: str) -> tuple[list[str], list[str]]:
    gap = clauses_of_gap(text, 0, len(text), searcher.lexicon, searcher.evidence)
    return [clause.text for clause in gap.clauses], gap.unexplained


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("北海那里", ["北海"]),
        ("那里北海", ["北海"]),
        ("北海公园那里", ["北海公园"]),
        ("北海公园景山", ["北海公园", "景山"]),
        ("去北海和景山东", ["北海", "景山东"]),
        ("北海大观", ["北海", "大观"]),
        ("海北", []),
        ("公园北海", ["公园", "北海"]),
    ],
)
def test_longest_stretches_from_the_left_that_an_entry_holds_whole(
    searcher: Searcher, text: str, words: list[str]
):
    assert _read(searcher, text) == (words, [text])


def test_a_run_that_an_entry_holds_is_one_word(searcher: Searcher):
    assert _read(searcher, "北海公园") == (["北海公园"], [])


def test_one_character_counts_only_where_it_stands_alone(searcher: Searcher):
    assert _read(searcher, "北") == (["北"], [])
    assert _read(searcher, "看") == ([], ["看"])
    lexicon, evidence = searcher.lexicon, searcher.evidence
    assert clauses_of_gap("看北", 1, 2, lexicon, evidence).unexplained == ["北"]
    assert clauses_of_gap("北看", 0, 1, lexicon, evidence).unexplained == ["北"]
    assert clauses_of_gap("看 北 的", 2, 3, lexicon, evidence).unexplained == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        *(("婴", ["nursing-room"]), ("母婴", ["nursing-room"]), ("托儿", ["nursery"])),
        *(("婚姻家", ["family-mediation"]), ("婚姻家庭", []), ("没人", []), ("奶", [])),
        *(("", []), ("baby", []), ("changing", []), ("的地", [])),
    ],
)
def test_a_few_characters_inside_a_common_phrase_mean_its_kind(
    searcher: Searcher, text: str, kinds: list[str]
):
    found = phrases_with(text, searcher.lexicon)
    assert [category for clause in found for category, _ in clause.categories] == kinds


GUESS = Clause("wxyz", INITIALS, categories=(("nursing-room", 0.9),))
LONGER = Clause("wxyza", INITIALS, categories=(("nursing-room", 0.9),))


def test_a_guess_at_a_few_letters_goes_where_the_chinese_words_mean_nothing():
    assert without_lone_guesses([GUESS], ["火锅"]) == []
    assert without_lone_guesses([GUESS, GUESS], ["看", "火锅"]) == []


@pytest.mark.parametrize(
    ("clauses", "unexplained"),
    [
        ([GUESS], []),
        ([GUESS], ["火"]),
        ([GUESS], ["hotpot"]),
        ([LONGER], ["火锅"]),
        ([GUESS, Clause("北海", "words")], ["火锅"]),
    ],
)
def test_it_stays_where_something_else_was_said_or_nothing_is_left_over(
    clauses: list[Clause], unexplained: list[str]
):
    assert without_lone_guesses(clauses, unexplained) == clauses


def test_typed_literally_each_script_is_a_word_and_numbers_are_numbers():
    clauses = literal_clauses("北 海淀 room 12-34")
    assert [clause.text for clause in clauses] == ["北", "海淀", "room", "12-34"]
    assert [clause.start for clause in clauses] == ["北", "", "", ""]
    assert clauses[-1].number == "1234"
