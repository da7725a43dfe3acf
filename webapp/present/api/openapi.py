"""The description of the interface (OpenAPI 3.1): its frame. Which addresses there are and what
they answer is handed in; nothing is listed here that is known elsewhere."""

from typing import Any

from webapp.domain.district import District, Name
from webapp.present.api.query import described_parameters
from webapp.present.api.schema import Schema
from webapp.search.question.parameters import KnownValues
from webapp.text.pinyin import label

VERSION = "1.0.0"


def document(
    paths: dict[str, Any], schemas: dict[str, Schema], known: KnownValues, district: District
) -> dict[str, Any]:
    """The whole description."""
    parameters = described_parameters(known, _english(district.city))
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
        "components": {"schemas": schemas, "parameters": parameters},
    }


def _place(district: District) -> str:
    return f"{_english(district.name)}, {_english(district.city)}"


def _english(name: Name) -> str:
    return name.en or label(name.zh)
