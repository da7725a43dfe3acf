"""The page of one entry: its facts in the order in which a visitor needs them."""

from dataclasses import dataclass

from webapp.domain.pictures import Picture
from webapp.present.frame.models import Notice, Share
from webapp.present.search.models import CardGroup
from webapp.present.wording.values import DayRow, Link, OpenLine, Phone, StatusMark, Text


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. ``known`` is false where nothing is known: ``value`` then says so in words.
    ``origin`` says in plain words who says it, from when, and whether anyone confirmed it."""

    id: str
    label: str
    value: Text
    known: bool
    origin: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts under one heading, e.g. who may come, what to bring, what is inside."""

    id: str
    heading: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class HoursTable:
    """The coming 14 days; ``notes`` are what the source says in words; no days where unknown.
    ``whose`` tells whose hours they are, where they are not the entry's own."""

    days: tuple[DayRow, ...]
    notes: tuple[Text, ...] = ()
    whose: str = ""


@dataclass(frozen=True, slots=True)
class MapLink:
    """A link into a map app. ``id``: amap, baidu, tencent, apple or geo."""

    id: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Office:
    """An office that can be asked: its name, where it is and its number, as far as they are known.
    ``phone_note`` says what the number is for."""

    name: Text
    address: Text | None = None
    phone: Phone | None = None
    phone_note: Text | None = None


@dataclass(frozen=True, slots=True)
class Directions:
    """How to get there. ``button`` is what the way in is called. ``coarse`` (not empty: the
    location is only roughly known) asks to call first. ``address`` is Chinese, to be shown large to
    a driver or looked for; ``links`` lead to the point, or (``by_words``) look for the address.
    Where no address is known it is that of the nearest ``offices``, who can be asked."""

    button: str
    address: Text | None
    links: tuple[MapLink, ...]
    by_words: bool = False
    coarse: str = ""
    call_first: Phone | None = None
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Who says so: name and address of the source, its date, how clear it is, and when
    the office checked it."""

    title: Text
    href: str
    date: str
    clearness: str
    checked: str


@dataclass(frozen=True, slots=True)
class Tap:
    """A button: what it sends, and what it says."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class SeenFact:
    """One fact that visitors tell of, and what they agree on (``""`` where they do not)."""

    question: str
    taps: tuple[Tap, ...]
    figure: str


@dataclass(frozen=True, slots=True)
class SeenPanel:
    """What whoever was there may tell; ``told`` answers a tap, with ``trouble`` where it was not
    kept."""

    action: str
    facts: tuple[SeenFact, ...]
    told: str = ""
    trouble: bool = False


@dataclass(frozen=True, slots=True)
class EntryPage:
    """One entry. ``note`` is what the source says a visitor must know before going; ``nearest``
    are cards of the next nearest of the same kind. ``hours_note`` stands for ``open`` where that
    tells nothing but the source's own words do; ``asks``: something visitors ask is not known."""

    id: str
    h1: Text
    own_name: Text | None
    """The Chinese name, where ``h1`` is our translation of it."""

    picture: Picture
    kind: Link
    status: StatusMark
    status_sentence: str
    open: OpenLine
    warnings: tuple[Notice, ...]
    phones: tuple[Phone, ...]
    where: tuple[Fact, ...]
    directions: Directions | None
    hours: HoursTable
    facts: tuple[FactGroup, ...]
    source: SourceNote
    nearest: CardGroup | None
    share_href: str
    note: Text | None = None
    lat: str = ""
    lon: str = ""
    quiet: bool = False
    report_href: str = ""
    referral_href: str = ""
    share: Share | None = None
    hours_note: Text | None = None
    asks: bool = False
    city_line: Phone | None = None
    """Whom to ask where the entry has no number of its own."""

    list_href: str = ""
    """The visitor's own list; empty where no list may hold the entry."""

    seen: SeenPanel | None = None


@dataclass(frozen=True, slots=True)
class GonePage:
    """An entry that is no longer in the finder (410), with the reason where it is kept."""

    h1: str
    reason: Text | None
    links: tuple[Link, ...]
