"""Times that reach past midnight or have no end, separated so that every day stands alone.

The library cuts days at midnight and lets the next day's rule cover the hours after it, which is
wrong when the next day is a holiday. So ``Fr 22:00-02:00`` is evaluated as two texts, ``Fr
22:00-24:00`` and ``Fr 00:00-02:00``, the second one read as the small hours that follow Friday.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

MIDNIGHT = 24 * 60
INERT = "23:59-24:00"
"""Stands for a time that says nothing in a layer, so that its rule still overrides others."""
INERT_FROM = MIDNIGHT - 1

_EVENT = r"(?:sunrise|sunset|dawn|dusk)"
_TIME = rf"(?:\d{{1,2}}:\d{{2}}|{_EVENT}|\({_EVENT}[+-]\d{{1,2}}:\d{{2}}\))"
_SPAN = re.compile(rf"({_TIME})(?:\s*-\s*({_TIME})(\+)?|(\+))")


@dataclass(frozen=True, slots=True)
class Layer:
    """One text to evaluate. ``after_midnight``: its small hours belong to the day before them.
    ``open_end``: its times begin where a text like ``17:00+`` stops saying whether it is open."""

    text: str
    after_midnight: bool = False
    open_end: bool = False


@dataclass(frozen=True, slots=True)
class _Span:
    start: str
    end: str
    open_end: bool

    @property
    def crosses(self) -> bool:
        start, end = _clock(self.start), _clock(self.end)
        return end > MIDNIGHT or (bool(self.end) and end <= start)


def layers(text: str) -> tuple[Layer, ...]:
    """The texts to evaluate for ``text``; most often just itself."""
    spans = [_span(match) for match in _SPAN.finditer(text)]
    found = [Layer(_rewritten(text, _same_day))]
    if any(span.crosses for span in spans):
        found.append(Layer(_rewritten(text, _small_hours), after_midnight=True))
    if any(span.open_end for span in spans):
        found.append(Layer(_rewritten(text, _open_end), open_end=True))
    return tuple(found)


def _rewritten(text: str, form: Callable[[_Span], str]) -> str:
    return _SPAN.sub(lambda match: form(_span(match)), text)


def _span(match: re.Match[str]) -> _Span:
    start, end, plus, lone_plus = match.groups()
    return _Span(start, end or "", bool(plus or lone_plus))


def _same_day(span: _Span) -> str:
    if not span.end:
        return INERT
    return f"{span.start}-24:00" if span.crosses else f"{span.start}-{span.end}"


def _small_hours(span: _Span) -> str:
    if not span.crosses or span.end in ("00:00", "0:00"):
        return INERT
    minutes = _clock(span.end)
    if minutes > MIDNIGHT:
        return f"00:00-{(minutes - MIDNIGHT) // 60:02d}:{minutes % 60:02d}"
    return f"00:00-{span.end}"


def _open_end(span: _Span) -> str:
    if not span.open_end or span.crosses:
        return INERT
    return f"{span.end or span.start}-24:00"


def _clock(time: str) -> int:
    """Minutes after midnight; for sunrise and the like a rough hour, enough to tell whether a
    span crosses midnight."""
    event = re.search(_EVENT, time)
    if event:
        return 6 * 60 if event.group() in ("sunrise", "dawn") else 18 * 60
    hours, _, minutes = time.partition(":")
    return int(hours or 0) * 60 + int(minutes or 0)
