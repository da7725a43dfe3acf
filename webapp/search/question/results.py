"""What an answer holds: everything a page, the JSON and the map need to be honest."""

from dataclasses import dataclass

from webapp.domain.categories import Danger
from webapp.domain.guides import Guide, Step
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.occasions import Occasion
from webapp.domain.opening import AskedTime, OpenAnswer
from webapp.domain.service import FIELD, Service
from webapp.search.question.query import SearchQuery


@dataclass(frozen=True, slots=True)
class Hit:
    """One entry found. ``distance_m`` and ``walk_minutes`` are ``None`` without a place or a
    drawable coordinate."""

    number: int
    service: Service
    score: float
    distance_m: int | None
    walk_minutes: int | None
    open: OpenAnswer


@dataclass(frozen=True, slots=True)
class Facet:
    """Counts by value for one parameter, over everything that matches the other parameters."""

    parameter: str
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person must know about the answer, as a code with arguments; ``present`` says
    it in words. ``undo`` is the query that takes it back, where there is one; ``choices`` are the
    queries to choose between.

    Codes: ``danger`` (kind, numbers), ``care-mode`` (), ``value-adjusted`` (parameter, value,
    used), ``query-cut`` (), ``terms-cut`` (), ``relaxed`` (dropped words), ``spelling`` (from, to),
    ``filter-understood`` (parameter, value, phrase), ``excluded`` (what, possible; value where it
    is possible), ``place-understood`` (name),
    ``place-in-name`` (name), ``place-not-found`` (text), ``place-outside`` (name, nearest edge),
    ``no-words`` (), ``only-expected`` (), ``index-fallback`` (), ``hours-unknown`` (count),
    ``filter-given-up`` (parameter, value, phrase), ``ages-unknown`` (count, of),
    ``question`` (needs), ``not-covered`` (topic, instead).
    """

    code: str
    arguments: tuple[tuple[str, str], ...] = ()
    undo: SearchQuery | None = None
    choices: tuple[SearchQuery, ...] = ()


@dataclass(frozen=True, slots=True)
class GuideHit:
    """A step of a guide that answers the question, and how well."""

    guide: Guide
    step: Step
    score: float

    @property
    def is_quiet(self) -> bool:
        """Whether nobody is to see that it was found."""
        return self.guide.quiet or self.step.quiet


@dataclass(frozen=True, slots=True)
class Safety:
    """Somebody may be in danger: which ``kind`` of danger, and the ``numbers`` to call, the right
    one first. The notice ``danger`` says it in words."""

    kind: Danger
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FactAnswer:
    """The fact of one entry that was asked for: a ``field``, or the key of a feature. ``open`` is
    its state now, or ``at`` the time that was said."""

    service: Service
    field: str
    open: OpenAnswer
    at: AskedTime | None = None

    @property
    def is_known(self) -> bool:
        """Whether the entry says anything of it. What is not known is no *no*."""
        service = self.service
        if self.field not in FIELD:
            return service.feature(self.field) not in ("", "unknown")
        if self.field == "hours":
            return bool(service.hours or service.hours_note_zh)
        if self.field == "age_min_months":
            return not (service.age_min_months is None and service.age_max_months is None)
        return bool(FIELD[self.field].of(service))


@dataclass(frozen=True, slots=True)
class NeedGroup:
    """Those hits of a page that answer one of several needs: a ``kind`` of service, by the words
    that ``said`` it."""

    kind: str
    said: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class EmptyAdvice:
    """Why nothing fits: the single filter that removed most, with its values as they stand in an
    address, and what is left without it."""

    parameter: str
    values: tuple[str, ...]
    without: SearchQuery
    count: int


@dataclass(frozen=True, slots=True)
class ResultPage:
    """One page of an answer. ``asked`` is the query as typed, ``understood`` the one that was
    answered. ``matching`` are the document numbers of *all* hits in order, for the map and the
    GeoJSON. ``notices`` begin with what is told first."""

    asked: SearchQuery
    understood: SearchQuery
    total: int
    pages: int
    hits: tuple[Hit, ...]
    matching: tuple[int, ...]
    place: PlaceAnswer
    facets: tuple[Facet, ...]
    notices: tuple[Notice, ...] = ()
    did_you_mean: str | None = None
    advice: EmptyAdvice | None = None
    almost: tuple[Hit, ...] = ()
    """Nearest hits that almost fit, when there is nothing that fits."""

    hours_unknown: tuple[Hit, ...] = ()
    """Beside what is open: the first of those somebody has seen and of which nobody knows whether
    they are; how many there are the notice ``hours-unknown`` tells."""

    community_hits: tuple[Hit, ...] = ()
    """When the place lies in a known community: its children's home, parent school and its
    street's stations, shown first."""

    sort: str = ""
    """The order in which the hits are: one of ``SORTS``."""

    safety: Safety | None = None

    quiet: bool = False
    """Whether a kind of service that was asked for, or an entry among the hits, is quiet."""

    at: AskedTime | None = None
    """The time that open and closed are about, where that is not now."""

    guides: tuple[GuideHit, ...] = ()
    """Steps of guides that answer the words, the best first; on the first page only."""

    groups: tuple[NeedGroup, ...] = ()
    """Where several things were asked for: which hits of the page answer which, safety first."""

    answer: FactAnswer | None = None
    """The fact of one entry that the words ask for."""

    occasions: tuple[tuple[Occasion, Service], ...] = ()
    """Dated events that the words ask for, each with its entry, the next first."""

    @property
    def asks_back(self) -> bool:
        """Whether a question is asked back, or it is said that others have what is wanted: nothing
        was looked for then."""
        return any(notice.code in ("question", "not-covered") for notice in self.notices)

    @property
    def is_private(self) -> bool:
        """Whether nobody may keep the answer: it holds somebody's words or where they are, or it
        is quiet. Pages, JSON, cards and points ask here and nowhere else."""
        return bool(self.asked.q or self.asked.near or self.quiet)

    @property
    def asks_quietly(self) -> bool:
        """Whether something quiet was asked for. The map of everything shows quiet entries to
        everybody, which is no sign of who looks."""
        asked_for = self.asked.q or self.understood.category or self.understood.need
        return self.quiet and bool(asked_for)

    @property
    def is_private_layer(self) -> bool:
        """The same as ``is_private`` for an answer that is drawn on a map, as page or as data."""
        return bool(self.asked.q or self.asked.near or self.asks_quietly)

    def facet(self, parameter: str) -> dict[str, int]:
        for facet in self.facets:
            if facet.parameter == parameter:
                return dict(facet.counts)
        return {}
