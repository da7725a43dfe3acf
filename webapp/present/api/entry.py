"""The answer for one entry: what every list says of it, the fields that are declared for the API,
and what follows from them."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any, TypedDict, get_type_hints

from msgspec import Meta

from webapp.domain.datatypes import (
    MONTHS,
    Choice,
    Code,
    Codes,
    Content,
    ContentList,
    Count,
    Datatype,
    Day,
    Degrees,
    Measure,
    Pairs,
    YesNo,
)
from webapp.domain.fields import API, Field
from webapp.domain.opening import DayHours, OpenAnswer
from webapp.domain.service import Service, fields_on
from webapp.present.api import models
from webapp.present.api.events import source_json
from webapp.present.api.results import day_json, open_json, service_facts
from webapp.present.api.schema import one_of
from webapp.present.services.directions import map_links
from webapp.present.wording.words import Words


class Computed(TypedDict):
    """What follows from the fields of an entry."""

    hours_next_days: list[models.DayOfHours]
    open: models.Open
    events: list[models.Event]
    source: models.SourceOfFacts
    links: dict[str, str]


BEHIND = {"hours_note_zh": ("hours_next_days", "open", "events"), "commitments": ("source",)}
"""Behind which field that stands; the rest of it is at the end."""


def _names() -> Iterator[str]:
    yield from get_type_hints(models.Facts)
    for field in fields_on(API):
        yield field.name
        yield from BEHIND.get(field.name, ())
    yield from get_type_hints(Computed)


NAMES = tuple(dict.fromkeys(_names()))
"""Everything that the answer says, in its order."""


_TYPES: dict[type[Datatype], Any] = {
    Code: str | None,
    Content: str | None,
    Codes: list[str],
    ContentList: list[str],
    Pairs: dict[str, str],
    YesNo: bool | None,
    Day: models.Day | None,
    Degrees: models.Degrees | None,
}


def json_type(field: Field) -> Any:
    """The type of a field's value in JSON: null where it is not known."""
    datatype = field.datatype
    if isinstance(datatype, Choice):
        chosen = Annotated[str, one_of(datatype.values)]
        return chosen | None if datatype.optional else chosen
    if datatype is MONTHS:
        return models.Months | None
    if isinstance(datatype, Count):
        return Annotated[int, Meta(description=datatype.unit, ge=0)] | None
    if isinstance(datatype, Measure):
        return Annotated[float, Meta(description=datatype.unit, ge=0)] | None
    return str if field.required else _TYPES[type(datatype)]


def _typed() -> dict[str, Any]:
    found = get_type_hints(models.Facts, include_extras=True)
    found |= {field.name: json_type(field) for field in fields_on(API)}
    return found | get_type_hints(Computed, include_extras=True)


_types = _typed()
_typed_dict: Any = TypedDict
Entry: Any = _typed_dict("Entry", {name: _types[name] for name in NAMES})
"""Made from the declared fields, so that no program can check it: its values are checked against
the published description by the tests."""

Entry.__doc__ = """One entry with every public field. ``links`` lead into map apps, each in its own
datum."""


def entry_answer(
    service: Service,
    words: Words,
    answer: OpenAnswer,
    days: Iterable[DayHours],
    events: list[models.Event],
) -> dict[str, Any]:
    """The answer of ``/api/v1/services/<id>``: every public field, the dated ``events``, and links
    to map apps, each in its app's own datum."""
    values: dict[str, Any] = {
        **service_facts(service, words),
        **{field.name: field.datatype.plain(field.of(service)) for field in fields_on(API)},
        **_computed(service, words, answer, days),
        "events": events,
    }
    return {name: values[name] for name in NAMES}


def _computed(
    service: Service, words: Words, answer: OpenAnswer, days: Iterable[DayHours]
) -> dict[str, Any]:
    pin = service.pin
    return {
        "hours_next_days": [day_json(day) for day in days],
        "open": open_json(answer, words),
        "source": source_json(service.source),
        "links": map_links(pin, service.name_zh, service.address_zh) if pin else {},
    }
