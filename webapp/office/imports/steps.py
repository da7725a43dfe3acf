"""The steps of an import, and where one goes on."""

from collections.abc import Callable

from flask import Response

from webapp.domain.fields import translatable
from webapp.domain.imports.mapping import POINT
from webapp.domain.register.imports import Import, ImportState, NoSuchImport
from webapp.office.forms.answering import Do, Show, answered, moved_on
from webapp.office.here.parts import sentences
from webapp.office.imports.held import Held, held
from webapp.present.wording.values import Link

STEPS = (
    ("table", translatable("1 Table")),
    ("columns", translatable("2 Columns")),
    ("coordinates", translatable("3 Points")),
    ("rows", translatable("4 Which are ours")),
    ("preview", translatable("5 What will happen")),
)


def step_links(number: int, here: str) -> tuple[Link, ...]:
    """All steps, each with its own address."""
    say = sentences().say_declared
    return tuple(
        Link(say(text), f"/imports/{number}/{step}", current=step == here) for step, text in STEPS
    )


def has_points(found: Held) -> bool:
    """Whether a column of the sheet holds points."""
    return any(each in ("lat", "lon", POINT) for each in found.mapping.fields)


def step_of(one: Import) -> str:
    """Where an import stands."""
    if one.state is not ImportState.OPEN:
        return f"/imports/{one.number}/done"
    return f"/imports/{one.number}/{'table' if one.asked_encoding else 'columns'}"


def step(number: int, show: Callable[[Held], Response]) -> Response:
    """The page of a step; where the import is at another one, that."""
    try:
        found = held(number)
    except NoSuchImport:
        return moved_on(f"/imports/{number}/done")
    return show(found)


def taken(number: int, show: Show, do: Do, most: int) -> Response:
    """The answer to the form of a step; where the import is at another one by now, it leads there:
    what was sent twice is done once."""
    try:
        held(number)
    except NoSuchImport:
        return moved_on(f"/imports/{number}/done")
    return answered(show, do, most)
