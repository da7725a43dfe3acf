"""The pack of entries that a phone keeps, and the page that reads it without a signal."""

from dataclasses import dataclass
from typing import TypedDict

from webapp.present.frame.models import Notice
from webapp.present.search.near_models import EdgeLine
from webapp.present.wording.values import Link


class Named(TypedDict):
    """A kind of service or a street: ``words`` are other words to find it by."""

    id: str
    zh: str
    en: str
    words: str


class KeptWriting(TypedDict):
    """How danger is said in one language, which packs tightest in one piece: the words of each
    group with ``/`` between them, what is harmless, ``by_sound`` only, and the patterns of each
    danger."""

    words: list[str]
    harmless: list[str]
    by_sound: list[str]
    said: list[list[str]]


class KeptDangers(TypedDict):
    """How danger is read (see ``DeviceDangers`` and ``Signs``): the names of groups, those that
    each of them holds, the ids of dangers; the n-th syllable is the n-th character from
    ``first_sound`` on; ``spoken`` characters are read as those behind them."""

    groups: list[str]
    holds: list[list[str]]
    dangers: list[str]
    zh: KeptWriting
    en: KeptWriting
    spelled: list[str]
    ordinary: list[str]
    syllables: list[str]
    sounds: list[str]
    readings: dict[str, str]
    first_sound: int
    spoken: list[str]


class KeptSigns(TypedDict):
    """By what a device tells what must be told first (see ``Signs``)."""

    danger: KeptDangers
    care_mode: list[str]


class PackColumns(TypedDict):
    """All public entries as columns: the n-th value of each belongs to the n-th entry. Behind
    these stand the fields that are declared for the pack, then ``PackEnd``.

    ``built`` is the day on which it was put together, ``newest_fact`` that of the newest source or
    check, as closely as it is known (``2026-09``). ``category``, ``street`` and ``status`` are
    positions in the lists of the same names (-1: not known); ``lat`` and ``lon`` are WGS-84
    degrees, ``null`` where no pin is honest. ``timetable`` is a position in ``timetables``, which
    have a word for each day from ``built`` on (see ``kept_hours``); ``doubt`` is one in the page's
    words for hours that are not sure (-1: they are). ``phones`` are pairs: how a number is read,
    and what it dials.
    """

    edition: int
    built: str
    newest_fact: str
    categories: list[Named]
    streets: list[Named]
    statuses: list[str]
    id: list[str]
    name: list[str]
    name_en: list[str]
    category: list[int]
    street: list[int]
    status: list[int]
    address: list[str]
    lat: list[float | None]
    lon: list[float | None]
    phones: list[list[tuple[str, str]]]
    hours: list[str]
    timetable: list[int]
    timetables: list[list[str]]
    doubt: list[int]


class KeptPlace(TypedDict):
    """A place that people name, by all its names; ``street`` is a position in ``streets`` where it
    is one of them, else -1."""

    name: str
    names: str
    lat: float
    lon: float
    street: int


class KeptReading(TypedDict):
    """How searches are read: the phrases of each kind of the pack by their weight, places, words
    that mean nothing, and pictures with their words. Names and phrases are parted by ``|``;
    ``sounds`` are syllables, each with the characters that are read so."""

    phrases: list[dict[str, str]]
    sounds: str
    places: list[KeptPlace]
    stops: str
    emoji: list[tuple[str, str]]


class PackEnd(TypedDict):
    """``features`` are ``key=value`` words, a column too; ``traditional`` and ``simplified`` pair
    characters, so that both scripts find the same."""

    features: list[str]
    traditional: str
    simplified: str
    signs: KeptSigns
    reading: KeptReading


class OpenWords(TypedDict):
    """Whether a place is open, as the cards of the site say it; ``{time}`` and ``{day}`` are
    gaps, ``weekdays`` begin with Sunday."""

    open: str
    closes: str
    closed: str
    opens: str
    today: str
    tomorrow: str
    on_day: str
    weekdays: list[str]


class DoubtWords(TypedDict):
    """The same of hours that are not sure; ``at_least``: from their end on nobody knows."""

    open: str
    closes: str
    closed: str
    opens: str
    at_least: bool


class OfflineWords(TypedDict):
    """What the page's script says, in the page's language."""

    streets: dict[str, str]
    features: dict[str, str]
    things: list[str]
    yes: str
    no: str
    has: str
    has_not: str
    metres: str
    kilometres: str
    withinMetres: str
    withinKilometres: str
    walk: str
    found: str
    none: str
    busy: str
    refused: str
    sorted: str
    outside: str
    edge_words: str
    at_edge: str
    edge: EdgeLine
    open: OpenWords
    doubts: list[DoubtWords]


@dataclass(frozen=True, slots=True)
class CardFact:
    """A fact that the card of an entry has room for: the column of the pack, its label, the
    language of its values where that is not the page's, and the words for values that are none."""

    id: str
    label: str
    lang: str
    words: dict[str, str]


@dataclass(frozen=True, slots=True)
class ToldFirst:
    """A notice, and the name by which the page's script tells it."""

    id: str
    notice: Notice


@dataclass(frozen=True, slots=True)
class OfflinePage:
    """The page around the pack; ``words`` are handed to its script as JSON."""

    h1: str
    pack_href: str
    cards_hrefs: str
    """Of the page's own language first, then of the others."""

    kinds: tuple[Link, ...]
    facts: tuple[CardFact, ...]
    words: OfflineWords
    guides: Link | None
    told_first: tuple[ToldFirst, ...]
    """Hidden until the words that are typed call for them."""
