"""A child's age said in words: 两岁, 18个月, 三岁以下, "2 years old", turned into months."""

import re
from typing import NamedTuple

MONTHS_IN_YEAR = 12
MOST_MONTHS = 216
_DIGITS = {"零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7}
_DIGITS |= {"八": 8, "九": 9, "俩": 2, "仨": 3}
_HAN_NUMBER = (
    r"(?:[零一二两俩仨三四五六七八九]?十[一二三四五六七八九]?|[零一二两俩仨三四五六七八九]|半)"
)
_NUMBER = rf"(?:\d{{1,3}}|{_HAN_NUMBER})"
_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_WORDS |= {"nine": 9, "ten": 10}
_ENGLISH_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(_WORDS)})"
_SPAN = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?:岁|个?月)?\s*[-~—到至]\s*(?P<number>{_NUMBER})\s*"
    r"(?P<unit>周岁|岁|个月|月龄)"
)
_ONE = re.compile(
    rf"(?P<number>{_NUMBER})\s*(?P<unit>周岁|岁|个多?月|月龄)(?P<half>半)?"
    r"(?:的?(?P<bound>以下|以内|以上|之内))?(?:多|大)?"
)
_ENGLISH = re.compile(
    rf"\b(?P<bound>under|below|over|above)?\s*(?P<number>{_ENGLISH_NUMBER})[\s-]*"
    r"(?P<unit>years?|yrs?|yo|months?|mos?|mths?)\b[\s-]*(?:olds?\b)?"
)
_NOT_A_CHILD = re.compile(r"(?:怀孕|孕期|孕|怀胎|产后|妊娠|结婚|分居|离婚|pregnant|postpartum)\s*$")
_BELOW = frozenset({"以下", "以内", "之内", "under", "below"})


class AgeFound(NamedTuple):
    """Months of age that a part of the text means, with its offsets; ``months`` is ``None``
    where it is no child's age (三十五岁)."""

    start: int
    end: int
    months: int | None


def ages_in(folded: str) -> list[AgeFound]:
    """The ages said in a folded text. "Below" means the last month before; a span its last month
    where it starts at birth, else its first.

    >>> [ages_in(text)[0].months for text in ("两岁半", "18个月", "三岁以下", "3-6岁")]
    [30, 18, 35, 36]
    """
    found: list[AgeFound] = []
    for pattern in (_SPAN, _ONE, _ENGLISH):
        for match in pattern.finditer(folded):
            overlaps = any(a.start < match.end() and match.start() < a.end for a in found)
            if not overlaps and _is_a_child(folded[: match.start()]):
                months = _months(match)
                found.append(AgeFound(*match.span(), months if months <= MOST_MONTHS else None))
    return found


def _is_a_child(before: str) -> bool:
    return _NOT_A_CHILD.search(before) is None


def _months(match: re.Match[str]) -> int:
    groups = match.groupdict()
    size = MONTHS_IN_YEAR if groups["unit"][0] in "周岁y" else 1
    months = _number(groups["number"], size) + (size // 2 if groups.get("half") else 0)
    if groups.get("low") is not None:
        low = _number(groups["low"], size)
        return low if low else max(months - 1, 0)
    return max(months - 1, 0) if groups.get("bound") in _BELOW else months


def _number(text: str, size: int) -> int:
    """The number times the size of its unit; 半岁 is six months."""
    if text == "半":
        return size // 2
    if text.isdigit():
        return int(text) * size
    if text in _WORDS:
        return _WORDS[text] * size
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _DIGITS[text] * size
    return (_DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)) * size
