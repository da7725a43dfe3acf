"""The fields of an entry as columns of a database, and what the database refuses of them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, Date, Float, Integer, String
from sqlalchemy.types import TypeEngine

from webapp.domain.datatypes import Choice, Code, Codes, Count, Datatype, Day, Pairs, YesNo
from webapp.domain.fields import Field
from webapp.domain.service import FIELDS, Visibility

BETWEEN_FIELDS = {
    "both_or_neither_coordinate": "(lat IS NULL) = (lon IS NULL)",
    "coordinate_has_precision": "(lat IS NULL) = (coordinate_precision = 'none')",
    "coordinate_on_earth": "lat IS NULL OR (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180)",
    "confirmed_has_a_day": "status <> 'confirmed' OR checked_on IS NOT NULL",
    "ages_in_order": (
        "age_min_months IS NULL OR age_max_months IS NULL OR age_min_months <= age_max_months"
    ),
}
"""What must hold between several fields, by the name of the constraint."""


def entry_columns() -> Iterator[Column[Any]]:
    """A column for each field. Texts and lists that are not known are empty, the rest is null."""
    for field in FIELDS:
        kind = sql_type(field.datatype)
        can_be_null = kind not in (String, JSON)
        yield Column(field.name, kind, nullable=can_be_null, unique=field.name == "id")


def entry_constraints() -> Iterator[CheckConstraint]:
    """Everything that the database refuses of an entry, each under a name that says why."""
    for field in FIELDS:
        if isinstance(field.datatype, Choice):
            yield CheckConstraint(_one_of(field.name, field.datatype), name=f"{field.name}_known")
        elif field.required:
            yield CheckConstraint(f"{field.name} <> ''", name=f"{field.name}_not_empty")
    nowhere = " AND ".join(_is_unknown(field) for field in FIELDS if field.tells_where)
    yield CheckConstraint(
        f"visibility <> '{Visibility.CONFIDENTIAL}' OR ({nowhere})",
        name="confidential_has_no_whereabouts",
    )
    for name, rule in BETWEEN_FIELDS.items():
        yield CheckConstraint(rule, name=name)


def sql_type(datatype: Datatype) -> type[TypeEngine[Any]]:
    """The type of the column that holds such values."""
    match datatype:
        case Code() | Choice():
            return String
        case Codes() | Pairs():
            return JSON
        case Count():
            return Integer
        case YesNo():
            return Boolean
        case Day():
            return Date
        case _:
            return Float


def stored(datatype: Datatype, value: Any) -> Any:
    """A value as its column takes it."""
    match datatype:
        case Choice():
            return str(value or "")
        case Codes():
            return list(value)
        case Pairs():
            return [list(pair) for pair in value]
        case _:
            return value


def restored(datatype: Datatype, value: Any) -> Any:
    """The value that was stored."""
    match datatype:
        case Choice():
            return datatype.read(value)
        case Codes():
            return tuple(value)
        case Pairs():
            return tuple((key, one) for key, one in value)
        case _:
            return value


def _one_of(column: str, choice: Choice) -> str:
    values = [*(str(value) for value in choice.values), *([""] if choice.optional else [])]
    return f"{column} IN ({', '.join(map(repr, values))})"


def _is_unknown(field: Field) -> str:
    kind = sql_type(field.datatype)
    empty = {String: "= ''", JSON: "= '[]'"}
    return f"{field.name} {empty.get(kind, 'IS NULL')}"
