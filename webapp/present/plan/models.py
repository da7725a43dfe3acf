"""What the plan promised and what the finder knows of it: commitments, tables, a choropleth."""

from dataclasses import dataclass

from webapp.present.browse.models import StatusCount
from webapp.present.wording.values import Link, Phone, Text


@dataclass(frozen=True, slots=True)
class LineToCall:
    """A line that knows more of a commitment than the finder does."""

    name: Text
    phones: tuple[Phone, ...]


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """One commitment. ``target`` says what can be checked, or that the plan gives no number;
    ``progress`` how far that is reached. ``counts`` are the entries that name the clause by
    status, ``dates`` of when their sources are, ``promise`` is not empty where most of them are
    only expected or there are none. ``lines`` are whom to call where no place is listed."""

    clause: str
    place: str
    href: str
    summary: Text
    target: tuple[Text, ...]
    progress: tuple[str, ...]
    counts: tuple[StatusCount, ...]
    dates: str
    promise: str
    lines: tuple[LineToCall, ...]


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """Commitments about one topic."""

    id: str
    heading: str
    commitments: tuple[CommitmentView, ...]


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table: its heading leads somewhere where ``href`` is set."""

    heading: str
    cells: tuple[str, ...]
    href: str = ""
    total: bool = False


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table of figures. ``columns`` are the headings, the one of the row headings first;
    ``hrefs`` are where they lead, empty or missing where nowhere."""

    id: str
    caption: str
    columns: tuple[Link, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class WorstServed:
    """The streets worst served by one kind of service; ``none`` says why there is no list,
    ``notes`` how far one may believe it."""

    id: str
    heading: Link
    streets: tuple[Link, ...]
    none: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanPage:
    """The plan as a whole. ``about`` are sentences on the document and on what was counted;
    ``lately`` is what somebody confirmed of late."""

    h1: str
    title: Text
    about: tuple[str, ...]
    topics: tuple[TopicGroup, ...]
    overview: FigureTable
    worst: tuple[WorstServed, ...]
    lately: tuple[FigureTable, ...]
    downloads: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class KindOfCommitment:
    """One kind of service that a commitment is about, by street where that can be told."""

    id: str
    heading: str
    all: Link
    coverage: Link | None
    table: FigureTable | None


@dataclass(frozen=True, slots=True)
class CommitmentPage:
    """One commitment and the kinds of service that answer it."""

    h1: str
    plan: Link
    topic: str
    commitment: CommitmentView
    kinds: tuple[KindOfCommitment, ...]
    quiet: bool


@dataclass(frozen=True, slots=True)
class ColouredStreet:
    """A street on the map: ``number`` stands on the shape and in the list, ``level`` is its class
    from 0 to 4."""

    id: str
    number: int
    name: str
    value: str
    level: int
    href: str


@dataclass(frozen=True, slots=True)
class Level:
    """One class of the map and the values in it."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Choropleth:
    """A choropleth and the list that says the same. ``script_href`` draws it."""

    heading: str
    script_href: str
    streets: tuple[ColouredStreet, ...]
    levels: tuple[Level, ...]
    measures: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CoveragePage:
    """How one kind of service covers the district."""

    h1: str
    id: str
    plan: Link
    findings: tuple[str, ...]
    promise: str
    table: FigureTable
    map: Choropleth
    worst: WorstServed
    method: tuple[str, ...]
    downloads: tuple[Link, ...]
    all: Link
    quiet: bool
