"""The structure of a value: everything but its words.

Two values have the same structure when they have the same lists, flags and numbers, and words in
the same places. What a template makes of them then differs in these words alone, as long as it
asks only whether there are words, and not which.
"""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any

from webapp.web.fragments.slots import slot

Structure = Any


@cache
def _parts_of(kind: Any) -> Callable[[Any], list[Any]] | None:
    """Takes a value of that type apart into its fields; nothing where it has none."""
    if not is_dataclass(kind):
        return None
    names = tuple(field.name for field in fields(kind))
    return lambda value: [getattr(value, name) for name in names]


def structure_of(value: Any, words: list[str]) -> Structure:
    """The structure of a value; its words are added to ``words`` in order."""
    if isinstance(value, str):
        if value:
            words.append(value)
        return bool(value)
    if isinstance(value, tuple):
        return tuple([structure_of(part, words) for part in value])
    kind: Any = type(value)
    parts_of = _parts_of(kind)
    if parts_of is None:
        return (value,)
    return (kind, *[structure_of(part, words) for part in parts_of(value)])


def with_slots(value: Any, numbers: Iterator[int]) -> Any:
    """The same value with slots in the place of its words, numbered in the same order."""
    if isinstance(value, str):
        return slot(next(numbers)) if value else value
    if isinstance(value, tuple):
        return tuple(with_slots(part, numbers) for part in value)
    kind: Any = type(value)
    parts_of = _parts_of(kind)
    if parts_of is None:
        return value
    return kind(*[with_slots(part, numbers) for part in parts_of(value)])
