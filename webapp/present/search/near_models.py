"""What a page needs to sort its list by where its reader is, without asking anybody."""

from dataclasses import dataclass
from typing import TypedDict


@dataclass(frozen=True, slots=True)
class EdgeWords:
    """What is said to whoever stands outside: that it is so, where to begin instead (an ``offer``
    with the gaps ``{place}`` and ``{away}``), and where the list ``begins`` then (``{place}``)."""

    outside: str
    offer: str
    begins: str


class EdgeLine(TypedDict):
    """The outer line of the district, point after point, the first not repeated: WGS-84 degrees,
    and which of ``names`` each point is near."""

    lat: list[float]
    lon: list[float]
    name: list[int]
    names: list[str]


class NearGroup(TypedDict):
    """Cards under one heading. ``html`` is the section with an empty list; ``cards`` are the
    HTML of its entries, whose coordinates stand at the same places of ``lat`` and ``lon``
    (``null`` where no pin is honest); ``rest`` is how many without a place were left out."""

    id: str
    html: str
    cards: list[str]
    lat: list[float | None]
    lon: list[float | None]
    rest: int


class NearAnswer(TypedDict):
    """A whole search, near nothing: how many it found in words; what must be told of it and the
    filters in force as HTML."""

    summary: str
    notices: str
    applied: str
    groups: list[NearGroup]
    edge: EdgeLine
