"""Steps of guides by their words: written, said, spelled in pinyin, in English."""

import pytest

from tests.unit.domain.test_guides import a_guide, a_line
from webapp.domain.guides import Choice, Guides, Step
from webapp.search.known.guide_index import GuideIndex
from webapp.search.known.guide_words import GuideWords
from webapp.search.known.same_words import SameWords

WORDS = GuideWords(SameWords.of([("孩子", "娃"), ("child", "kid")]), frozenset({"the", "for"}))
ASKING = Step(
    "1",
    "想知道哪一项？",
    "Which one?",
    choices=(Choice("孩子的钱", "Money for a child", "2"), Choice("休假", "Leave", "3")),
)
MONEY = Step(
    "2",
    "育儿补贴",
    "Childcare allowance",
    facts=(a_line("每年三千六百元。"),),
    phones=("12345",),
    asked=("奶粉钱",),
)
LEAVE = Step("3", "产假", "Maternity leave", phones=("12333",))
INDEX = GuideIndex.of(Guides((a_guide(ASKING, MONEY, LEAVE),)), WORDS)


def first(text: str) -> str:
    ranked = INDEX.ranked(text)
    return INDEX.steps[ranked[0].step][1].id if ranked else ""


@pytest.mark.parametrize(
    ("asked", "step"),
    [
        ("育儿补贴", "2"),
        ("育而补帖", "2"),
        ("奶粉钱去哪领", "2"),
        ("娃的钱", "2"),
        ("三千六百元", "2"),
        ("yuerbutie", "2"),
        ("yu er bu tie", "2"),
        ("the childcare allowance", "2"),
        ("money for my kid", "2"),
        ("产假有几天", "3"),
        ("休假", "3"),
        ("maternity leave", "3"),
        ("潜水艇", ""),
        ("submarine", ""),
        ("", ""),
    ],
)
def test_a_step_is_found_by_its_words_and_their_sounds(asked: str, step: str) -> None:
    assert first(asked) == step


def test_a_whole_way_of_asking_is_worth_one_and_part_of_it_less() -> None:
    whole, part = INDEX.ranked("奶粉钱")[0], INDEX.ranked("奶粉")[0]
    assert 0 < part.score < whole.score <= 1
    assert 0 < part.said < whole.said == pytest.approx(1)


def test_words_that_no_guide_holds_make_an_answer_less_sure() -> None:
    sure, unsure = (INDEX.ranked(text)[0] for text in ("产假", "产假之后去海边玩"))
    assert unsure.score < sure.score
    assert unsure.held < sure.held == pytest.approx(0.9)


def test_words_of_one_group_are_the_same_word() -> None:
    assert WORDS.terms("娃的钱") == WORDS.terms("孩子的钱")


def test_letters_beside_characters_are_no_pinyin() -> None:
    assert WORDS.spelled("hpv 疫苗") == ()
    assert {"chan'jia"} in [set(way) for way in WORDS.spelled("chanjia")]


def test_an_index_without_guides_answers_nothing() -> None:
    assert GuideIndex.of(Guides(), WORDS).ranked("产假") == []
