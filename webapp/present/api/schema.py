"""Types into JSON Schema (draft 2020-12): answers are described by the types that make them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from msgspec import Meta
from msgspec.json import schema_components

Schema = dict[str, Any]
REFERENCE = "#/components/schemas/"
_GENERIC = re.compile(r"_(\w+)_$")


def one_of(values: Iterable[str]) -> Meta:
    """Beside ``str`` in ``Annotated``: the text is one of these."""
    return Meta(extra_json_schema={"enum": [str(value) for value in values]})


def schemas_of(kinds: Sequence[Any]) -> tuple[dict[Any, Schema], dict[str, Schema]]:
    """The schema of each type, and by their names those that they refer to.

    Raises ``TypeError`` for a type that JSON cannot hold.

    >>> schemas_of([list[int]])
    ({list[int]: {'type': 'array', 'items': {'type': 'integer'}}}, {})
    """
    schemas, named = schema_components(kinds, ref_template=f"{REFERENCE}{{name}}")
    components = {_name(name): _published(schema) for name, schema in named.items()}
    return dict(zip(kinds, map(_published, schemas), strict=True)), components


def _published(schema: Mapping[str, Any]) -> Schema:
    """The schema under the names that are published, with its words in one line and without the
    title, which says the name once more."""
    return {key: _value(key, value) for key, value in schema.items() if key != "title"}


def _value(key: str, value: Any) -> Any:
    if key == "$ref":
        return _name(value)
    if key == "description":
        return " ".join(value.split())
    if key == "properties":
        return {name: _published(schema) for name, schema in value.items()}
    if isinstance(value, dict):
        return _published(value)
    if isinstance(value, list):
        return [_published(one) if isinstance(one, dict) else one for one in value]
    return value


def _name(name: str) -> str:
    """A type of another type is named after both: ``Layer_Result_`` → ``LayerOfResult``."""
    return _GENERIC.sub(r"Of\1", name)
