"""How well the geocoder does on addresses it knows, each hidden from it before it is asked."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.district import GazetteerPlace
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.address import parse_address
from webapp.geo.answers import FoundBy
from webapp.geo.locator import Locator
from webapp.geo.numbers import HouseNumber, first_number
from webapp.geo.spelling import plain, usual_road

FAR_OFF_M = 300.0
"""An answer that claims to be the venue or the house number must not be farther off than this."""

SEED = 20_261_124

_NUMBER_SOURCES = frozenset(
    {FoundBy.HOUSE_NUMBER, FoundBy.PLACE_ADDRESS, FoundBy.NEIGHBOURING_NUMBERS}
)

Address = tuple[str, HouseNumber]
Spelling = Callable[[str], str]
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Spread:
    """How far answers were off, in metres; zeros where there were none."""

    count: int
    median_m: float
    p90_m: float


@dataclass(frozen=True, slots=True)
class Figures:
    """One measurement. ``on_known_roads`` are the addresses whose road had other known numbers
    left; ``far_off`` those that claimed to be exact and were more than 300 m off."""

    name: str
    asked: int
    located: int
    errors: Spread
    on_known_roads: Spread
    by_precision: tuple[tuple[Precision, Spread], ...]
    far_off: tuple[str, ...]

    @property
    def located_share(self) -> float:
        return self.located / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class Hiding:
    """A way to hide addresses: what is asked, and what is hidden (points, and with ``records``
    the middles of roads and communities that lie on them) while it is asked."""

    name: str
    asked: tuple[GazetteerPlace, ...]
    hidden: Callable[[GazetteerPlace], frozenset[Coordinates]]
    records: bool = False


@dataclass(frozen=True, slots=True)
class Trial:
    """One address asked while hidden."""

    place: GazetteerPlace
    answer: PlaceAnswer
    error_m: float


def hidings(places: Iterable[GazetteerPlace]) -> tuple[Hiding, ...]:
    """Three ways to hide.

    *leave one out*: all that stands at the same road and number, as written, in every file with
    house numbers. *strict*: the same under every spelling of the road, and middles of roads and
    communities that were derived from the hidden point alone. *half*: half of all addresses at
    once, drawn with a fixed seed.
    """
    places = tuple(places)
    asked = tuple(p for p in places if p.kind == "address" and first_number(p.number))
    as_written, as_usual = points_by_address(places, plain), points_by_address(places, usual_road)
    half = _half(asked)
    hidden_half = frozenset(point for address in half for point in as_written[address])
    return (
        Hiding("leave one out", asked, lambda p: as_written[_address(p, plain)]),
        Hiding("strict", asked, lambda p: as_usual[_address(p, usual_road)], records=True),
        Hiding("half", _of(asked, half), lambda _: hidden_half),
    )


def measure(hiding: Hiding, locator: Locator, progress: Progress) -> Figures:
    """Ask for every address of ``hiding`` while it is hidden. ``progress`` is told how many of
    how many are done."""
    trials = tuple(_trials(hiding, locator, progress))
    located = [trial for trial in trials if trial.answer.state == "located"]
    known = [trial for trial in located if trial.answer.source in _NUMBER_SOURCES]
    return Figures(
        name=hiding.name,
        asked=len(trials),
        located=len(located),
        errors=_spread(located),
        on_known_roads=_spread(known),
        by_precision=tuple(
            (precision, spread)
            for precision in Precision
            if (spread := _spread([t for t in located if t.answer.precision is precision])).count
        ),
        far_off=tuple(
            f"{trial.place.address_zh} ({trial.error_m:.0f} m)"
            for trial in located
            if _claims_to_be_exact(trial.answer) and trial.error_m > FAR_OFF_M
        ),
    )


def points_by_address(
    places: Iterable[GazetteerPlace], spelling: Spelling
) -> Mapping[Address, frozenset[Coordinates]]:
    """Every point that any file has for an address, by road (spelt so) and number."""
    points: defaultdict[Address, set[Coordinates]] = defaultdict(set)
    for place in places:
        written = parse_address(place.address_zh)
        for road, number in (
            (place.road, first_number(place.number)),
            (written.way, written.number),
        ):
            if road and number:
                points[spelling(road), number].add(place.point)
    return {address: frozenset(found) for address, found in points.items()}


def _address(place: GazetteerPlace, spelling: Spelling) -> Address:
    number = first_number(place.number)
    if number is None:
        raise ValueError(f"{place.name_zh} has no house number")
    return spelling(place.road), number


def _half(asked: tuple[GazetteerPlace, ...]) -> frozenset[Address]:
    addresses = sorted({_address(place, plain) for place in asked})
    return frozenset(random.Random(SEED).sample(addresses, len(addresses) // 2))  # noqa: S311


def _of(
    asked: tuple[GazetteerPlace, ...], addresses: frozenset[Address]
) -> tuple[GazetteerPlace, ...]:
    return tuple(place for place in asked if _address(place, plain) in addresses)


def _trials(hiding: Hiding, locator: Locator, progress: Progress) -> Iterator[Trial]:
    for done, place in enumerate(hiding.asked, 1):
        blind = locator.without(hiding.hidden(place), records=hiding.records)
        answer = blind.locate(place.address_zh)
        error = distance_m(answer.point, place.point) if answer.point else 0.0
        yield Trial(place, answer, error)
        progress(done, len(hiding.asked))


def _claims_to_be_exact(answer: PlaceAnswer) -> bool:
    return answer.precision is Precision.VENUE or answer.source == FoundBy.HOUSE_NUMBER


def _spread(trials: Iterable[Trial]) -> Spread:
    errors = sorted(trial.error_m for trial in trials)
    if not errors:
        return Spread(0, 0.0, 0.0)
    return Spread(len(errors), _quantile(errors, 0.5), _quantile(errors, 0.9))


def _quantile(ordered: list[float], share: float) -> float:
    """Linear interpolation between order statistics (Hyndman and Fan's type 7)."""
    position = share * (len(ordered) - 1)
    below = int(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (position - below) * (ordered[above] - ordered[below])
