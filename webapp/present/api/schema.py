"""Types into JSON Schema (draft 2020-12): answers are described by the types that make them."""

import inspect
from collections.abc import Mapping
from enum import Enum
from types import NoneType, UnionType
from typing import (
    Annotated,
    Any,
    Literal,
    NotRequired,
    Required,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

Schema = dict[str, Any]
REFERENCE = "#/components/schemas/"
_SCALARS: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    Any: {},
}


class Schemas:
    """Schemas of the types asked for; ``components`` collects the named ones they refer to."""

    def __init__(self) -> None:
        self.components: dict[str, Schema] = {}

    def of(self, kind: Any, given: Mapping[Any, Any] | None = None) -> Schema:
        """The schema of a type; ``given`` are the values of type variables.

        Raises ``TypeError`` for a type that JSON cannot hold.

        >>> Schemas().of(list[int | None])
        {'type': 'array', 'items': {'type': ['integer', 'null']}}
        """
        given = given or {}
        if isinstance(kind, TypeVar):
            return self.of(given[kind])
        if isinstance(kind, type) and issubclass(kind, Enum):
            return {"type": "string", "enum": [member.value for member in kind]}
        if kind in _SCALARS:
            return dict(_SCALARS[kind])
        if is_typeddict(get_origin(kind) or kind):
            return self._named(kind, given)
        return self._composed(kind, given)

    def _composed(self, kind: Any, given: Mapping[Any, Any]) -> Schema:
        origin, arguments = get_origin(kind), get_args(kind)
        if origin is Annotated:
            return self._annotated(arguments, given)
        if origin is Literal:
            return {"type": "string", "enum": list(arguments)}
        if origin in (Union, UnionType):
            return _either([self.of(one, given) for one in arguments])
        if origin is list:
            return {"type": "array", "items": self.of(arguments[0], given)}
        if origin is dict and arguments[0] is str:
            return {"type": "object", "additionalProperties": self.of(arguments[1], given)}
        if origin in (NotRequired, Required):
            return self.of(arguments[0], given)
        raise TypeError(f"JSON has no {kind}")

    def _annotated(self, arguments: tuple[Any, ...], given: Mapping[Any, Any]) -> Schema:
        """Beside a type stands the enumeration of its values, or (keyword, value) pairs."""
        schema = self.of(arguments[0], given)
        for more in arguments[1:]:
            schema |= dict([more]) if isinstance(more, tuple) else self.of(more)
        return schema

    def _named(self, kind: Any, given: Mapping[Any, Any]) -> Schema:
        base = get_origin(kind) or kind
        filled = tuple(given.get(one, one) for one in get_args(kind))
        name = base.__name__ + "".join(f"Of{one.__name__}" for one in filled)
        if name not in self.components:
            self.components[name] = {}
            values = dict(zip(getattr(base, "__parameters__", ()), filled, strict=True))
            self.components[name] = self._object(base, values)
        return {"$ref": REFERENCE + name}

    def _object(self, base: Any, given: Mapping[Any, Any]) -> Schema:
        fields = get_type_hints(base, include_extras=True)
        return {
            "type": "object",
            "description": " ".join((inspect.getdoc(base) or "").split()),
            "properties": {name: self.of(field, given) for name, field in fields.items()},
            "required": [name for name in fields if name in base.__required_keys__],
        }


def _either(schemas: list[Schema]) -> Schema:
    """One of several; the usual "or null" is written as a list of types."""
    null: Schema = {"type": "null"}
    others = [schema for schema in schemas if schema != null]
    if len(others) == 1 and null in schemas and "type" in others[0] and "enum" not in others[0]:
        return others[0] | {"type": [others[0]["type"], "null"]}
    return {"anyOf": schemas}
