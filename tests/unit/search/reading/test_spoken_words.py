"""Times, ages and facts in pinyin are read as they are written; other Latin words stay."""

import doctest

import pytest

from webapp.search.reading import spoken_words
from webapp.search.reading.spoken_words import with_characters


def test_the_examples_are_true():
    assert doctest.testmod(spoken_words).failed == 0


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("xingqi liu tushuguan", "星期六 tushuguan"),
        ("bowuguanjidianguanmen", "bowuguan 几点关门"),
        ("san sui yi xia you er yuan", "三岁 以下 you er yuan"),
        ("母婴室 jidian", "母婴室 jidian"),
        ("kai men hours", "kai men hours"),
        ("", ""),
    ],
)
def test_sayings_in_pinyin_become_characters(typed: str, read: str):
    assert with_characters(typed) == read
