"""The page of posters, and the sheet."""

from dataclasses import dataclass

from webapp.office.forms.models import Box, Tick


@dataclass(frozen=True, slots=True)
class PosterRow:
    """One poster in the list. ``retire`` is where it is retired; empty where it is, or nobody here
    may."""

    told: str
    state: str
    sheet: str
    retire: str


@dataclass(frozen=True, slots=True)
class PostersPage:
    """``entries`` may be ticked; ``sheets`` leads to those that were just made."""

    h1: str
    errors: tuple[str, ...]
    boxes: tuple[Box, ...]
    street: str
    kind: str
    entries: tuple[Tick, ...]
    more: str
    sheets: str
    posters: tuple[PosterRow, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: for which entry, with which code; ``picture`` is the address of its picture."""

    name: str
    code: str
    address: str
    picture: str
