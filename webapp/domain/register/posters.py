"""Posters at doors: a code each, by which whoever stands there says what is so."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Poster:
    """The code at the door of an entry, of the letters of tickets. ``retired_on`` is the day from
    which it asks nothing any more."""

    code: str
    entry: str
    printed_on: date
    printed_by: str
    retired_on: date | None = None
