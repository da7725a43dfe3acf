"""Small finished values that every page is made of."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """Words that may be in another language than the page. ``lang`` is set only where it differs
    from the page's own; ``label`` is a reading (pinyin) for people who do not read Chinese."""

    text: str
    lang: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link. ``current`` marks where the visitor is; ``note`` is a second, smaller line; ``lang``
    is set where the text is in another language than the page."""

    text: str
    href: str
    current: bool = False
    note: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Phone:
    """A number as it is read and as it is dialled (see ``phone_to``)."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class StatusMark:
    """``id`` (confirmed, sourced, expected, closed) chooses the shape; ``text`` says it."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class OpenLine:
    """``state`` (open, likely, closed, unknown) chooses the shape; ``text`` names the day.
    ``told`` is false where nothing but the source's own words tells of the hours."""

    state: str
    text: str
    told: bool = True


@dataclass(frozen=True, slots=True)
class Way:
    """How far it is from the place asked for, as the crow flies and on foot, both marked 约."""

    distance: str
    walk: str


@dataclass(frozen=True, slots=True)
class AsOf:
    """How old what is shown is: the day of the newest fact or check, and the day on which the
    files were put together, both in words and empty where there is none. ``day`` is the first as
    programs read it: ``2026-09-11``, ``2026-09`` or ``2026``."""

    facts: str = ""
    built: str = ""
    day: str = ""

    @property
    def newest(self) -> str:
        """The day up to which something is known; where none is told, that of the files."""
        return self.facts or self.built


NO_DATES = AsOf()


@dataclass(frozen=True, slots=True)
class DayRow:
    """One of the coming 14 days. ``state`` (open, likely, closed, unknown) chooses the shape;
    ``reason`` says why the day is odd (a public holiday, a make-up workday, no calendar yet)."""

    date: str
    day: str
    hours: str
    state: str
    reason: str = ""
    today: bool = False
