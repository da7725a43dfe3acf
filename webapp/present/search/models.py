"""The page of results: cards, filters with counts, what was understood, and the way on."""

from dataclasses import dataclass

from webapp.present.frame.models import Notice, SearchForm, Share, Shell
from webapp.present.occasions.models import OccasionList
from webapp.present.search.near_models import EdgeWords
from webapp.present.wording.values import Link, OpenLine, Phone, Text, Way


@dataclass(frozen=True, slots=True)
class FilterValue:
    """One value of a filter: a check box (or radio button) with its count ("" = not counted)."""

    value: str
    text: str
    count: str
    checked: bool


@dataclass(frozen=True, slots=True)
class FilterGroup:
    """One filter. ``kind`` is ``checkbox`` or ``radio``; ``more`` are values that a visitor
    rarely needs and that a page may fold away."""

    parameter: str
    legend: str
    kind: str
    values: tuple[FilterValue, ...]
    more: tuple[FilterValue, ...] = ()


@dataclass(frozen=True, slots=True)
class AppliedFilter:
    """A filter in force; following ``href`` takes it away, ``label`` says so in full."""

    text: str
    label: str
    href: str


@dataclass(frozen=True, slots=True)
class CardPlace:
    """Where a card stands in a list and what is said on it only now: document number,
    distance and open line. ``told`` are the signs of warnings that stand above the list;
    ``told_all`` is true where these are all that the card itself would warn of."""

    number: int
    open: OpenLine
    way: Way | None = None
    told: str = ""
    told_all: bool = False


@dataclass(frozen=True, slots=True)
class SharedWarning:
    """A warning that is told once for several cards, which carry its sign."""

    sign: str
    text: Text


@dataclass(frozen=True, slots=True)
class CardGroup:
    """Cards under one heading. ``id``: ``community``, ``found``, ``expected``, ``closed``,
    ``almost``, ``nearest`` or a category's; ``note`` explains the heading (what *expected* means);
    ``heading`` may be empty. ``told`` are warnings that several of its cards share, each behind
    its sign."""

    id: str
    heading: str
    note: str
    places: tuple[CardPlace, ...]
    told: tuple[SharedWarning, ...] = ()
    more: Link | None = None
    """Where there is more of the same."""


@dataclass(frozen=True, slots=True)
class Paging:
    """Pages around this one. A gap in ``pages`` is a ``Link`` without ``href``."""

    summary: str
    previous: Link | None = None
    next: Link | None = None
    pages: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """What to do when nothing fits: ``kinds`` leads to all kinds of service, ``ask`` dials who
    knows more, ``link`` takes away the filter that removed most."""

    text: str
    kinds: Link
    ask: Link
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class FactLine:
    """The fact of one entry that was asked for: the ``name`` of the entry with its page, what it is
    called, and what is known of it. ``phones`` are the answer, or whom to ``ask``."""

    name: Text
    href: str
    label: str
    values: tuple[Text, ...]
    known: bool
    ask: str = ""
    phones: tuple[Phone, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerView:
    """What stands around the cards of an answer. ``summary`` says how many there are and where.
    ``applied_count`` says how many filters are in force; ``clear_href`` takes them away, and so
    does ``clear_all_href``, which is empty where there are not several.
    ``hidden`` are the (name, value) pairs the filter form must keep (``q``, ``near``, …),
    ``near_hidden`` those of the form that asks for a place. ``near_tag`` is the place where nothing
    else is in force: on a phone its button says it. ``tag_told`` is true where the only filter in
    force is told elsewhere, on that button or in the heading: a phone shows no row of tags.
    ``walk_from`` is the point (``lat,lon``) from which the way to an entry may be shown.
    ``share`` hands the list on, on paper too; a quiet one is not handed on.
    ``edge`` is said to whoever stands outside the district. ``lists`` is false where the page
    lists nobody: then there is nothing to sort, to filter or to show on a map.
    Groups of cards and of filters are handed to the template beside it, as finished HTML."""

    summary: str
    notices: tuple[Notice, ...]
    applied: tuple[AppliedFilter, ...]
    applied_count: str
    clear_href: str
    clear_all_href: str
    sorts: tuple[Link, ...]
    paging: Paging | None
    filter_action: str
    hidden: tuple[tuple[str, str], ...]
    map_href: str
    did_you_mean: Link | None = None
    place_choices: tuple[Link, ...] = ()
    advice: Advice | None = None
    guides: tuple[Link, ...] = ()
    near: str = ""
    near_hidden: tuple[tuple[str, str], ...] = ()
    near_tag: AppliedFilter | None = None
    tag_told: bool = False
    walk_from: str = ""
    share: Share | None = None
    edge: EdgeWords | None = None
    quiet: bool = False
    fact: FactLine | None = None
    lists: bool = True
    occasions: OccasionList | None = None


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """What the page of ``/search`` prints, but for its cards and filters."""

    h1: Text
    form: SearchForm
    answer: AnswerView


@dataclass(frozen=True, slots=True)
class ResultsView:
    """Everything that one page of results needs: what it prints, what is put into it as finished
    HTML (``groups`` of cards, ``filters``), and its frame."""

    page: ResultsPage
    groups: tuple[CardGroup, ...]
    filters: tuple[FilterGroup, ...]
    shell: Shell
