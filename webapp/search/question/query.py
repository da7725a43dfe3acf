"""What may be asked: the search parameters of every page and answer, as one frozen value. Each is
declared at its attribute and nowhere else."""

from dataclasses import dataclass, replace
from typing import Annotated, Any

from webapp.domain.fields import Face, in_order
from webapp.search.question import known_ids
from webapp.search.question.declaration import COUNTED, SHEET, Parameter, declared
from webapp.search.question.values import (
    Choice,
    Flag,
    Ids,
    Moment,
    Months,
    Place,
    WholeNumber,
    Words,
)

SORTS = ("relevance", "distance", "checked", "name")
RADIUS_METRES = (100, 20_000)
AGE_MONTHS = (0, 216)
"""From birth to the eighteenth birthday."""

MOST_PAGES = 1_000_000
PER_PAGE = (1, 100)
DEFAULT_PER_PAGE = 20
MOST_CHARACTERS = 64


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search as asked. Repeatable parameters are sorted tuples of ids: OR inside, AND between.
    In addresses and answers they stand in this order.

    ``near`` is ``"lat,lon"`` (WGS-84) or a name; ``radius`` metres; ``open`` is ``"now"``, a
    local time like ``2026-10-01T10:30`` or two with ``/`` between; ``age_months`` one age or the
    first and the last of several; ``sort`` is ``""`` for the default (relevance with
    ``q``, distance with ``near``, else name).
    """

    q: Annotated[
        str,
        Parameter(
            Words(MOST_CHARACTERS),
            f"Words to search for, in any script; what is past {MOST_CHARACTERS} is cut.",
        ),
    ] = ""
    category: Annotated[
        tuple[str, ...],
        Parameter(Ids(known_ids.kinds), "Id of a kind of service.", (SHEET, COUNTED), filters=True),
    ] = ()
    street: Annotated[
        tuple[str, ...],
        Parameter(
            Ids(known_ids.streets), "Id of a street.", (SHEET, COUNTED), filters=True, given_up=6
        ),
    ] = ()
    feature: Annotated[
        tuple[str, ...],
        Parameter(
            Ids(known_ids.features),
            "Something an entry has, such as changing-table.",
            (SHEET, COUNTED),
            filters=True,
            given_up=2,
        ),
    ] = ()
    status: Annotated[
        tuple[str, ...],
        Parameter(
            Ids(known_ids.statuses),
            "Who says that it is there; closed ones come only when asked for.",
            (SHEET, COUNTED),
            filters=True,
            given_up=4,
        ),
    ] = ()
    need: Annotated[
        tuple[str, ...],
        Parameter(Ids(known_ids.needs), "Id of a need.", (COUNTED,), filters=True),
    ] = ()
    without: Annotated[
        tuple[str, ...],
        Parameter(
            Ids(known_ids.left_out, "Repeat for several: what is any of them is left out."),
            "Id of what is left out: a kind of place such as hospital, of service, or a street.",
            filters=True,
        ),
    ] = ()
    near: Annotated[
        str,
        Parameter(Place(MOST_CHARACTERS), "A place by its name, or lat,lon in WGS-84 degrees."),
    ] = ""
    radius: Annotated[
        int | None,
        Parameter(
            WholeNumber(*RADIUS_METRES),
            "Metres as the crow flies; only together with near.",
            (SHEET,),
            filters=True,
            given_up=5,
            beside="near",
        ),
    ] = None
    open: Annotated[
        str,
        Parameter(
            Moment(),
            "now, a local time in {city}, or two with / between: open at any time in that stretch.",
            (SHEET, COUNTED),
            filters=True,
            given_up=1,
        ),
    ] = ""
    age_months: Annotated[
        int | tuple[int, int] | None,
        Parameter(
            Months(*AGE_MONTHS),
            "A child's age in months, or a span like 0-36; entries that exclude it drop out.",
            (SHEET,),
            filters=True,
            given_up=3,
        ),
    ] = None
    sort: Annotated[
        str,
        Parameter(Choice(SORTS), "The order; relevance with q, distance with near, else name."),
    ] = ""
    page: Annotated[int, Parameter(WholeNumber(1, MOST_PAGES), "Which page of results.")] = 1
    per_page: Annotated[int, Parameter(WholeNumber(*PER_PAGE), "Results on a page.")] = (
        DEFAULT_PER_PAGE
    )
    as_typed: Annotated[
        bool,
        Parameter(Flag(), "1 to search every word as a word, with nothing understood from it."),
    ] = False
    """True where the person undid what was understood: every word is searched as a word."""


PARAMETERS = declared(SearchQuery)
PARAMETER = {parameter.name: parameter for parameter in PARAMETERS}
FILTERS = tuple(parameter for parameter in PARAMETERS if parameter.filters)


def parameters_on(face: Face) -> tuple[Parameter, ...]:
    """The parameters of a face, in its order."""
    return in_order(PARAMETERS, face)


def with_value(query: SearchQuery, name: str, value: Any) -> SearchQuery:
    """The query with another value of one parameter."""
    return replace(query, **{name: value})


def with_text(query: SearchQuery, name: str, text: str) -> SearchQuery:
    """The query with what a text asks of a parameter: one more id of a repeatable one. A text that
    cannot be read, or the name of no parameter, changes nothing."""
    parameter = PARAMETER.get(name)
    value = parameter.datatype.read(text).value if parameter else None
    if parameter is None or value is None:
        return query
    if parameter.repeatable:
        value = tuple(sorted({*getattr(query, name), *value}))
    return with_value(query, name, value)


def without(query: SearchQuery, name: str) -> SearchQuery:
    """The query, from its first page, without a parameter."""
    return replace(query, **{"page": 1, name: PARAMETER[name].unset})
