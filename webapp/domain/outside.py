"""Well-known places outside the district, so that nobody who names one is answered by another."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Area:
    """A district or city that is not ours. ``gate`` is the name of the place of our gazetteer by
    which people come in from there; empty where they do not come for an errand."""

    zh: str
    en: str
    gate: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutsidePlace:
    """A place in an ``area``, by the area's Chinese name. ``lat`` and ``lon`` are set where they
    are known to about 300 m; ``gate`` where another is nearer than the area's."""

    zh: str
    en: str
    area: str
    lat: float | None = None
    lon: float | None = None
    gate: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outside:
    """All that is known of what lies outside."""

    areas: tuple[Area, ...] = ()
    places: tuple[OutsidePlace, ...] = ()
