"""A list of one's own, the same side by side, and a way to hand it on."""

from dataclasses import dataclass

from webapp.present.frame.models import Notice, Share
from webapp.present.search.models import CardGroup
from webapp.present.wording.values import Link, Text


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry that can be chosen for comparing."""

    id: str
    name: Text
    kind: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class ShortlistPage:
    """The entries of a list. ``group`` is ``None`` where the address names none: then the list is
    the one that the browser keeps. ``lead`` says who else can see it."""

    h1: str
    lead: str
    group: CardGroup | None
    notices: tuple[Notice, ...]
    choices: tuple[Choice, ...]
    compare_action: str
    share: Share | None
    search: Link
    referral: Link
    """Makes a sheet for a community worker to print, of the first entries."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One fact of one entry; ``known`` is false where nobody has told it yet."""

    text: Text
    known: bool
    href: str = ""


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One question and its answer for each entry, in the order of the columns."""

    id: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class CompareColumn:
    """One entry; ``without_href`` is the same comparison without it."""

    id: str
    name: Text
    href: str
    without_href: str


@dataclass(frozen=True, slots=True)
class ComparePage:
    """Entries side by side; ``missing`` names the questions that nobody can answer for any."""

    h1: str
    columns: tuple[CompareColumn, ...]
    rows: tuple[CompareRow, ...]
    notices: tuple[Notice, ...]
    list_link: Link
    share: Share | None
    missing: str = ""
