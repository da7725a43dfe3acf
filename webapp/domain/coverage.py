"""How well each street is covered by each kind of service: the figures, not how they are found."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from webapp.domain.coordinates import NEAR_DETOUR, WALKING_METRES_PER_MINUTE

SHORT_WALK, LONG_WALK = 10, 15
"""Minutes on foot within which a home counts as served."""

DISTRICT = ""
"""Stands in place of a street for the district as a whole."""

PER = 10_000
"""Entries are counted for each so many children."""

WORST_SHOWN = 5


def walk_radius_m(minutes: float) -> float:
    """How far away as the crow flies one comes in so many minutes on foot, in metres: for walks
    that end within ``NEAR_M``, which takes 26 minutes.

    >>> round(walk_radius_m(15))
    674
    """
    return minutes * WALKING_METRES_PER_MINUTE / NEAR_DETOUR


@dataclass(frozen=True, slots=True)
class Population:
    """How many children aged 0 to 14 live in a street (or the ``DISTRICT``), and of which year."""

    street: str
    children_0_14: int
    year: int
    source_zh: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many entries there are, by who says so. Closed ones are never counted."""

    confirmed: int = 0
    sourced: int = 0
    expected: int = 0

    @property
    def entries(self) -> int:
        return self.confirmed + self.sourced + self.expected

    @property
    def known(self) -> int:
        """Those that somebody besides the plan names: confirmed or from a public source."""
        return self.confirmed + self.sourced

    @property
    def is_mostly_promised(self) -> bool:
        """Whether more than half are only expected: the figure is a promise, not a finding."""
        return self.expected > self.known

    def per_children(self, population: Population | None) -> float | None:
        """Entries for each 10,000 children; ``None`` where their number is not known."""
        if population is None or not population.children_0_14:
            return None
        return self.entries * PER / population.children_0_14


@dataclass(frozen=True, slots=True)
class Reach:
    """Of so many ``points``, how many have an entry within a short and a long walk. ``known_…``
    ask for an entry that is confirmed or sourced."""

    points: int = 0
    short: int = 0
    long: int = 0
    known_short: int = 0
    known_long: int = 0

    def __add__(self, other: "Reach") -> "Reach":
        return Reach(
            self.points + other.points,
            self.short + other.short,
            self.long + other.long,
            self.known_short + other.known_short,
            self.known_long + other.known_long,
        )

    def share(self, count: int) -> float | None:
        """``count`` of the points as a share from 0 to 1; ``None`` where there are no points."""
        return count / self.points if self.points else None


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One kind of service in one street, or in the ``DISTRICT``.

    ``placed`` are the entries there that have a drawable coordinate; the reach of a street counts
    entries on the far side of its border too.
    """

    category: str
    street: str
    tally: Tally
    placed: Tally
    compounds: Reach
    addresses: Reach

    @property
    def reach(self) -> Reach:
        """Compounds and address points together."""
        return self.compounds + self.addresses


@dataclass(frozen=True)
class Coverage:
    """Every kind of service in the district and in each street, in the order of both lists."""

    rows: tuple[CoverageRow, ...] = ()
    populations: tuple[Population, ...] = ()
    _by_key: dict[tuple[str, str], CoverageRow] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_key = {(row.category, row.street): row for row in self.rows}
        object.__setattr__(self, "_by_key", by_key)

    def row(self, category: str, street: str = DISTRICT) -> CoverageRow:
        """That kind of service there; ``KeyError`` where it was not computed."""
        return self._by_key[category, street]

    def streets(self, category: str) -> tuple[CoverageRow, ...]:
        """The rows of that kind of service, one for each street."""
        return tuple(r for r in self.rows if r.category == category and r.street != DISTRICT)

    def population(self, street: str = DISTRICT) -> Population | None:
        """The children there, where a figure is known."""
        return next((each for each in self.populations if each.street == street), None)

    def tells_reach(self, category: str) -> bool:
        """Whether the place of any such entry is known well enough to ask who lives near it."""
        return self.row(category).placed.entries > 0

    def tells_known_reach(self, category: str) -> bool:
        """The same of confirmed and sourced entries alone."""
        return self.row(category).placed.known > 0

    def worst_served(self, category: str, most: int = WORST_SHOWN) -> tuple[CoverageRow, ...]:
        """The streets that are served worst, worst first, in the order of streets where equal.

        Fewest homes within a long walk come first, then fewest confirmed or sourced entries, then
        fewest entries. Streets as badly off as the last one shown are shown too; none at all where
        no street differs from another.
        """
        rows = self.streets(category)
        ordered = sorted(rows, key=self._service)
        if len({self._service(row) for row in rows}) < 2:
            return ()
        last = self._service(ordered[min(most, len(ordered)) - 1])
        return tuple(row for row in ordered if self._service(row) <= last)

    def _service(self, row: CoverageRow) -> tuple[float, int, int]:
        share = row.reach.share(row.reach.long) if self.tells_reach(row.category) else None
        return share or 0.0, row.tally.known, row.tally.entries


def tally_of(statuses: Iterable[str]) -> Tally:
    """How many there are of each status; closed ones are left out."""
    counted = list(statuses)
    return Tally(*(counted.count(name) for name in ("confirmed", "sourced", "expected")))
