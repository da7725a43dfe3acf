"""One slip in a word is put right; another word is left alone."""

import pytest

from webapp.search.reading.slips import SlipReader, is_one_slip

SLIPS = SlipReader(("choking", "seizure", "burn"), ("cooking",))


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("chocking", "choking"),
        ("chokin", "choking"),
        ("siezure", "seizure"),
        ("choking", "choking"),
        ("cooking", "cooking"),
        ("choosing", "choosing"),
        ("burm", "burm"),
        ("joking", "joking"),
    ],
)
def test_a_word_is_mended_only_where_one_letter_is_wrong(typed: str, word: str):
    assert SLIPS.mended(typed) == word


@pytest.mark.parametrize(
    ("typed", "slip"),
    [
        ("ab", True),
        ("abd", True),
        ("abcd", True),
        ("acb", True),
        ("abc", True),
        ("bca", False),
        ("a", False),
    ],
)
def test_a_slip_is_one_letter_or_two_that_are_swapped(typed: str, slip: bool):
    assert is_one_slip(typed, "abc") is slip
