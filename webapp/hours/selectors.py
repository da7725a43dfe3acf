"""The words ``PH`` and ``SH`` in an opening_hours text, rewritten for one day.

The library that evaluates the text knows no Chinese calendar. So for each day the words become
that day's own weekday where they apply, and another weekday where they do not: on Thursday
2026-10-01 ``PH off`` reads ``Th off``, on an ordinary Thursday ``Fr off``.
"""

import re
from dataclasses import dataclass
from datetime import date

WEEKDAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")

_NAME = "(?:Mo|Tu|We|Th|Fr|Sa|Su)"
_DAYS = rf"{_NAME}(?:-{_NAME})?(?:\[[^\]]*\])?"
_WORD = r"(?:PH|SH)(?:\s*[+-]\s*\d+\s*days?)?"
_GROUP = re.compile(rf"\b({_WORD}(?:,{_WORD})*)\b(?:\s+({_DAYS}(?:,{_DAYS})*))?")
_OFFSET = re.compile(r"([+-])\s*(\d+)")
_YEAR = re.compile(r"\b\d{4}\b")
_COMMENT = re.compile(r'(?:\b(open|closed|off|unknown)\s*)?"([^"]*)"')
FALLBACK = "||"
"""Before what holds where no rule says that it is open."""

_LOOSE_LIST = re.compile(rf"(?<=\b(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH))\s*,\s+(?=(?:{_NAME}|PH|SH)\b)")


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a day: evaluated as ``on``; a public holiday if 0 is in
    ``holiday_offsets`` (1: the day after one, -1: the day before); a school holiday or not.
    ``on`` is ``later_years`` later than the day that is meant, and so must be the text's years."""

    on: date
    holiday_offsets: frozenset[int] = frozenset()
    school_holiday: bool = False
    later_years: int = 0


def tidied(text: str) -> str:
    """The text without comments, and with lists of days closed up (``PH, Sa`` → ``PH,Sa``; the
    library reads a space there as a new rule).

    A comment without a state word means that nobody can tell from the text alone (OSM
    specification, rule modifiers): ``Mo "by appointment"`` → ``Mo unknown``.
    """
    bare = _COMMENT.sub(lambda m: f" {m.group(1) or 'unknown'}", text.strip())
    return " ".join(_LOOSE_LIST.sub(",", bare).split())


def comments_on_the_unknown(text: str) -> str:
    """What the text says, in words, of the times of which it does not say whether it is open.

    >>> comments_on_the_unknown('Mo-Fr 09:00-17:00 || "电话预约"; Sa off "盘点"')
    '电话预约'
    """
    said = (m.group(2).strip() for m in _COMMENT.finditer(text) if m.group(1) in (None, "unknown"))
    return "；".join(dict.fromkeys(filter(None, said)))


def holiday_offsets(text: str) -> frozenset[int]:
    """Which days' holidays the text asks about: 0 for ``PH``, 1 for ``PH +1 day``; none if it
    never says ``PH``."""
    words = [word for m in _GROUP.finditer(text) for word in m.group(1).split(",")]
    return frozenset(_offset(word) for word in words if word.startswith("PH"))


def names_school_holidays(text: str) -> bool:
    return bool(re.search(r"\bSH\b", text))


def for_reading(text: str, reading: Reading) -> str:
    """The text in which every ``PH``, ``SH`` and year is replaced as the reading says.

    ``PH Mo-Fr`` (holidays that are weekdays) keeps its weekdays where the word applies.
    """
    own = WEEKDAYS[reading.on.weekday()]
    other = WEEKDAYS[(reading.on.weekday() + 1) % 7]

    def replaced(match: re.Match[str]) -> str:
        if not any(_applies(word, reading) for word in match.group(1).split(",")):
            return other
        return match.group(2) or own

    read = _GROUP.sub(replaced, text)
    if not reading.later_years:
        return read
    return _YEAR.sub(lambda match: str(int(match.group()) + reading.later_years), read)


def _applies(word: str, reading: Reading) -> bool:
    if word.startswith("SH"):
        return reading.school_holiday
    return _offset(word) in reading.holiday_offsets


def _offset(word: str) -> int:
    found = _OFFSET.search(word)
    return int(found.group(1) + found.group(2)) if found else 0
