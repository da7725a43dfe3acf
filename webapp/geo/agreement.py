"""Whether a point agrees with the address it is given with: the address is located by everything
but that point, and the two are compared."""

from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.numbers.locator import Locator
from webapp.geo.points.readings import READINGS
from webapp.sentence import Sentence

FARTHEST_M = 600.0
"""Nine of ten estimates that may be drawn lie within 500 m; points that were read in the wrong
datum lie 500 to 1,100 m off."""

EXPLAINED_M = 300.0
"""A datum explains a point that lies this close to its address when it is read so."""

PRECISIONS = {
    Precision.VENUE: Sentence("known by its number"),
    Precision.ROAD: Sentence("known by its road"),
    Precision.APPROXIMATE: Sentence("known roughly"),
}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A point ``metres`` from where its address is. ``reading`` is the datum, if any, in which it
    would lie near, ``metres_so`` from the address."""

    metres: float
    answer: PlaceAnswer
    reading: str = ""
    metres_so: float = 0.0

    @property
    def sentence(self) -> Sentence:
        """Both distances, and by what the address is known."""
        gaps: dict[str, object] = {
            "metres": f"{self.metres:.0f}",
            "place": self.answer.name,
            "precision": PRECISIONS[self.answer.precision],
            "most": f"{FARTHEST_M:.0f}",
        }
        if not self.reading:
            return Sentence(
                "lies %(metres)s m from its address (%(place)s, %(precision)s), more than"
                " %(most)s m",
                **gaps,
            )
        gaps |= {"datum": self.reading, "so": f"{self.metres_so:.0f}"}
        return Sentence(
            "lies %(metres)s m from its address (%(place)s, %(precision)s), more than %(most)s m;"
            " read as %(datum)s it would lie %(so)s m from it",
            **gaps,
        )


def by_its_address(point: Coordinates, address: str, locator: Locator) -> PlaceAnswer | None:
    """Where the address of a point is by all that is known but that point; ``None`` where it is
    not known finely enough to accuse the point: an answer that may not be drawn (a community, a
    street) says nothing."""
    if not address:
        return None
    answer = locator.without(frozenset({point}), records=True).locate(address)
    return answer if answer.point and answer.precision.is_drawable else None


def disagreement(point: Coordinates, answer: PlaceAnswer | None) -> Disagreement | None:
    """How a fine point and its address disagree, which is located ``by_its_address``; ``None``
    where they agree."""
    if answer is None or answer.point is None:
        return None
    metres = distance_m(point, answer.point)
    if metres <= FARTHEST_M:
        return None
    readings = {name: distance_m(read(point), answer.point) for name, read in READINGS.items()}
    best = min(readings, key=lambda name: readings[name])
    if readings[best] > EXPLAINED_M:
        return Disagreement(metres, answer)
    return Disagreement(metres, answer, best, readings[best])
