"""Renders a component once for each *shape* of its value, and fills in the words.

Two values have the same shape when they have the same lists, flags and numbers, and words in the
same places. The template is rendered for the shape, with marks for words, and cut there; it may
therefore ask whether there are words, but not which.
"""

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from typing import Any

from markupsafe import Markup, escape

from webapp.caches import BoundedCache
from webapp.web.rendering.cuts import Cut, mark

MOST_SHAPES = 512
MOST_CHARACTERS = 8 * 1024 * 1024

Shape = Any


class ShapedMacro:
    """A macro of one value and named pieces of finished HTML."""

    def __init__(self, macro: Callable[..., Markup]) -> None:
        self._macro = macro
        self._cuts: BoundedCache[Cut] = BoundedCache(
            MOST_SHAPES, MOST_CHARACTERS, attrgetter("size")
        )

    def __call__(self, value: Any, **pieces: str) -> str:
        """The macro's HTML for the value; empty pieces must stay empty for the template."""
        words: list[str] = []
        shape = (
            shape_of(value, words),
            tuple((name, bool(piece)) for name, piece in pieces.items()),
        )
        cut = self._cuts.get_or_make(shape, lambda: self._cut(value, pieces))
        values = {f"w{i}": escape(word) for i, word in enumerate(words)}
        return cut.filled(values | pieces)

    def _cut(self, value: Any, pieces: dict[str, str]) -> Cut:
        marks = iter(mark(f"w{i}") for i in range(1_000_000))
        marked = {name: mark(name) if piece else "" for name, piece in pieces.items()}
        return Cut(self._macro(marked_like(value, marks), **marked))


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def shape_of(value: Any, words: list[str]) -> Shape:
    """The shape of a value; its words are added to ``words`` in order."""
    if isinstance(value, str):
        if value:
            words.append(value)
        return bool(value)
    if isinstance(value, tuple):
        return tuple([shape_of(part, words) for part in value])
    if is_dataclass(value):
        kind: Any = type(value)
        return (kind, *[shape_of(getattr(value, name), words) for name in _names(kind)])
    return (value,)


def marked_like(value: Any, marks: Any) -> Any:
    """The same value with a mark in the place of all words."""
    if isinstance(value, str):
        return next(marks) if value else value
    if isinstance(value, tuple):
        return tuple(marked_like(part, marks) for part in value)
    if is_dataclass(value):
        kind: Any = type(value)
        return kind(*(marked_like(getattr(value, name), marks) for name in _names(kind)))
    return value
