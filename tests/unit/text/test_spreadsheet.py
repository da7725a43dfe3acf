"""Cells that no spreadsheet runs, and their text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.text.spreadsheet import guarded, kept_as_text, unguarded


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"])
def test_what_looks_like_a_formula_is_led_by_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "母婴室", "'twas", "010-66184175", "a=b", "39.910000", "110"])
def test_other_text_stays_as_it_is(text):
    assert guarded(text) == kept_as_text(text) == text
    assert unguarded(text) == text


@pytest.mark.parametrize(
    "text",
    [
        *("110102011001", "007", "1e5", "1-2", "24/7", "2015-03", "2026-11-24", "2015年3月9日"),
        *("9:00", "05:30-23:00", "Mar-15", "3-May", "10月1日", "true", "=1+1"),
    ],
)
def test_what_a_spreadsheet_turns_into_something_else_is_kept_as_text(text):
    assert kept_as_text(text) == f"'{text}"
    assert unguarded(f"'{text}") == text


@given(st.text(alphabet="'=+-@\t\ra母1/: ", max_size=6) | st.text())
def test_the_text_comes_back_and_its_cell_is_safe(text):
    assert unguarded(guarded(text)) == unguarded(kept_as_text(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@\t\r")
