"""Where in a value there are words, told by its type.

Paths say where: ``("open", "text")`` of a card, ``("notices", "*", "id")`` of an answer; ``()`` is
a word itself.
"""

import inspect
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

Path = tuple[str, ...]
Paths = frozenset[Path]
CLEAN: Paths = frozenset()
WORD: Paths = frozenset({()})
PRINTED: Paths = frozenset({(), ("only printed",)})
"""A word, or nothing, that must not even be asked for being there."""


def words_in(kind: Any) -> Paths:
    """The paths to all words in values of a type. Properties are words made of others."""
    if get_origin(kind) in (Union, UnionType):
        return frozenset().union(*(words_in(one) for one in get_args(kind)))
    if get_origin(kind) is tuple:
        items = [one for one in get_args(kind) if one is not ...]
        return frozenset(("*", *path) for one in items for path in words_in(one))
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        held = {(f.name, *path) for f in fields(kind) for path in words_in(hints[f.name])}
        made = {(name,) for name, _ in inspect.getmembers(kind, lambda m: isinstance(m, property))}
        return frozenset(held | made)
    return CLEAN if kind in (bool, int, float, NoneType) else WORD


def words_at(kind: Any, path: str) -> Paths:
    """The same for the value at a path of a component, told from the value that is handed in."""
    step, _, rest = path.partition(".")
    if not step:
        return words_in(kind)
    if step == "*":
        return under("*", words_at(get_args(kind)[0], rest))
    return under(step, words_at(get_type_hints(kind)[step], rest))


def under(step: str, paths: Paths) -> Paths:
    return frozenset((step, *path) for path in paths)


def part(paths: Paths, step: str) -> Paths:
    return frozenset(path[1:] for path in paths if path and path[0] == step)


def all_of(several: Iterable[Paths]) -> Paths:
    return frozenset().union(*several)
