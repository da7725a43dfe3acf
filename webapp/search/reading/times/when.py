"""A time as it is said, before anybody asks which day today is."""

from dataclasses import dataclass
from typing import Self

UNSAID = -1
NOW = "now"
_APART = "|"


@dataclass(frozen=True, slots=True)
class When:
    """``day`` is how the day is named: empty for the next that fits, ``now``, ``+1`` for tomorrow,
    ``w3`` for the next Wednesday, ``w3+1`` for next week's, ``weekend``, ``weekend+1``,
    ``workday``, ``week+1``, ``12-05``, ``2026-12-05``, ``month+1-05``, or ``day:spring+1`` for the
    day after a day with a name, ``day:national*7`` for seven days from it. ``first`` and ``last``
    are minutes of the day: a moment has no last, a whole day neither."""

    day: str = ""
    first: int = UNSAID
    last: int = UNSAID

    @property
    def written(self) -> str:
        """It as one text, which ``When.read`` reads back."""
        if self == When(NOW):
            return NOW
        return _APART.join((self.day, str(self.first), str(self.last)))

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The time that a text holds; ``None`` for another text."""
        parts = text.split(_APART)
        return cls(parts[0], int(parts[1]), int(parts[2])) if len(parts) == 3 else None


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a text that says something about a time. ``what`` is ``now``, ``day``, ``part``
    of a day or ``clock``. A clock may be ``sure``: nobody need guess which half of the day."""

    start: int
    end: int
    what: str
    day: str = ""
    first: int = UNSAID
    last: int = UNSAID
    sure: bool = False
    relation: str = ""
