"""The page on which a place is picked."""

from dataclasses import dataclass

from webapp.office.forms.models import Box


@dataclass(frozen=True, slots=True)
class PlacePage:
    """``told`` are sentences about the point that is picked; ``carried`` names it to the next
    look. ``picture`` is the address of the map, ``pixels`` wide and high."""

    h1: str
    action: str
    back: str
    errors: tuple[str, ...]
    version: int
    picture: str
    pixels: int
    told: tuple[str, ...]
    carried: tuple[tuple[str, str], ...]
    steps: tuple[tuple[str, str], ...]
    near: str
    typed: tuple[Box, ...]
    precision: Box
    reason: str
