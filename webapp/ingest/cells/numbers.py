"""One telephone number, however it is typed."""

import re
from dataclasses import dataclass

PHONE = re.compile(
    r"""
    0\d{2,3}-[2-9]\d{6,7}(-\d{1,6})?   # area code, number, extension
    | (400|800)-?\d{3}-?\d{4}          # paid by the callee or shared
    | 1[3-9]\d{9}                      # mobile
    | 1[12]\d{1}                       # 110, 119, 120, 122
    | 1[12]\d{3}                       # 12345, 12338, 11185
    | 9\d{4}(\d{1,3})?                 # 95xxx service numbers
    """,
    re.VERBOSE,
)
"""How our files write a number."""

_EXTENSION = re.compile(r"(?:转|分机|内线|ext\.?|x|#|;ext=)[号:]?\s*(\d{1,6})$", re.IGNORECASE)
_BRACKETS = str.maketrans("()", "  ")
_COUNTRY = re.compile(r"^(?:(?:\+|00)\s*86[-\s.]*|86[-\s.]*(?=[\d\s.-]{10,}))")
_GROUPS = re.compile(r"[\d\s().·-]+")
_LANDLINE = re.compile(r"(0(?:10|2\d)(?=[2-9]\d{7}$)|0[3-9]\d\d(?=[2-9]\d{6,7}$))(\d+)")
_MOBILE = re.compile(r"0?(1[3-9]\d{9})")
_SHARED = re.compile(r"([48]00)(\d{3})(\d{4})")
_LOCAL = re.compile(r"[2-9]\d{7}")


@dataclass(frozen=True, slots=True)
class Number:
    """What a text can be. ``phone`` is what it is for certain; ``likely`` what somebody must say;
    ``lost_zero`` where the first zero is missing."""

    phone: str = ""
    likely: str = ""
    lost_zero: bool = False


def number_in(text: str, area: str, area_codes: frozenset[str]) -> Number:
    """The number that a text in half width means. ``area`` is the area code of the number before it
    in the same cell; a zero that is lost is put back before the district's own ``area_codes``."""
    if PHONE.fullmatch(text):
        return Number(text)
    bare, extension = _without_extension(text)
    bare = bare.replace("(0)", "").translate(_BRACKETS).strip()
    bare, is_foreign = _COUNTRY.subn("", bare)
    if not _GROUPS.fullmatch(bare):
        return Number()
    groups = re.findall(r"\d+", bare)
    if not extension and len(groups) > 1 and _written("".join(groups[:-1]), bool(is_foreign)):
        *groups, extension = groups
    found = _meant("".join(groups), area, area_codes, bool(is_foreign))
    return _extended(found, extension) if extension else found


def area_code(phone: str) -> str:
    """``010`` of ``010-66161132``; nothing of a number without one."""
    return phone.partition("-")[0] if phone.startswith("0") else ""


def _without_extension(text: str) -> tuple[str, str]:
    found = _EXTENSION.search(text)
    return (text[: found.start()].strip(" -,"), found[1]) if found else (text, "")


def _meant(digits: str, area: str, area_codes: frozenset[str], is_foreign: bool) -> Number:
    if written := _written(digits, is_foreign):
        return Number(written)
    if with_zero := _landline(f"0{digits}"):
        is_ours = with_zero.partition("-")[0] in area_codes and len(digits) == 10
        return Number(with_zero if is_ours else "", with_zero, lost_zero=True)
    if not _LOCAL.fullmatch(digits):
        return Number()
    if area:
        return Number(f"{area}-{digits}")
    return Number(likely=f"{min(area_codes)}-{digits}" if len(area_codes) == 1 else "")


def _written(digits: str, is_foreign: bool = False) -> str:
    """The digits as our files write such a number; ``""`` where they are none. After the code of
    the country the zero is left out."""
    if mobile := _MOBILE.fullmatch(digits):
        return mobile[1]
    if shared := _SHARED.fullmatch(digits):
        return "-".join(shared.groups())
    if is_foreign and not digits.startswith("0"):
        return _landline(f"0{digits}")
    return _landline(digits) or (digits if PHONE.fullmatch(digits) else "")


def _landline(digits: str) -> str:
    found = _LANDLINE.fullmatch(digits)
    return f"{found[1]}-{found[2]}" if found else ""


def _extended(found: Number, extension: str) -> Number:
    phone, likely = (
        f"{one}-{extension}" if one.startswith("0") else "" for one in (found.phone, found.likely)
    )
    return Number(phone, likely, found.lost_zero)
