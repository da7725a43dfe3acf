"""How well the geocoder does on addresses it knows, each hidden from it before it is asked."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from webapp.bench.hiding import Draw, Hiding
from webapp.domain.coordinates import Precision, distance_m
from webapp.domain.district import GazetteerPlace
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.numbers.locator import Locator
from webapp.geo.places.place_answers import FoundBy

FAR_OFF_M = 300.0
"""An answer that claims to be the venue or the house number must not be farther off than this."""

_NUMBER_SOURCES = frozenset(
    {FoundBy.HOUSE_NUMBER, FoundBy.PLACE_ADDRESS, FoundBy.NEIGHBOURING_NUMBERS}
)

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
    left; ``far_off`` those that claimed to be exact and were more than 300 m off;
    ``worst_exact_m`` is how far the worst of those claims was off (zero where there was none).
    ``street_right`` are the answers in the street (街道) that the place lies in."""

    name: str
    asked: int
    located: int
    errors: Spread
    on_known_roads: Spread
    by_precision: tuple[tuple[Precision, Spread], ...]
    far_off: tuple[str, ...]
    worst_exact_m: float
    street_right: int

    @property
    def street_share(self) -> float:
        return self.street_right / self.asked if self.asked else 0.0

    @property
    def located_share(self) -> float:
        return self.located / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class Trial:
    """One address asked while hidden."""

    place: GazetteerPlace
    answer: PlaceAnswer
    error_m: float


def measure(hiding: Hiding, locator: Locator, progress: Progress) -> Figures:
    """Ask for every address of ``hiding`` while it is hidden. ``progress`` is told how many of
    how many are done."""
    trials = tuple(_trials(hiding, locator, progress))
    located = [trial for trial in trials if trial.answer.state == "located"]
    known = [trial for trial in located if trial.answer.source in _NUMBER_SOURCES]
    exact = [trial for trial in located if _claims_to_be_exact(trial.answer)]
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
            for trial in exact
            if trial.error_m > FAR_OFF_M
        ),
        worst_exact_m=max((trial.error_m for trial in exact), default=0.0),
        street_right=sum(trial.answer.street == trial.place.street for trial in trials),
    )


def _trials(hiding: Hiding, locator: Locator, progress: Progress) -> Iterator[Trial]:
    whole = sum(len(draw.asked) for draw in hiding.draws)
    asked = (trial for draw in hiding.draws for trial in _drawn(draw, hiding.records, locator))
    for done, trial in enumerate(asked, 1):
        yield trial
        progress(done, whole)


def _drawn(draw: Draw, records: bool, locator: Locator) -> Iterator[Trial]:
    blind, hidden = locator, None
    for place in draw.asked:
        if draw.hidden(place) != hidden:
            hidden = draw.hidden(place)
            blind = locator.without(hidden, records=records)
        answer = blind.locate(place.address_zh)
        error = distance_m(answer.point, place.point) if answer.point else 0.0
        yield Trial(place, answer, error)


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
