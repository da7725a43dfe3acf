"""Danger is read from the words alone: in both scripts, in pinyin, and with a slip."""

import pytest

from tests.dangers import DANGERS
from webapp.domain.dangers import Dangers
from webapp.search.known.danger_patterns import sounds_of
from webapp.search.reading.danger import DangerReader, DangerSeen

READER = DangerReader.of(DANGERS)


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        ("老公打我", ["violence"]),
        ("老公打了我", ["violence"]),
        ("孩子在商场不见了", ["missing"]),
        ("孩子昨天买的新衣服不见了", []),
        ("寶寶嗆到了", ["body"]),
        ("家暴，孩子走丟了", ["missing", "violence"]),
        ("My husband always hits me!", ["violence"]),
        ("he won't let me leave", ["violence"]),
        ("he will not let me leave", ["violence"]),
        ("I can not breathe", ["body"]),
        ("the baby's choking", ["body"]),
        ("my husband's beats me", ["violence"]),
        ("they're beating here", []),
        ("lao gong da wo ban", ["violence"]),
        ("I cannot breathe", ["body"]),
        ("my baby is chocking", ["body"]),
        ("my babysitter hits melons", []),
        ("haizi zou diu le", ["missing"]),
        ("laogongdawo", ["violence"]),
        ("ye zhu", []),
        ("", []),
        ("母婴室", []),
    ],
)
def test_what_the_words_tell_of(text: str, rules: list[str]):
    seen = READER.read(text)
    assert [*(seen.rules if seen else ())] == rules


@pytest.mark.parametrize(
    "text",
    [
        "老公打我电话",
        "防走丢手环",
        "防孩子走丢",
        "窒息急救课",
        "first choking rescue class",
        "checking",
        "fang zou diu",
        "lao gong da ban",
    ],
)
def test_what_only_sounds_like_danger_is_none(text: str):
    assert READER.read(text) is None


def test_what_is_harmless_hides_no_danger_beside_it():
    seen = READER.read("上完防走丢讲座，孩子还是走丢了")
    assert seen == DangerSeen("missing", ("110",), ("missing",))


def test_numbers_of_all_dangers_are_given_the_gravest_first():
    seen = READER.read("老公打我，宝宝噎住了")
    assert seen is not None
    assert (seen.kind, seen.numbers) == ("violence", ("110", "12338", "120"))


def test_a_long_text_is_read_as_far_as_anybody_types():
    assert READER.read("啊" * 290 + "老公打我") is not None
    assert READER.read("啊" * 400 + "老公打我") is None


def test_nothing_is_read_where_nothing_is_known():
    assert DangerReader.of(Dangers()).read("老公打我") is None


def test_a_name_in_pinyin_is_no_danger_and_what_stands_beside_it_is():
    names = sounds_of(["老公打我胡同"])
    reader = DangerReader.of(DANGERS, names)
    assert reader.read("lao gong da wo hu tong zai nar") is None
    assert reader.read("zai lao gong da wo hu tong lao gong da wo") is not None
