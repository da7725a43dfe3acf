"""Patterns become expressions: words, groups and gaps."""

from tests.dangers import DANGERS
from webapp.domain.dangers import Dangers
from webapp.search.known.danger_patterns import (
    DangerPatterns,
    alternatives,
    items_of,
    sound_character,
    words_of,
)


def test_a_pattern_is_words_groups_and_gaps():
    assert items_of("{bad sign} …4 我?/他 死") == ["{bad sign}", "…4", "我?/他", "死"]
    assert alternatives("{bad sign}/我?") == ["{bad sign}", "我"]


def test_a_group_has_the_words_of_those_it_holds():
    words = words_of(DANGERS.words, "zh")
    assert words["person"] == ["我", "老公", "孩子", "宝宝", "娃"]


def test_no_patterns_match_nothing():
    patterns = DangerPatterns.of(Dangers())
    assert (patterns.dangers, set(patterns.harmless.values())) == ((), {"(?!)"})


def test_every_syllable_is_one_character_of_its_own():
    assert sound_character("lve") == sound_character("lue") != sound_character("lu")
    assert len(sound_character("zhuang")) == 1
