"""Codes of six digits: which are taken, which were used, and RFC 6238's own examples."""

import pytest
from pyotp import TOTP

from webapp.people.codes import STEP_SECONDS, CodeUsed, WrongCode, address_of, new_secret, step_of
from webapp.people.tokens import hashed_recovery_code, new_recovery_codes

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
"""``12345678901234567890`` of RFC 6238, appendix B, whose codes of eight digits end in these."""


@pytest.mark.parametrize(
    ("at", "code"), [(59, "287082"), (1111111109, "081804"), (1234567890, "005924")]
)
def test_the_examples_of_the_standard_are_taken(at: int, code: str) -> None:
    assert step_of(code, SECRET, -1, at) == at // STEP_SECONDS


def test_a_clock_may_be_wrong_by_one_step_and_no_more() -> None:
    at = 1_800_000_000
    for step in (-1, 0, 1):
        code = TOTP(SECRET).at(at + step * STEP_SECONDS)
        assert step_of(code, SECRET, -1, at) == at // STEP_SECONDS + step
    for step in (-2, 2):
        with pytest.raises(WrongCode):
            step_of(TOTP(SECRET).at(at + step * STEP_SECONDS), SECRET, -1, at)


def test_a_code_is_taken_once_and_says_how_long_to_wait() -> None:
    at = 1_800_000_000
    code = TOTP(SECRET).at(at)
    used = step_of(code, SECRET, -1, at)
    with pytest.raises(CodeUsed) as told:
        step_of(code, SECRET, used, at + 10)
    assert told.value.seconds == STEP_SECONDS - 10
    assert "20 seconds" in str(told.value)


@pytest.mark.parametrize("typed", ["", "12345", "abcdef", "00000000", "二三四五六七"])
def test_anything_else_is_wrong(typed: str) -> None:
    with pytest.raises(WrongCode):
        step_of(typed, SECRET, -1, 1_800_000_000)


def test_blanks_in_a_code_do_not_matter() -> None:
    at = 1_800_000_000
    code = TOTP(SECRET).at(at)
    assert step_of(f" {code[:3]} {code[3:]} ", SECRET, -1, at)


def test_secrets_are_long_and_the_app_is_told_whose_they_are() -> None:
    assert len(new_secret()) == 32
    address = address_of(SECRET, "li.hua", "office.example")
    assert address.startswith("otpauth://totp/office.example:li.hua?secret=")


def test_recovery_codes_are_ten_and_may_be_typed_in_any_way() -> None:
    codes = new_recovery_codes()
    assert len(set(codes)) == 10
    for code in codes:
        assert hashed_recovery_code(code.upper().replace("-", " ")) == hashed_recovery_code(code)
    assert hashed_recovery_code(codes[0]) != hashed_recovery_code(codes[1])
