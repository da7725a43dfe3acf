"""The referral sheet: places as they are printed, and the page on which they are picked."""

from dataclasses import dataclass

from webapp.present.frame.models import Notice
from webapp.present.wording.values import Link, Text


@dataclass(frozen=True, slots=True)
class Both:
    """The same thing in the sheet's first language and, where it differs, in its second."""

    first: Text
    second: Text | None = None


@dataclass(frozen=True, slots=True)
class SheetDay:
    """One of the coming 14 days: date, weekday, hours, and why the day is odd."""

    date: Both
    day: Both
    hours: Both
    reason: Both | None = None


@dataclass(frozen=True, slots=True)
class SheetFact:
    """One fact of a place under its label, a message that the template says in both languages."""

    id: str
    label: str
    value: Both


@dataclass(frozen=True, slots=True)
class SheetPlace:
    """A place on the sheet. ``call_first`` asks to call before going; what is ``by_phone``
    only has neither address nor map. ``weeks`` are empty where no hours are known or where every
    day is the same: then ``daily`` says it once; ``whose`` tells whose hours they are, where they
    are not its own. ``map_src`` and ``qr_src`` are pictures of our
    own, empty where there are none. ``mediation`` is marked because it is not the first step where
    there is violence."""

    id: str
    name: Both
    kind: Both
    status: Both | None
    call_first: bool
    by_phone: bool
    mediation: bool
    address: Both | None
    area: Both | None
    phones: tuple[str, ...]
    weeks: tuple[tuple[SheetDay, ...], ...]
    daily: Both | None
    whose: Both | None
    hours_note: Both | None
    facts: tuple[SheetFact, ...]
    checked: Both
    map_src: str = ""
    map_within: str = ""
    qr_src: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is printed. ``lang`` is the sheet's first language, ``second`` the code of the second
    (``""`` for none). ``only_places`` leaves out everything but where to go, in neutral words."""

    lang: str
    second: str
    only_places: bool
    large: bool
    one_a_page: bool
    made_on: Both
    made_on_day: str
    places: tuple[SheetPlace, ...]


@dataclass(frozen=True, slots=True)
class PickedPlace:
    """A place on the working page, with the addresses that move it or take it away (``""`` at the
    ends)."""

    id: str
    name: Text
    kind: str
    href: str
    up_href: str
    down_href: str
    remove_href: str


@dataclass(frozen=True, slots=True)
class Offer:
    """A place that can be added; ``href`` is empty where it is on the sheet already."""

    name: Text
    note: Text | None
    href: str


@dataclass(frozen=True, slots=True)
class Picker:
    """Where places are added: kinds, then streets where a kind is everywhere, then places."""

    kinds: tuple[Link, ...]
    streets: tuple[Link, ...]
    offers: tuple[Offer, ...]
    heading: str = ""
    full: bool = False


@dataclass(frozen=True, slots=True)
class ReferralPage:
    """The working page. ``pdf_href`` is empty where this machine cannot make PDFs."""

    h1: str
    notices: tuple[Notice, ...]
    picked: tuple[PickedPlace, ...]
    picker: Picker
    options: tuple[tuple[Link, ...], ...]
    pdf_href: str
    sheet: Sheet | None
