"""The description of the interface (OpenAPI 3.1): its frame and its parameters. Which addresses
there are and what they answer is handed in; nothing is listed here that is known elsewhere."""

from typing import Any

from webapp.domain.district import District, Name
from webapp.domain.languages import LANGUAGES
from webapp.present.api.schema import Schema
from webapp.search.question.parameters import KnownValues
from webapp.search.question.query import (
    DEFAULT_PER_PAGE,
    MOST_CHARACTERS,
    PER_PAGE,
    RADIUS_METRES,
    SORTS,
)
from webapp.search.question.values import AGE_MONTHS, MOST_PAGES
from webapp.text.pinyin import label

VERSION = "1.0.0"
LANGUAGE = "lang"


def document(
    paths: dict[str, Any], schemas: dict[str, Schema], known: KnownValues, district: District
) -> dict[str, Any]:
    """The whole description."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Jiamenkou (家门口)",
            "summary": f"Services for women, children and families in {_place(district)}",
            "description": (
                "All answers are public and need no key. Coordinates are WGS-84 degrees. Null"
                " means not known, never no. Entries that are expected are promised by the plan"
                " and were confirmed by nobody. Answers carry an ETag; they may gain fields."
            ),
            "version": VERSION,
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {"schemas": schemas, "parameters": parameters(known, district)},
    }


def _place(district: District) -> str:
    return f"{_english(district.name)}, {_english(district.city)}"


def _english(name: Name) -> str:
    return name.en or label(name.zh)


def parameters(known: KnownValues, district: District) -> dict[str, Any]:
    """Every parameter of the query by its name, with the values of this edition."""
    schemas = _repeatable(known) | _single()
    words = _descriptions(_english(district.city))
    return {
        name: {"name": name, "in": "query", "description": words[name], "schema": schema}
        for name, schema in schemas.items()
    }


def _repeatable(known: KnownValues) -> dict[str, Schema]:
    values = {
        "category": known.category,
        "street": known.street,
        "feature": known.feature,
        "status": known.status,
        "need": known.need,
    }
    return {
        name: {
            "type": "array",
            "items": {"type": "string", **({"enum": sorted(ids)} if ids else {})},
            "uniqueItems": True,
        }
        for name, ids in values.items()
    }


def _single() -> dict[str, Schema]:
    return {
        "q": {"type": "string"},
        "near": {"type": "string", "maxLength": MOST_CHARACTERS},
        "radius": _between(*RADIUS_METRES),
        "open": {
            "type": "string",
            "pattern": r"^(now|20\d\d-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d)$",
            "examples": ["now", "2026-10-01T10:30"],
        },
        "age_months": _between(*AGE_MONTHS),
        "sort": {"type": "string", "enum": list(SORTS)},
        "page": _between(1, MOST_PAGES) | {"default": 1},
        "per_page": _between(*PER_PAGE) | {"default": DEFAULT_PER_PAGE},
        "as_typed": {"type": "integer", "enum": [0, 1], "default": 0},
        LANGUAGE: {
            "type": "string",
            "enum": [language.code for language in LANGUAGES],
            "default": LANGUAGES[0].code,
        },
    }


def _between(lowest: int, highest: int) -> Schema:
    return {"type": "integer", "minimum": lowest, "maximum": highest}


def _descriptions(city: str) -> dict[str, str]:
    either = "Repeat for several: one of them is enough."
    return {
        "q": f"Words to search for, in any script; what is past {MOST_CHARACTERS} is cut.",
        "category": f"Id of a kind of service. {either}",
        "street": f"Id of a street. {either}",
        "feature": f"Something an entry has, such as changing-table. {either}",
        "status": f"Who says that it is there. {either} Closed ones come only when asked for.",
        "need": f"Id of a need. {either}",
        "near": "A place by its name, or lat,lon in WGS-84 degrees.",
        "radius": "Metres as the crow flies; only together with near.",
        "open": f"now, or a local time in {city}.",
        "age_months": "A child's age in months; entries that exclude it drop out.",
        "sort": "The order; relevance with q, distance with near, else name.",
        "page": "Which page of results.",
        "per_page": "Results on a page.",
        "as_typed": "1 to search every word as a word, with nothing understood from it.",
        LANGUAGE: "The language of names and sentences.",
    }
