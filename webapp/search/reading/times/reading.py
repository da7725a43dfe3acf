"""The time that a search speaks of, put together from what its words say."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from webapp.search.reading.times.days import days_in
from webapp.search.reading.times.hours_said import (
    HOUR,
    MIDNIGHT,
    NOON,
    clocks_in,
    now_in,
    parts_of_day_in,
)
from webapp.search.reading.times.when import NOW, UNSAID, Token, When

_MAY_BE = re.compile(
    r"[天日周星礼点时午晚早晨夜节春旦初现刻会下放开关营今明月平白双]|元宵|除夕|五一|十一|六一|三八|清明|国庆|中秋|端午|圣诞|过年"
    r"|\d[:.]\d|day|now|moment|open|week|morning|afternoon|evening|night|noon|lunch|work|clock|xmas"
    r"|christmas|new year|festival|\d ?[ap]\.?m|\b(?:at|after|before|by|until|till|past|quarter)\b"
    r"|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|tomorrow|xianzai|[mj]in|zhou|xingqi|libai|wu\b"
)
_BETWEEN = re.compile(r"[\s的，,、在]*(?:\b(?:at|on|in|the|of|from)\b\s*)*")
_SPAN = re.compile(r"\s*(?:到|至|-|~|—|to|until|till)?\s*")
_OPENS_BEHIND = re.compile(
    r"(?:\s*(?:还|也|都|能|可以|会|有|是否|会不会|是不是|正常|照常|继续|不))*\s*"
    r"(?:开门|开放|开着|开馆|营业|办公|接诊|开不开|闭馆|关门|放假|休息|上班|开(?=[的吗么呢不\s]|$))"
    r"(?:的|吗|嘛|么|不|了|没有?|呢)*"
)
_OPENS_BEFORE = re.compile(
    r"(?:\b(?:is |are |be |that'?s |that is |which is )?(?:still )?open(?:s|ing|ed)?(?: on"
    r"| at| in)?\s+)$"
)
_LATEST_AFTER, _LONG_AFTER, _LONG_BEFORE = 22 * HOUR, 2 * HOUR, 2 * HOUR
"""Until when *after six* reaches, or how long at least; and how far back *before nine* does."""

_FIRST_OF_AFTERNOON = 7 * HOUR
"""A clock that says no half of the day means the afternoon before this hour: at three the doors
that are meant are open."""


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time that a part of the text means, with its offsets; ``when`` is as it was said."""

    start: int
    end: int
    when: When


def times_in(folded: str) -> list[TimeFound]:
    """The stretches of a folded text that say when, all with the one time that they mean
    together.

    >>> [found.when.written for found in times_in("明天下午三点半 图书馆")]
    ['+1|930|-1']
    >>> [found.when.written for found in times_in("library open on monday")]
    ['w1|-1|-1']
    """
    if not _MAY_BE.search(folded):
        return []
    tokens = _apart(_all_tokens(folded))
    when = _meant(tokens)
    if when is None:
        return []
    return [TimeFound(start, end, when) for start, end in _stretches(folded, tokens)]


def _all_tokens(text: str) -> list[Token]:
    return [*now_in(text), *days_in(text), *parts_of_day_in(text), *clocks_in(text)]


def _apart(tokens: Sequence[Token]) -> list[Token]:
    """The longest of tokens that overlap, in the order of the text; a vague 一点 only behind a
    part of the day."""
    kept: list[Token] = []
    for token in sorted(tokens, key=lambda t: (t.start - t.end, t.start)):
        if not any(token.start < other.end and other.start < token.end for other in kept):
            kept.append(token)
    kept.sort(key=lambda token: token.start)
    parts = [token.end for token in kept if token.what == "part"]
    return [t for t in kept if t.day != "vague" or any(t.start == end for end in parts)]


def _meant(tokens: Sequence[Token]) -> When | None:
    days = [token for token in tokens if token.what == "day"]
    part = next((token for token in tokens if token.what == "part"), None)
    clocks = [token for token in tokens if token.what == "clock"]
    if not (days or part or clocks):
        return When(NOW) if tokens else None
    day = days[0].day if days else part.day if part else ""
    if not clocks:
        return When(day, part.first, part.last) if part else When(day)
    first = _minute(clocks[0], part)
    if len(clocks) > 1:
        last = _minute(replace(clocks[1], sure=clocks[1].sure), part)
        last += NOON if last <= first and last + NOON <= MIDNIGHT else 0
        return When(day, first, last) if last > first else When(day, first)
    return _related(When(day, first), clocks[0].relation)


def _related(when: When, relation: str) -> When:
    if relation == "after":
        last = min(max(_LATEST_AFTER, when.first + _LONG_AFTER), MIDNIGHT - 1)
        return replace(when, last=max(last, when.first))
    if relation == "before":
        return replace(when, first=max(when.first - _LONG_BEFORE, 0), last=when.first)
    return when


def _minute(clock: Token, part: Token | None) -> int:
    """The minute of the day that is meant, by the part of the day or by when doors are open."""
    minute = clock.first
    if clock.sure or minute > 12 * HOUR + 59:
        return minute
    if part is None:
        return minute + NOON if minute < _FIRST_OF_AFTERNOON else minute
    if part.first >= 22 * HOUR or part.last <= 6 * HOUR:
        return minute + NOON if minute in range(9 * HOUR, NOON) and part.first else minute % NOON
    if part.first >= 17 * HOUR and minute >= NOON:
        return minute + NOON
    is_later = part.first >= NOON and minute < NOON
    return (
        minute + NOON if is_later and not (part.first == NOON and minute >= 10 * HOUR) else minute
    )


def _stretches(text: str, tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Where the tokens stand, neighbours together, with the word for *open* beside them."""
    stretches = [(tokens[0].start, tokens[0].end)]
    for one, two in pairwise(tokens):
        if _BETWEEN.fullmatch(text, one.end, two.start) or _SPAN.fullmatch(
            text, one.end, two.start
        ):
            stretches[-1] = (stretches[-1][0], two.end)
        else:
            stretches.append((two.start, two.end))
    return [_widened(text, start, end) for start, end in stretches]


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    behind = _OPENS_BEHIND.match(text, end)
    before = _OPENS_BEFORE.search(text, 0, start)
    return before.start() if before else start, behind.end() if behind else end


__all__ = ["UNSAID", "TimeFound", "times_in"]
