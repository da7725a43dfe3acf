"""Exits of metro stations: 西单站A口, 西单 F1出口, exit A of Xidan."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.district import GazetteerPlace
from webapp.geo.roads.spelling import plain

ONE_EXIT_M = 60.0
"""Two points of one exit farther apart than this are two mouths: the answer is between them."""

_NAME = re.compile(r"^(?P<stem>.+?) ?(?P<labels>[A-Z]\d?(?:;[A-Z]\d?)*)出口$")
_ASKED = re.compile(
    r"^(?:地铁)?(?P<stem>.{2,}?)(?:地铁站|站|station)?(?P<label>[a-z]\d?)(?:[东西南北]{1,2})?"
    r"(?:出入口|出口|口)?$"
)
_LATIN_ASKED = re.compile(r"^(?P<before>.*?)\bexit ?(?P<label>[a-z]\d?)\b,?(?P<after>.*)$")
_LATIN_FILLER = re.compile(r"\b(?:of|at|the|subway|metro|station)\b")


@dataclass(frozen=True, slots=True)
class Exit:
    """An exit: its point and whether the list has it once."""

    stem: str
    label: str
    point: Coordinates
    precision: Precision


@dataclass(frozen=True, slots=True)
class ExitAsked:
    """A text that asks for an exit: the station's name as written and the exit's label."""

    station: str
    label: str


class StationExits:
    """All exits by station and label. Exits that the map shows without a label are left out."""

    def __init__(self, places: Iterable[GazetteerPlace]) -> None:
        points: defaultdict[tuple[str, str], list[Coordinates]] = defaultdict(list)
        for place in places:
            match = _NAME.match(place.name_zh) if place.kind == "metro_entrance" else None
            for label in match["labels"].split(";") if match else ():
                points[match["stem"], label].append(place.point) if match else None
        self._exits = {key: _exit(*key, found) for key, found in points.items()}

    def find(self, station: str, label: str) -> Exit | None:
        """The exit ``label`` of the station called ``station`` (西单站), or ``None``."""
        return self._exits.get((station.removesuffix("站"), label.upper()))


def exit_asked(folded: str) -> ExitAsked | None:
    """What exit a folded text asks for, or ``None`` when it asks for none.

    >>> exit_asked("西单站 a口"), exit_asked("exit f1 of xidan station").station
    (ExitAsked(station='西单', label='a'), 'xidan')
    """
    latin = _LATIN_ASKED.match(folded)
    if latin:
        name = _LATIN_FILLER.sub(" ", f"{latin['before']} {latin['after']}")
        return ExitAsked(plain(name), latin["label"])
    key = plain(folded)
    if key.isascii():
        return None
    match = _ASKED.match(key)
    return ExitAsked(match["stem"], match["label"]) if match else None


def _exit(stem: str, label: str, points: list[Coordinates]) -> Exit:
    lat = sum(point.lat for point in points) / len(points)
    lon = sum(point.lon for point in points) / len(points)
    middle = Coordinates(round(lat, 6), round(lon, 6))
    is_one = all(distance_m(middle, point) <= ONE_EXIT_M for point in points)
    return Exit(stem, label, middle, Precision.VENUE if is_one else Precision.APPROXIMATE)
