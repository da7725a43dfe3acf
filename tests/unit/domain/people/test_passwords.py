"""Which passwords are refused, and that no rule asks for kinds of characters."""

import pytest

from webapp.domain.people.passwords import LEAST, MOST, as_typed, trouble_with
from webapp.people.joining import KNOWN

OWN = ("li.hua", "李华", "jiamenkou")


@pytest.mark.parametrize(
    "password",
    [
        "four words are good",
        "门口的老槐树下有人卖豆腐脑",
        "correct horse battery staple",
        "x7!kq zz9#mv w",
        "一二三木头人不许动不许笑",
    ],
)
def test_what_nobody_guesses_is_taken_whatever_it_is_made_of(password: str) -> None:
    assert trouble_with(password, KNOWN, OWN) is None


@pytest.mark.parametrize(
    "password",
    [
        "short",
        "a" * (LEAST - 1),
        "x1" * MOST,
        "aaaaaaaaaaaaaaaa",
        "123456789012345",
        "qwertyuiop123456",
        "abcabcabcabcabc",
        "1qaz2wsx3edc4rfv",
        "QWERTY123456",
        "li.huali.hua1",
        "jiamenkou2026",
        "LI.HUA-李华-ab",
    ],
)
def test_what_is_tried_first_is_refused(password: str) -> None:
    assert trouble_with(password, KNOWN, OWN)


def test_a_password_is_the_same_however_the_keyboard_composes_it() -> None:
    assert as_typed("cafe\u0301 au lait, twice") == as_typed("caf\u00e9 au lait, twice")
    assert as_typed(" blanks stay ") == " blanks stay "


def test_nothing_is_cut_off() -> None:
    long = "so long a sentence, and none of it is lost " * 2
    assert trouble_with(long, KNOWN, OWN) is None
    assert as_typed(long) == long
