"""Cells that no spreadsheet runs, and their text again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from webapp.text.spreadsheet import guarded, unguarded


@pytest.mark.parametrize("text", ["=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1"])
def test_what_looks_like_a_formula_is_led_by_an_apostrophe(text):
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "母婴室", "'twas", "010-66184175", "a=b"])
def test_other_text_stays_as_it_is(text):
    assert guarded(text) == text
    assert unguarded(text) == text


@given(st.text(alphabet="'=+-@\t\ra母", max_size=6) | st.text())
def test_the_text_comes_back_and_its_cell_is_safe(text):
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in tuple("=+-@\t\r")
