"""Fields of forms, as templates show them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tick:
    """A box to tick."""

    name: str
    text: str
    checked: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several values of a field."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Box:
    """One field of a form: a box, a longer box, or choices."""

    name: str
    label: str
    value: str
    hint: str = ""
    long: bool = False
    choices: tuple[Choice, ...] = ()
    radios: bool = False
