"""What the JSON answers hold, as types: the code that makes them is checked against these, and the
published description of the interface (``/api/v1/openapi.json``) is made from them."""

from typing import Annotated, Generic, Literal, NotRequired, TypedDict, TypeVar

from msgspec import Meta

from webapp.domain.categories import Danger
from webapp.domain.coordinates import Precision
from webapp.domain.lookup import STATES
from webapp.domain.opening import OpenState
from webapp.domain.service import Confidence, Status
from webapp.domain.trust import Trust
from webapp.present.api.query import Asked
from webapp.present.api.schema import one_of

Day = Annotated[str, Meta(extra_json_schema={"format": "date"})]
AsOf = Annotated[
    str,
    Meta(
        description="day of the newest source or check, as closely as it is known: 2026-09-11,"
        " 2026-09 or 2026"
    ),
]
Moment = Annotated[str, Meta(extra_json_schema={"format": "date-time"})]
Degrees = Annotated[float, Meta(description="WGS-84 degrees")]
Metres = Annotated[int, Meta(description="metres as the crow flies", ge=0)]
Minutes = Annotated[int, Meta(description="about how many minutes on foot", ge=1)]
Count = Annotated[int, Meta(ge=0)]
Months = Annotated[int, Meta(description="age of the child in months", ge=0)]
KindOfService = Annotated[str, Meta(description="id of a kind of service")]
StreetId = Annotated[str, Meta(description="id of a street")]


class PlaceChoice(TypedDict):
    """Another place that may have been meant; ``near`` is the value that selects it."""

    name: str
    near: str


class Place(TypedDict):
    """Where *near* is."""

    state: Annotated[str, one_of(STATES)]
    name: str | None
    lat: Degrees | None
    lon: Degrees | None
    precision: Annotated[str, one_of(Precision)] | None
    street: StreetId | None
    choices: list[PlaceChoice]


class Notice(TypedDict):
    """Something a person must know about the answer: a code, and a sentence in the language."""

    code: str
    text: str
    arguments: dict[str, str]


class Safety(TypedDict):
    """Somebody may be in danger: which danger, and the numbers to call, the right one first."""

    kind: Danger
    numbers: list[str]


class Open(TypedDict):
    """The state now, when it next changes, and why the day is not an ordinary one. ``likely`` is
    open under every reading of the hours; ``of`` names the place whose hours they are, where they
    are not the entry's own."""

    state: Annotated[str, one_of(OpenState)]
    of: str | None
    until: Moment | None
    reason: str | None


class Facts(TypedDict):
    """What every list says of an entry. ``lat`` and ``lon`` are null where the place is known only
    by its community or street, which ``area`` then names; both are null for secret addresses.
    ``within_m`` is the error of the point; ``trust`` follows from status and source. What is
    ``district_wide`` serves everybody of the district, in whichever street it stands."""

    id: str
    name: str
    name_en: str | None
    category: KindOfService
    street: StreetId | None
    address: str | None
    lat: Degrees | None
    lon: Degrees | None
    coordinate_precision: Annotated[str, one_of(Precision)]
    within_m: Metres | None
    area: str | None
    district_wide: bool
    status: Annotated[str, one_of(Status)]
    trust: Annotated[str, one_of(Trust)]
    checked_on: Day | None
    source_date: str | None
    url: str


class Result(Facts):
    """One result of a search. ``distance_text`` says the distance no finer than the error."""

    distance_m: Metres | None
    distance_text: str | None
    walk_minutes: Minutes | None
    open: Open


class GuideStep(TypedDict):
    """A step of a guide that answers the words: where it is, and the sentence that stands first on
    it. What the guide says has a source and a day of its own, which its page shows."""

    guide: str
    step: str
    title: str
    first_sentence: str
    url: str


class NeedGroup(TypedDict):
    """Those results of the page that answer one of several needs: a kind of service."""

    need: KindOfService
    name: str
    ids: list[str]


class FactAnswer(TypedDict):
    """The fact of one entry that the words ask for: a field of the entry, or the key of a feature.
    Where it is not known the text says whom to ask."""

    id: str
    field: str
    text: str
    known: bool


class SearchAnswer(TypedDict):
    """One page of results with the counts for each filter. ``hours_unknown`` are, beside what is
    open, the first of which nobody knows whether they are."""

    as_of: AsOf | None
    query: Asked
    total: Count
    pages: Count
    place: Place
    did_you_mean: str | None
    safety: Safety | None
    notices: list[Notice]
    facets: dict[str, dict[str, Count]]
    guides: list[GuideStep]
    groups: list[NeedGroup]
    answer: FactAnswer | None
    results: list[Result]
    hours_unknown: list[Result]


class Span(TypedDict):
    """From when to when; a night past midnight closes on the next day."""

    opens: Moment
    closes: Moment


class DayOfHours(TypedDict):
    """One of the coming days. Unknown: the spans are certain, the rest of the day is not."""

    date: Day
    state: Annotated[str, one_of(OpenState)]
    spans: list[Span]
    reason: str | None


class SourceOfFacts(TypedDict):
    """Where the facts come from; the date is as the source gives it."""

    title_zh: str | None
    url: str | None
    date: str | None
    confidence: Annotated[str, one_of(Confidence)]


class Event(TypedDict):
    """A dated event that is still to come. ``places_left`` is null where nobody said how many, or
    not of late; a cancelled one does not take place."""

    id: str
    title_zh: str
    starts: Moment
    ends: Moment
    sign_up_zh: str | None
    age_min_months: Months | None
    age_max_months: Months | None
    places_left: Count | None
    places_left_on: Day | None
    cancelled: bool
    source: SourceOfFacts


class Point(TypedDict):
    """A GeoJSON point: longitude, then latitude, in WGS-84 degrees."""

    type: Literal["Point"]
    coordinates: Annotated[list[float], Meta(min_length=2, max_length=2)]


Properties = TypeVar("Properties")


class Feature(TypedDict, Generic[Properties]):
    """One entry of a map layer; no geometry where a pin would not be honest."""

    type: Literal["Feature"]
    id: str
    geometry: Point | None
    properties: Properties


class Layer(TypedDict, Generic[Properties]):
    """A GeoJSON FeatureCollection."""

    type: Literal["FeatureCollection"]
    features: list[Feature[Properties]]


class ResultLayer(Layer[Result]):
    """What a search found as a layer, and how old what the edition says is."""

    as_of: AsOf | None


class DatedLayer(Layer[Properties]):
    """A whole edition as a layer: how old what it says is, and when it was put together."""

    as_of: AsOf | None
    built_at: Moment


class Points(TypedDict):
    """Columns of the entries that may be drawn, one position for one entry."""

    id: list[str]
    lat: list[Degrees]
    lon: list[Degrees]
    category: list[KindOfService]
    status: list[Annotated[str, one_of(Status)]]


class Suggestion(TypedDict):
    """What a half-typed word may become, in the language that was asked for. A kind of service may
    be offered ``near`` a place; ``detail`` says what it is and in which street."""

    text: str
    kind: str
    id: str
    near: str
    detail: str


class Problem(TypedDict):
    """Problem details (RFC 9457); ``errors`` name every parameter that cannot be used."""

    type: str
    title: str
    status: int
    detail: NotRequired[str]
    errors: NotRequired[list["ParameterError"]]


class ParameterError(TypedDict):
    """Why a parameter's value was refused."""

    parameter: str
    message: str
