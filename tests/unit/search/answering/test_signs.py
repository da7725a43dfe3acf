"""What a device is given to tell danger by is what the finder tells it by."""

from tests.dangers import DANGERS
from webapp.search.answering.signs import signs_of


def test_a_device_gets_every_danger_and_every_word():
    signs = signs_of(DANGERS)
    assert [each.id for each in signs.patterns.rules] == [rule.id for rule in DANGERS.rules]
    assert (signs.spelled, signs.ordinary) == (DANGERS.spelled, DANGERS.ordinary)
    assert {"hai", "zi", "lue"} <= set(signs.syllables)


def test_the_names_of_the_large_text_are_signs_of_their_own():
    assert "大字版" in signs_of(DANGERS).care_mode
