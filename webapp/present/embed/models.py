"""A list that stands in another page, and the page that makes the line for it."""

from dataclasses import dataclass

from webapp.present.wording.values import Link, OpenLine, Phone, StatusMark, Text


@dataclass(frozen=True, slots=True)
class EmbedItem:
    """One entry: its page, where it is, whether open, how sure, whom to call. ``x`` and ``y`` are
    its place on the drawing, empty where no pin is honest."""

    number: str
    name: Text
    href: str
    where: Text | None
    open: OpenLine
    status: StatusMark
    phone: Phone | None
    x: str = ""
    y: str = ""


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """``outlines`` are the paths of the streets drawn, empty for a list alone; ``more`` leads to
    the whole list on our site."""

    h1: str
    items: tuple[EmbedItem, ...]
    call_first: str
    more: Link
    outlines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """A value that can be chosen."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class MakerPage:
    """``line`` is the HTML that somebody copies; ``src`` the address of its preview."""

    h1: str
    kinds: tuple[Option, ...]
    streets: tuple[Option, ...]
    views: tuple[Option, ...]
    title: str
    src: str
    line: str
