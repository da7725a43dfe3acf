"""Ids, choices, lists of codes and measures: their own words, Chinese names, and what is round
them."""

import re
from collections.abc import Callable, Mapping

from webapp.domain.datatypes import NO, UNKNOWN, YES, YesNo
from webapp.domain.features import FEATURE
from webapp.ingest.cells.blanks import plain, says_not_known, seen
from webapp.ingest.cells.damage import shortened_number, whole_number
from webapp.ingest.cells.reading import Reading

_SEPARATORS = re.compile(r"\s*[;；,，、|\r\n]\s*")
_PAIRS_APART = re.compile(r"\s*[;；|\r\n]\s*")
_EQUALS = re.compile(r"\s*[=＝:：]\s*")
_MONTHS = re.compile(r"(\d+)(?:\.0+)?\s*(?:个?月|months?)?", re.IGNORECASE)
_YEARS = re.compile(r"(\d+)(?:\.0+)?\s*(?:周?岁|years?)", re.IGNORECASE)
_DEGREES = re.compile(r"[NE北纬东经]*\s*(-?\d+)(?:[.,](\d+))?\s*°?\s*[NE]?", re.IGNORECASE)
_ANSWERS = {"有": YES, "是": YES, "无": NO, "没有": NO, "否": NO, "不详": UNKNOWN, "未知": UNKNOWN}

CHOICES = {
    "status": {
        "已核实": "confirmed",
        "有公开来源": "sourced",
        "来自公开资料": "sourced",
        "应有，待核实": "expected",
        "规划承诺": "expected",
        "尚未核实": "expected",
        "规划承诺·尚未核实": "expected",
        "已关闭": "closed",
    },
    "visibility": {"公开": "public", "保密": "confidential"},
    "confidence": {"高": "high", "中": "medium", "低": "low"},
}
"""Chinese words for the values of choices, by column."""


def named(names: Mapping[str, str]) -> Callable[[str], Reading]:
    """Reads an id that may be given by one of these names."""

    def read(cell: str) -> Reading:
        text = plain(cell)
        if says_not_known(text):
            return Reading("")
        return Reading(names.get(seen(cell)) or names.get(text) or text)

    return read


def choice(words: Mapping[str, str]) -> Callable[[str], Reading]:
    """Reads one of a few values in any case, or by its Chinese word."""

    def read(cell: str) -> Reading:
        text = plain(cell)
        return Reading(words.get(text) or (text.lower() if text.isascii() else text))

    return read


def community(names: Mapping[str, str]) -> Callable[[str], Reading]:
    """Reads a code of twelve digits, or the name of a community."""

    def read(cell: str) -> Reading:
        text = plain(cell)
        if says_not_known(text):
            return Reading("")
        return shortened_number(text) or Reading(names.get(text) or whole_number(text))

    return read


def clauses(cell: str) -> Reading:
    """Clauses of the plan, whatever stands between them."""
    parts = (plain(part) for part in _SEPARATORS.split(seen(cell)))
    return Reading(";".join(part for part in parts if not says_not_known(part) and part))


def features(cell: str) -> Reading:
    """Pairs, whatever stands between and in them; *yes* and *no* in Chinese or capitals."""
    parts = (_EQUALS.split(part, maxsplit=1) for part in _PAIRS_APART.split(seen(cell)) if part)
    return Reading(";".join(_pair(*part) for part in parts))


def _pair(key: str, value: str | None = None) -> str:
    key = plain(key).lower()
    if value is None:
        return key
    if key in FEATURE and isinstance(FEATURE[key].datatype, YesNo):
        lower = plain(value).lower()
        value = _ANSWERS.get(lower, lower)
    return f"{key}={value}"


def months(cell: str) -> Reading:
    """An age in months; whole years are understood."""
    text = plain(cell)
    if says_not_known(text):
        return Reading("")
    if years := _YEARS.fullmatch(text):
        return Reading(str(int(years[1]) * 12))
    found = _MONTHS.fullmatch(text)
    return Reading(found[1] if found else text)


def degrees(cell: str) -> Reading:
    """Decimal degrees, perhaps with a comma or a sign of degrees."""
    text = plain(cell)
    if says_not_known(text):
        return Reading("")
    found = _DEGREES.fullmatch(text)
    return Reading(f"{found[1]}.{found[2] or 0}" if found else text)


def web_address(cell: str) -> Reading:
    """An address in half width; ``www.`` alone begins one."""
    text = seen(cell)
    first = plain(text[:12])
    if says_not_known(first) and len(text) < 12:
        return Reading("")
    text = first + text[12:] if len(first) == len(text[:12]) else text
    return Reading(f"http://{text}" if text.lower().startswith("www.") else text)
