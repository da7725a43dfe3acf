"""Characters that nobody sees go, wherever they stand; what holds an emoji together stays."""

import unicodedata

import pytest

from webapp.text.script import clean, fold
from webapp.text.unseen import named_unseen, seen, without_unseen

HIDDEN = [
    *map(chr, (0x00, 0x07, 0x1B, 0x7F, 0xAD, 0x034F, 0x061C, 0x115F, 0x180E, 0x3164, 0xFEFF)),
    *map(chr, range(0x200B, 0x2010)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2060, 0x2070)),
    *map(chr, range(0xFE00, 0xFE10)),
    *map(chr, (0xFFA0, 0xFFF9, 0xE0001, *range(0xE0020, 0xE0080), 0xE0100, 0xE01EF)),
]


def test_whatever_unicode_calls_a_format_character_is_in_the_list():
    formats = [chr(n) for n in range(0x11_0000) if unicodedata.category(chr(n)) == "Cf"]
    visible = [c for c in formats if without_unseen(c)]
    marks_of_numbers = "؀؁؂؃؄؅\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
    hieroglyphs = [c for c in visible if "EGYPTIAN HIEROGLYPH" in unicodedata.name(c)]
    assert set(visible) - set(hieroglyphs) == set(marks_of_numbers)


@pytest.mark.parametrize("hidden", HIDDEN, ids=ascii)
def test_a_hidden_character_changes_neither_what_is_searched_nor_what_is_kept(hidden: str):
    text = f"{hidden}母{hidden}婴室 Xi{hidden}dan{hidden}"
    assert fold(text) == "母婴室 xidan"
    assert clean(text) == seen(text).strip() == "母婴室 Xidan"


@pytest.mark.parametrize("emoji", ["🧑‍🍼", "👨‍👩‍👧‍👦", "👩🏽‍🍼", "❤️", "1️⃣", "👁️‍🗨️", "🏳️‍🌈"])
def test_an_emoji_stays_whole(emoji: str):
    assert clean(f"母婴室{emoji}里") == f"母婴室{emoji}里"
    assert list(named_unseen(emoji)) == []
    assert fold(emoji) == without_unseen(fold(emoji))


def test_what_joins_no_emoji_goes():
    assert seen("母\u200d婴\ufe0f室\u200d") == "母婴室"


def test_they_are_named_once_each():
    assert list(named_unseen("\u202e东\u2066\u2066门\u2069")) == [
        "U+202E RIGHT-TO-LEFT OVERRIDE",
        "U+2066 LEFT-TO-RIGHT ISOLATE",
        "U+2069 POP DIRECTIONAL ISOLATE",
    ]


def test_blanks_and_line_ends_are_no_hidden_characters():
    assert without_unseen("a\tb\nc\r\u00a0\u3000\u2028d\x85") == "a\tb\nc\r\u00a0\u3000\u2028d\x85"
