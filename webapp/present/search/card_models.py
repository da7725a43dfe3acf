"""One entry in a list, ready to be shown."""

from dataclasses import dataclass

from webapp.domain.pictures import Picture
from webapp.present.wording.values import Link, OpenLine, Phone, StatusMark, Text


@dataclass(frozen=True, slots=True)
class ToldAbove:
    """A warning that several entries of a list share, told once above it under a sign (①)."""

    sign: str
    remark: str


@dataclass(frozen=True, slots=True)
class ServiceCard:
    """One entry in a list. ``picture`` and ``kind`` are its category, drawn and in words;
    ``status.id`` chooses the shape of its mark. ``lat`` and ``lon`` are empty unless a pin is
    honest, ``within`` are the metres of its error. ``spot`` is where in the building it is,
    ``coarse`` says that a location is only roughly known. ``father`` says whether fathers may
    come in, where that is known; ``inside`` names what the place has; ``warning`` is what
    matters most, ``hint`` helps to find the place.
    ``directions`` leads to the entry's own directions (absent where nobody can be asked either).
    How far it is stands beside it as finished HTML.
    ``hours_note`` stands for ``open`` where that tells nothing but the source's own words do.
    """

    id: str
    href: str
    name: Text
    picture: Picture
    kind: str
    status: StatusMark
    open: OpenLine
    where: Text | None = None
    serves: str = ""
    floor: str = ""
    spot: Text | None = None
    father: str = ""
    inside: tuple[str, ...] = ()
    coarse: str = ""
    warning: Text | None = None
    hint: Text | None = None
    phone: Phone | None = None
    directions: Link | None = None
    leads: bool = True
    """Whether ``directions`` lead to the place; else to whom to ask."""

    lat: str = ""
    lon: str = ""
    within: str = ""
    quiet: bool = False
    list_href: str = ""
    """The visitor's own list; empty where no list may hold the entry."""

    hours_note: Text | None = None
    hours_instead: bool = False
    """Whether that note stands for ``open`` whatever is known."""


@dataclass(frozen=True, slots=True)
class CategoryTile:
    """A kind of service, or (without a picture) a street, as a large target. ``count_text`` says
    how many, in words."""

    id: str
    text: str
    href: str
    count: int
    count_text: str
    note: str = ""
    picture: Picture | None = None
