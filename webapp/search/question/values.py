"""Readers of single parameters: text in, the nearest sensible value out, with what was wrong."""

import math
import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from webapp.domain.coordinates import Coordinates
from webapp.search.question.query import MOST_CHARACTERS, PER_PAGE, RADIUS_METRES, SORTS
from webapp.text.script import clean

AGE_MONTHS = (0, 216)
"""From birth to the eighteenth birthday."""

MOST_PAGES = 1_000_000
YEARS = (2000, 2100)
_DECIMALS = 6
_PAIR = re.compile(r"^([-+]?\d{1,3}(?:\.\d{1,12})?)\s*[,，]\s*([-+]?\d{1,3}(?:\.\d{1,12})?)$")
_LOOKS_LIKE_PAIR = re.compile(r"^[-+\d.eE\s]+[,，][-+\d.eE\s]+$")


@dataclass(frozen=True, slots=True)
class Read:
    """``value`` is ``None`` where nothing sensible can be made of the text; ``message`` says
    what was wrong, empty if nothing; ``used`` is the value as text."""

    value: Any = None
    used: str = ""
    message: str = ""


def coordinates_in(near: str) -> Coordinates | None:
    """The point that a ``near`` value gives as ``lat,lon``; ``None`` if it is a name."""
    match = _PAIR.match(near)
    if match is None:
        return None
    lat, lon = float(match[1]), float(match[2])
    return Coordinates(lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None


def read_near(text: str) -> Read:
    """A name, or a WGS-84 pair rounded to six decimals (0.1 m). Longitude first is put right
    where only that order makes sense: no latitude reaches 116."""
    match = _PAIR.match(text)
    if match is None:
        return _read_place_name(text)
    one, two = float(match[1]), float(match[2])
    if abs(one) <= 90 and abs(two) <= 180:
        return Read(_pair(one, two))
    if abs(one) <= 180 and abs(two) <= 90:
        swapped = _pair(two, one)
        return Read(swapped, swapped, "gives the longitude first; write lat,lon")
    return Read(message="is not a point on the globe")


def _read_place_name(text: str) -> Read:
    if _LOOKS_LIKE_PAIR.match(text):
        return Read(message="is not a point on the globe")
    name = clean(text[: MOST_CHARACTERS * 8])
    if len(name) <= MOST_CHARACTERS:
        return Read(name or None)
    name = name[:MOST_CHARACTERS].strip()
    return Read(name, name, f"is longer than {MOST_CHARACTERS} characters")


def _pair(lat: float, lon: float) -> str:
    return f"{round(lat, _DECIMALS):.6f}".rstrip("0").rstrip(".") + "," + _decimals(lon)


def _decimals(value: float) -> str:
    return f"{round(value, _DECIMALS):.6f}".rstrip("0").rstrip(".")


def _whole_number(text: str, lowest: int, highest: int) -> Read:
    try:
        number = float(text)
    except ValueError:
        return Read(message="is not a number")
    if math.isnan(number):
        return Read(message="is not a number")
    nearest = round(min(max(number, lowest), highest))
    if nearest == number:
        return Read(nearest)
    return Read(nearest, str(nearest), f"must be a whole number from {lowest} to {highest}")


def read_radius(text: str) -> Read:
    """Metres from 100 to 20000."""
    return _whole_number(text, *RADIUS_METRES)


def read_age(text: str) -> Read:
    """A child's age in months, from 0 to 216."""
    return _whole_number(text, *AGE_MONTHS)


def read_page(text: str) -> Read:
    """A page from 1; whether there are so many is known only when the answer is."""
    return _whole_number(text, 1, MOST_PAGES)


def read_per_page(text: str) -> Read:
    """Results on a page, from 1 to 100."""
    return _whole_number(text, *PER_PAGE)


def read_sort(text: str) -> Read:
    """One of the orders; anything else leaves the default."""
    return Read(text) if text in SORTS else Read(message=f"must be one of {', '.join(SORTS)}")


def read_open(text: str) -> Read:
    """``now`` or a local time such as ``2026-10-01T10:30``; seconds and zones are not known."""
    if text == "now":
        return Read(text)
    try:
        moment = datetime.fromisoformat(text.replace(" ", "T"))
    except ValueError:
        return Read(message="must be now or a local time like 2026-10-01T10:30")
    if moment.tzinfo is not None or not YEARS[0] <= moment.year <= YEARS[1]:
        return Read(message="must be now or a local time like 2026-10-01T10:30")
    minute = moment.isoformat(timespec="minutes")
    if minute == text:
        return Read(minute)
    return Read(minute, minute, "must be written to the minute, like 2026-10-01T10:30")


def read_flag(text: str) -> Read:
    """``1`` for yes; ``0`` for no."""
    if text in ("0", "1"):
        return Read(text == "1")
    return Read(message="must be 0 or 1")
