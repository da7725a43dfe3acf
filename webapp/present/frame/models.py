"""The frame of every page: language, title, navigation, urgent numbers; and small shared values."""

from dataclasses import dataclass

from webapp.present.wording.district_names import NOT_NAMED, DistrictNames
from webapp.present.wording.values import NO_DATES, AsOf, Link, Text


@dataclass(frozen=True, slots=True)
class Sibling:
    """The same page in one language: ``code`` is its HTML language, ``name`` its own name and
    ``short`` a sign of one or two characters (简, 繁, EN)."""

    code: str
    name: str
    short: str
    href: str
    switch_href: str
    current: bool


@dataclass(frozen=True, slots=True)
class UrgentNumber:
    """A number that helps at once; ``href`` dials it."""

    number: str
    href: str
    name: str
    note: str


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence a visitor must read. ``id`` names its kind (for shape and tests); ``parts`` make
    the sentence, words typed in another language apart; ``undo`` is a link that takes back what
    the sentence says was done; ``calls`` are numbers to call at once, the right one first;
    ``choices`` lead on where the sentence asks."""

    id: str
    parts: tuple[Text, ...]
    undo: Link | None = None
    calls: tuple[UrgentNumber, ...] = ()
    choices: tuple[Link, ...] = ()

    @property
    def text(self) -> str:
        """The whole sentence."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class SearchForm:
    """The search box. ``hidden`` are (name, value) pairs of the filters that stay as they are."""

    action: str
    q: str = ""
    near: str = ""
    hidden: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BarLink:
    """A part of the site in the bar for the thumb: its drawing and its word."""

    id: str
    icon: str
    text: str
    href: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class Shell:
    """Frame of a page. ``title`` is the whole ``<title>`` and starts with the page's ``h1``.
    ``quiet`` pages carry a neutral title and icon; those that ``leaves`` is said of have the quick
    exit to ``exit_url``; ``bar`` is what a thumb reaches. ``indexed`` is false where search engines
    must not keep the page. ``care`` is true in the large-type mode and ``care_href`` switches it;
    ``as_of`` are the dates of the edition; without one they and the names of the ``district`` are
    empty."""

    lang: str
    prefix: str
    title: str
    description: str
    home_href: str
    search_href: str
    help_href: str
    siblings: tuple[Sibling, ...]
    navigation: tuple[Link, ...]
    footer: tuple[Link, ...]
    bar: tuple[BarLink, ...]
    urgent: tuple[UrgentNumber, ...]
    exit_url: str
    quiet: bool = False
    leaves: bool = False
    indexed: bool = True
    care: bool = False
    care_href: str = ""
    as_of: AsOf = NO_DATES
    district: DistrictNames = NOT_NAMED
    area: str = ""
    """Which part of the site the page belongs to (``search``, ``services``, …), for styles."""

    feed: str = ""
    """The address of a feed of what the page is about."""

    calendar: str = ""
    """The address of a calendar of its dated events."""


@dataclass(frozen=True, slots=True)
class Share:
    """A page's address, and the picture that holds it as a QR code, ``size`` pixels wide."""

    href: str
    picture: str
    size: int = 280
