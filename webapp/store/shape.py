"""The shape of an edition: which tables, fields and values this version of the program keeps.

Knows types only; whether an edition of another shape may be served is decided elsewhere.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import EnumType
from functools import cache
from typing import Any, get_args, get_type_hints

from sqlalchemy.schema import CreateTable

from webapp.domain.catalogue import Catalogue
from webapp.store.tables import Base


@cache
def shape() -> str:
    """A fingerprint (16 hexadecimal digits) of everything that an edition is stored as. It is
    another one as soon as a table, a field of the catalogue or a value of a list changes."""
    tables = [str(CreateTable(table)) for table in Base.metadata.sorted_tables]
    seen: dict[str, str] = {}
    _describe(Catalogue, seen)
    text = "\n".join((*tables, *(f"{name}: {seen[name]}" for name in sorted(seen))))
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _describe(kind: Any, seen: dict[str, str]) -> None:
    """Every dataclass and list of values that can be reached from this type, by name."""
    for part in get_args(kind):
        _describe(part, seen)
    if isinstance(kind, EnumType):
        members: Mapping[str, Any] = kind.__members__
        seen[kind.__qualname__] = ", ".join(repr(members[name].value) for name in members)
    elif isinstance(kind, type) and is_dataclass(kind) and kind.__qualname__ not in seen:
        hints = get_type_hints(kind)
        own = [field.name for field in fields(kind)]
        seen[kind.__qualname__] = ", ".join(f"{name} {_written(hints[name])}" for name in own)
        for name in own:
            _describe(hints[name], seen)


def _written(hint: Any) -> str:
    return hint.__qualname__ if isinstance(hint, type) and not get_args(hint) else str(hint)
