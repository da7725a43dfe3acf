"""Where a named place is: the answer of a geocoder or gazetteer, in three honest states."""

from dataclasses import dataclass

from webapp.domain.coordinates import Coordinates, Precision

STATES = ("none", "located", "not_found", "unavailable")
"""Nothing was asked; it was found; it was not; nobody could be asked."""


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """Another place of the same name; ``near`` is the value that selects it."""

    name: str
    kind: str
    street: str
    near: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place outside the district: its name and that of the area it is in, and by which place of
    ours people come in from there (empty where they hardly do)."""

    name_zh: str
    name_en: str
    area_zh: str
    area_en: str
    gate: str = ""


@dataclass(frozen=True, slots=True)
class PlaceAnswer:
    """Where *near* is. ``state`` is one of ``STATES``. ``asked`` is the text
    that was looked up; ``choices`` are other places it might mean (empty when it is clear);
    ``part_of`` is the name of what it is a part of (the station of an exit). ``is_guess`` is true
    where what was asked for is only spelt like the name. ``elsewhere`` is set where what was asked
    for is known to lie outside the district: then ``point`` is its own, or where that is not
    known the gate's, whose name ``name`` is."""

    state: str = "none"
    asked: str = ""
    name: str = ""
    kind: str = ""
    point: Coordinates | None = None
    precision: Precision = Precision.NONE
    street: str = ""
    community_code: str = ""
    source: str = ""
    choices: tuple[PlaceChoice, ...] = ()
    part_of: str = ""
    is_guess: bool = False
    elsewhere: Elsewhere | None = None
