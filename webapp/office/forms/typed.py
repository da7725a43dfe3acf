"""What somebody typed into a form: texts by the names of the fields, and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import request

from webapp.text.script import clean

Typed = Mapping[str, str]
MOST_FIELD_CHARACTERS = 4_000
MOST_FORM_CHARACTERS = 60_000
_MOST_DIGITS = 9
TOKEN, AGAIN = "token", "again"
KEPT_PATH, KEPT = "kept_path", "kept."
_SECRET = ("password", "code", "new_password")
_OURS = frozenset((TOKEN, AGAIN, KEPT_PATH, "to", *_SECRET))


@dataclass(frozen=True, slots=True)
class Kept:
    """A form that could not be taken: where it was sent, and what stood in it."""

    path: str = ""
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def hidden(self) -> tuple[tuple[str, str], ...]:
        """What another form carries of it."""
        if not self.path:
            return ()
        return ((KEPT_PATH, self.path), *((KEPT + name, value) for name, value in self.fields))


def typed() -> Typed:
    """Every field that was sent, trimmed; what is secret is left as it is."""
    sent = request.form.items()
    return {name: value if name in _SECRET else clean(value) for name, value in sent}


def only(names: Iterable[str]) -> Typed:
    """The fields of these names that were sent; empty where they were not."""
    sent = typed()
    return {name: sent.get(name, "") for name in names}


def number_typed(sent: Typed, name: str) -> int:
    """The whole number in a field; 0 where there is none."""
    said = sent.get(name, "")
    return int(said) if said.isdecimal() and len(said) <= _MOST_DIGITS else 0


def is_too_much(most: int = MOST_FORM_CHARACTERS) -> bool:
    """Whether more was typed than a form asks for: so many characters in all. A form that asks for
    more than others has them in one field."""
    values = [value for name, value in request.form.items() if not name.startswith(KEPT)]
    longest = MOST_FIELD_CHARACTERS if most == MOST_FORM_CHARACTERS else most
    return sum(map(len, values)) > most or max(map(len, values), default=0) > longest


def sent_form() -> Kept:
    """The form of this request, to be kept: without passwords and codes."""
    fields = [(name, value) for name, value in request.form.items() if name not in _OURS]
    return Kept(request.path, tuple(each for each in fields if not each[0].startswith(KEPT)))


def kept_form() -> Kept:
    """The form that this one carries along."""
    path = request.form.get(KEPT_PATH, "")
    carried = (
        (name.removeprefix(KEPT), value)
        for name, value in request.form.items()
        if name.startswith(KEPT)
    )
    return Kept(path, tuple(carried)) if path else Kept()
