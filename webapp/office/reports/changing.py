"""A change of an entry because of a report: the register first, then the report.

The form has what stands there now. Nothing that a visitor wrote is ever put into it.
"""

from dataclasses import replace

from flask import Blueprint, Response

from webapp.domain.fields import translatable
from webapp.domain.register.changes import Change, ChangeKind
from webapp.domain.register.entries import Cells, EntryState, RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.reports import Alike
from webapp.intake.changing import PHONES
from webapp.intake.moderating import (
    done_because_of,
    mark_of_change,
    mark_of_withdrawal,
    origin_of,
)
from webapp.intake.withholding import hide_what_is_withdrawn
from webapp.office.entries.cells import REASON, VERSION, cells_typed
from webapp.office.entries.editing import LOOK, asked, edit_form, refuse_another_version
from webapp.office.entries.hiding import withdrawal_page
from webapp.office.entries.models import EditWay
from webapp.office.forms.answering import answered
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.trouble import NO_TROUBLE, NotNow, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import parts, sentences
from webapp.office.reports.cards import words_of
from webapp.office.reports.finishing import led_on
from webapp.office.reports.reading import (
    entry_here,
    for_who_answers,
    numbers_of,
    refuse_closed,
)
from webapp.sentence import Sentence

CALLED = "called"
_CALLS = {
    "old": translatable("The number that stood here"),
    "found": translatable("A number that I found myself"),
}
blueprint = Blueprint("reports_changing", __name__)
blueprint.before_request(for_who_answers)


@blueprint.get("/reports/<int:number>/change")
def form(number: int) -> Response:
    """The form, with what stands there now."""
    return _form(number, {}, NO_TROUBLE)


@blueprint.post("/reports/<int:number>/change")
def send(number: int) -> Response:
    """Ask for the change, then tell the visitors."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _form(number, typed, trouble)

    def do(typed: Typed) -> Response:
        if LOOK in typed:
            return show(typed, NO_TROUBLE)
        alike, entry = entry_here(number)
        refuse_closed(alike)
        cells = cells_typed(typed, entry.cells)
        told = {**typed, REASON: _reason(entry, cells, typed)}
        return _changed(alike, entry, cells, told)

    return answered(show, do)


@blueprint.get("/reports/<int:number>/withdraw")
def withdrawal(number: int) -> Response:
    """Ask for the reason that the public reads."""
    return _withdrawal(number, {}, NO_TROUBLE)


@blueprint.post("/reports/<int:number>/withdraw")
def withdraw(number: int) -> Response:
    """Hide the entry now, then tell the visitors."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _withdrawal(number, typed, trouble)

    def do(typed: Typed) -> Response:
        alike, entry = entry_here(number)
        if entry.state is not EntryState.PUBLISHED:
            return led_on(alike, None)
        numbers = numbers_of(alike)
        mark = mark_of_withdrawal(numbers[0], entry.version)
        cells, origin = entry.cells, origin_of(numbers)
        change = asked(ChangeKind.WITHDRAW, entry, cells, typed, origin, mark)
        hide_what_is_withdrawn(parts().settings, parts().register)
        return led_on(alike, change)

    return answered(show, do)


def _changed(alike: Alike, entry: RegisteredEntry, cells: Cells, typed: Typed) -> Response:
    numbers = numbers_of(alike)
    held = _held(numbers)
    if held is not None:
        if str(held.base_version) == typed.get(VERSION):
            return led_on(alike, held)
        told = Sentence("Change %(number)s was made because of it already.", number=held.number)
        raise NotNow(told)
    refuse_another_version(entry, typed)
    mark = mark_of_change(parts().reader, numbers[0])
    change = asked(ChangeKind.EDIT, entry, cells, typed, origin_of(numbers), mark)
    return led_on(alike, change)


def _held(numbers: tuple[int, ...]) -> Change | None:
    """The change that was made because of one of these reports, and did not come to nothing."""
    done = done_because_of(parts().reader)
    found = (done[number] for number in numbers if number in done)
    return next((each.change for each in found if each.change and not each.ended), None)


def _reason(entry: RegisteredEntry, cells: Cells, typed: Typed) -> str:
    """Why, with whom somebody called before they changed a number. Raises ``ChangeRefused``."""
    reason = typed.get(REASON, "")
    if cells[PHONES] == entry.cells[PHONES] or not reason:
        return reason
    if typed.get(CALLED) not in _CALLS:
        raise ChangeRefused(
            Sentence("Say which number you called. Never call the one in the report.")
        )
    called = sentences().say_declared(_CALLS[typed[CALLED]])
    return sentences().say("%(reason)s (called: %(number)s)", reason=reason, number=called)


def _form(number: int, typed: Typed, trouble: Trouble) -> Response:
    alike, entry = entry_here(number)
    way = EditWay(
        action=f"/reports/{number}/change",
        back=f"/reports/{entry.id}",
        note=words_of(alike),
        asked=(_call_box(typed),),
    )
    return edit_form(entry.id, typed, trouble, way)


def _call_box(typed: Typed) -> Box:
    say, chosen = sentences(), typed.get(CALLED, "")
    choices = tuple(
        Choice(each, say.say_declared(text), each == chosen) for each, text in _CALLS.items()
    )
    label = say.say("Where the number changes: which one did you call?")
    return Box(CALLED, label, chosen, choices=choices, radios=True)


def _withdrawal(number: int, typed: Typed, trouble: Trouble) -> Response:
    _, entry = entry_here(number)
    content = replace(
        withdrawal_page(entry, typed, trouble),
        action=f"/reports/{number}/withdraw",
        back=f"/reports/{entry.id}",
    )
    return page("office/entries/act.html", content.h1, content, trouble.status)
