"""Opening hours that can be read and can hardly be meant: questions, not facts (decision 0039)."""

import re
from collections.abc import Iterator

from webapp.domain.nearness import KnownPremises
from webapp.sentence import Sentence

LONGEST_HOURS = 18
"""What is open for longer in one go is open day and night, keeps the hours of trains, or is a slip
of whoever typed it."""

_COMMENT = re.compile(r'"[^"]*"')
_RANGE = re.compile(r"(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)")
_DAY = 24 * 60
_WHOLE_DAY = ((0, _DAY), (0, _DAY - 1))


def slips_in(hours: str, longest: int = LONGEST_HOURS) -> Iterator[Sentence]:
    """Each range of the text that lasts no time at all, or more than ``longest`` hours and not
    all day. A range that ends before it begins goes on past midnight.

    >>> [*slips_in("18:00-02:00; Sa 00:00-24:00")]
    []
    >>> [str(slip) for slip in slips_in("13:30-11:30")]
    ['13:30-11:30 would last 22 hours: ask whether that is meant']
    """
    for said in _RANGE.finditer(_COMMENT.sub("", hours)):
        opens, closes = _minutes(said[1], said[2]), _minutes(said[3], said[4])
        lasts = closes - opens if closes >= opens else closes - opens + _DAY
        if opens == closes:
            yield Sentence(
                "%(range)s ends when it begins: ask; for day and night write 24/7", range=said[0]
            )
        elif lasts > longest * 60 and (opens, closes) not in _WHOLE_DAY:
            yield Sentence(
                "%(range)s would last %(hours)s hours: ask whether that is meant",
                range=said[0],
                hours=f"{lasts / 60:.4g}",
            )


def longest_hours(venue_zh: str, premises: KnownPremises) -> int:
    """How long the venue of that name may be open in one go without being asked about."""
    kind = premises.of(venue_zh)
    return max(LONGEST_HOURS, kind.longest_hours) if kind else LONGEST_HOURS


def _minutes(hours: str, minutes: str) -> int:
    return int(hours) * 60 + int(minutes)
