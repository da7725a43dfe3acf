"""Stand-ins that keep a promise in memory; each passes the contract tests of the real thing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from webapp.domain.coordinates import Coordinates
from webapp.domain.lookup import PlaceAnswer


class FakeNameFound(NamedTuple):
    start: int
    end: int
    answer: PlaceAnswer


@dataclass(frozen=True)
class FakePlaces:
    """A gazetteer of a few names."""

    known: Mapping[str, PlaceAnswer] = field(default_factory=dict)
    communities: Mapping[str, str] = field(default_factory=dict)

    def find(self, text: str) -> PlaceAnswer:
        return self.known.get(text, PlaceAnswer("not_found", text))

    def names_in(self, text: str) -> tuple[FakeNameFound, ...]:
        return tuple(
            FakeNameFound(start, start + len(name), answer)
            for name, answer in self.known.items()
            if (start := text.find(name)) >= 0
        )

    def suggest(self, text: str, limit: int) -> tuple[PlaceAnswer, ...]:
        return tuple(a for name, a in self.known.items() if name.startswith(text))[:limit]

    def community_of(self, answer: PlaceAnswer) -> str:
        return self.communities.get(answer.name, "")


@dataclass(frozen=True)
class FakeOutlines:
    """One square street; everything north of its edge is outside."""

    street: str
    edge: Coordinates

    def street_at(self, point: Coordinates) -> str:
        return self.street if point.lat <= self.edge.lat else ""

    def nearest_edge(self, point: Coordinates) -> tuple[Coordinates, float, str]:
        return self.edge, 1000.0, self.street
