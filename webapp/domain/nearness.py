"""How closely a place is known, and how finely a distance to it may be said."""

from dataclasses import dataclass

from webapp.domain.categories import Category
from webapp.domain.coordinates import Precision, walk_minutes
from webapp.domain.features import TELL_WAY
from webapp.domain.service import BY_THE_FILE, Service

ERROR_M = {
    Precision.VENUE: 150,
    Precision.ROAD: 300,
    Precision.APPROXIMATE: 500,
    Precision.COMMUNITY: 500,
    Precision.STREET: 1200,
    Precision.NONE: 0,
}
"""Metres within which nine of ten places of a precision lie, as measured: see *How closely a place
is known* in ``data/README.md``."""

STATED_M = {Precision.APPROXIMATE: 300}
"""The same where the entry's own file gives the point, and says how closely."""

STEPS_M = (10, 50, 250, 500, 1000)
STEPS_MINUTES = (1, 2, 5, 10, 20, 30, 60)
"""What distances and times are rounded to: the first that is not finer than the error. Each step
of metres divides the next: 400 m of one place never stands above 500 m of a nearer one."""

FAR_M, FAR_STEP_M = 995, 500
"""From here on a distance is said in kilometres, and no finer than to half of one."""


@dataclass(frozen=True, slots=True)
class Premises:
    """A kind of venue whose one point stands for all of it: a room is somewhere in there.

    ``zh`` and ``en`` say so (园内, *in the park*). A venue is of this kind whose Chinese name
    begins or ends so; what is in it lies within ``within_m`` metres of its point, as ``source``
    tells. ``longest_hours``: how long it may be open in one go, where that is longer than usual.
    """

    id: str
    zh: str
    en: str
    within_m: int
    source: str
    begins_zh: tuple[str, ...] = ()
    ends_zh: tuple[str, ...] = ()
    longest_hours: int = 0

    def is_of(self, name_zh: str) -> bool:
        """Whether the venue of that name is of this kind."""
        return name_zh.startswith(self.begins_zh) or name_zh.endswith(self.ends_zh)


@dataclass(frozen=True, slots=True)
class Extent:
    """How far one venue spreads round its point, where that is known."""

    name_zh: str
    within_m: int
    source: str


@dataclass(frozen=True, slots=True)
class KnownPremises:
    """All kinds of premises, the first that fits counts; and the venues of known extent."""

    kinds: tuple[Premises, ...] = ()
    extents: tuple[Extent, ...] = ()

    def of(self, name_zh: str) -> Premises | None:
        """The premises that the venue of that name is."""
        return next((kind for kind in self.kinds if kind.is_of(name_zh)), None)

    def within_m(self, name_zh: str) -> int:
        """How far the venue of that name spreads; 0 where it is no premises."""
        for extent in self.extents:
            if extent.name_zh == name_zh:
                return extent.within_m
        kind = self.of(name_zh)
        return kind.within_m if kind else 0


@dataclass(frozen=True, slots=True)
class Closeness:
    """An entry lies within ``within_m`` metres of its point; somewhere in ``premises`` where it is
    a room in them of which nobody says where."""

    within_m: int
    premises: Premises | None = None


def closeness_of(service: Service, category: Category, known: KnownPremises) -> Closeness:
    """How closely the place of an entry is known."""
    within = error_m(service.precision, service.located_by)
    if service.coordinates is None:
        return Closeness(within)
    venue = service.host_zh or service.name_zh
    is_told = any(service.feature(key) != "unknown" for key in TELL_WAY)
    premises = known.of(venue) if category.inside and not is_told else None
    return Closeness(max(within, known.within_m(venue)), premises)


def error_m(precision: Precision, located_by: str) -> int:
    """The error of a point: what its file states where the file gives it, else as measured."""
    stated = STATED_M if located_by == BY_THE_FILE else {}
    return stated.get(precision, ERROR_M[precision])


def rounded_m(metres: int, within_m: int) -> int:
    """A distance as finely as it may be said; halves are rounded up.

    >>> rounded_m(412, 0), rounded_m(412, 150), rounded_m(1234, 0), rounded_m(640, 300)
    (410, 500, 1000, 500)
    """
    step = _step(max(within_m, FAR_STEP_M if metres >= FAR_M else 0), STEPS_M)
    return max(step, (metres + step // 2) // step * step)


def rounded_minutes(minutes: int, within_m: int) -> int:
    """A time on foot, no finer than the error takes on foot.

    >>> rounded_minutes(8, 0), rounded_minutes(8, 150), rounded_minutes(24, 300)
    (8, 10, 20)
    """
    step = _step(walk_minutes(within_m) if within_m else 0, STEPS_MINUTES)
    return max(step, (minutes + step // 2) // step * step)


def _step(error: int, steps: tuple[int, ...]) -> int:
    return next((step for step in steps if step >= error), steps[-1])
