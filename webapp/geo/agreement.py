"""Whether a point agrees with the address it is given with: the address is located by everything
but that point, and the two are compared."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, distance_m
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.numbers.locator import Locator
from webapp.geo.points.datum import gcj02_from_wgs84, wgs84_from_bd09, wgs84_from_gcj02

FARTHEST_M = 600.0
"""Nine of ten estimates that may be drawn lie within 500 m; points that were read in the wrong
datum lie 500 to 1,100 m off."""

EXPLAINED_M = 300.0
"""A datum explains a point that lies this close to its address when it is read so."""

READINGS: Mapping[str, Callable[[Coordinates], Coordinates]] = {
    "GCJ-02": wgs84_from_gcj02,
    "BD-09": wgs84_from_bd09,
    "BD-09 that was taken for GCJ-02": lambda point: wgs84_from_bd09(gcj02_from_wgs84(point)),
}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A point ``metres`` from where its address is. ``reading`` is the datum, if any, in which it
    would lie near, ``metres_so`` from the address."""

    metres: float
    answer: PlaceAnswer
    reading: str = ""
    metres_so: float = 0.0

    def __str__(self) -> str:
        where = f"{self.answer.name}, {self.answer.precision}, by {self.answer.source}"
        told = f"lies {self.metres:.0f} m from its address ({where}), more than {FARTHEST_M:.0f} m"
        so = f"; read as {self.reading} it would lie {self.metres_so:.0f} m from it"
        return told + (so if self.reading else "")


def disagreement(point: Coordinates, address: str, locator: Locator) -> Disagreement | None:
    """How a fine point and its address disagree; ``None`` where they agree, or where the address
    is not known finely enough to accuse the point: an answer that may not be drawn (a community,
    a street) says nothing. What the locator knows at the point itself does not count."""
    answer = locator.without(frozenset({point}), records=True).locate(address)
    if answer.point is None or not answer.precision.is_drawable:
        return None
    metres = distance_m(point, answer.point)
    if metres <= FARTHEST_M:
        return None
    readings = {name: distance_m(read(point), answer.point) for name, read in READINGS.items()}
    best = min(readings, key=lambda name: readings[name])
    if readings[best] > EXPLAINED_M:
        return Disagreement(metres, answer)
    return Disagreement(metres, answer, best, readings[best])
