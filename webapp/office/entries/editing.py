"""Changes of an entry: the form, the conflict with somebody who was quicker, and taking back."""

from datetime import date

from flask import Blueprint, Response

from webapp.domain.opening import DayHours
from webapp.domain.people.rights import may_change, may_propose
from webapp.domain.register.changes import Change, ChangeKind, ChangeState, NewChange
from webapp.domain.register.entries import Cells, RegisteredEntry
from webapp.domain.register.errors import ChangedMeanwhile, ChangeRefused
from webapp.hours.book import HoursBook, problem_with
from webapp.intake.changing import propose
from webapp.office.entries.boxes import entry_boxes
from webapp.office.entries.cells import (
    REASON,
    VERSION,
    cells_before,
    cells_typed,
    values_of,
)
from webapp.office.entries.fields import FIELDS
from webapp.office.entries.looking import (
    looked_ticks,
    looked_typed,
    method_box,
    source_boxes,
    source_typed,
)
from webapp.office.entries.models import Conflict, EditPage, EditWay, Line
from webapp.office.entries.views import entry_page, seen_entry
from webapp.office.entries.words import label_of, said
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, NotNow, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.sentence import Sentence

ORIGIN, PROPOSAL = "form", "proposal"
"""Where changes come from; a proposal is by somebody whose changes hold only when agreed to."""

DAYS = 14
FROM = "publish_from"
LOOK = "look"
blueprint = Blueprint("editing", __name__)


@blueprint.get("/entries/<entry>/edit")
def form(entry: str) -> Response:
    """The form, with what stands there now."""
    return edit_form(entry, {}, NO_TROUBLE, _own_way(entry))


@blueprint.post("/entries/<entry>/edit")
def send(entry: str) -> Response:
    """Ask for the change; or look at what the hours mean."""

    def show(typed: Typed, trouble: Trouble) -> Response:
        return edit_form(entry, typed, trouble, _own_way(entry))

    def do(typed: Typed) -> Response:
        if LOOK in typed:
            return show(typed, NO_TROUBLE)
        found = seen_entry(entry)
        refuse_another_version(found, typed)
        return ask_for(ChangeKind.EDIT, found, cells_typed(typed, found.cells), typed)

    return answered(show, do)


@blueprint.post("/entries/<entry>/changes/<int:number>/undo")
def undo(entry: str, number: int) -> Response:
    """Take a change back: a change of its own, which says so."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return entry_page(entry, trouble)

    def do(_typed: Typed) -> Response:
        found = seen_entry(entry)
        change = parts().reader.change(number)
        if change is None or change.entry != entry or change.state is not ChangeState.APPLIED:
            raise NotNow(Sentence("This change cannot be taken back."))
        if any(found.cells.get(each.field, "") != each.after for each in change.patch):
            raise NotNow(Sentence("The same was changed again since: change it by hand."))
        cells = {**found.cells, **{each.field: each.before for each in change.patch}}
        because = sentences().say("Change %(number)s taken back", number=number)
        return ask_for(ChangeKind.EDIT, found, cells, {REASON: because}, f"undo:{number}")

    return answered(show, do)


def ask_for(
    kind: ChangeKind, found: RegisteredEntry, cells: Cells, typed: Typed, origin: str = ORIGIN
) -> Response:
    """Ask for a change of an entry as whoever is here, and lead to it. Raises as ``asked``."""
    change = asked(kind, found, cells, typed, origin)
    if change.state is ChangeState.PROPOSED:
        return moved_on(f"/changes/{change.number}")
    return moved_on(f"/entries/{found.id}?done={change.number}")


def asked(
    kind: ChangeKind,
    found: RegisteredEntry,
    cells: Cells,
    typed: Typed,
    origin: str = ORIGIN,
    once: str = "",
) -> Change:
    """The change that was asked for as whoever is here. Raises ``NotAllowed``, ``ChangeRefused``
    and whatever the register raises."""
    person = whoever_is_here()
    before = (found.cells,) if found.version else ()
    if not may_propose(person.grants, *before, cells):
        raise NotAllowed(Sentence("Your roles do not let you change entries of this street."))
    waits = not may_change(person.grants, *before, cells)
    reason = typed.get(REASON, "")
    if not reason:
        raise ChangeRefused(Sentence("Say where you know it from: it stands in the history."))
    new = NewChange(
        kind=kind,
        entry=found.id,
        base_version=found.version,
        cells=cells,
        reason=reason,
        origin=PROPOSAL if waits else origin,
        made_by=person.name,
        made_at=now(),
        source=source_typed(typed),
        looked=looked_typed(typed, cells),
        waits=waits,
        publish_from=day_typed(typed),
        once=once,
    )
    return propose(parts().register, reference(), new).change


def day_typed(typed: Typed) -> date | None:
    """The day from which a change holds; ``None`` for at once. Raises ``ChangeRefused``."""
    try:
        return date.fromisoformat(typed[FROM]) if typed.get(FROM) else None
    except ValueError:
        raise ChangeRefused(Sentence("Write the day as 2026-12-31.")) from None


def refuse_another_version(found: RegisteredEntry, typed: Typed) -> None:
    """Raises ``ChangedMeanwhile`` where the form was made for another version."""
    if typed.get(VERSION) != str(found.version):
        raise ChangedMeanwhile(found.id, found.version)


def _own_way(entry: str) -> EditWay:
    return EditWay(f"/entries/{entry}/edit", f"/entries/{entry}")


def edit_form(id: str, typed: Typed, trouble: Trouble, way: EditWay) -> Response:
    """The form of an entry, with what stands there and what was typed over it."""
    found = seen_entry(id)
    if not typed and not may_propose(whoever_is_here().grants, found.cells):
        raise NotAllowed(Sentence("Your roles do not let you change entries of this street."))
    conflicts, values = _merged(found, typed)
    say = sentences().say
    content = EditPage(
        h1=say("Change %(name)s", name=found.cells["name_zh"]),
        action=way.action,
        back=way.back,
        errors=trouble.sentences,
        version=found.version,
        boxes=entry_boxes(found.cells["category"], values),
        reason=typed.get(REASON, ""),
        conflicts=conflicts,
        hours=days_of(values.get("hours", "")) if LOOK in typed else (),
        looked=looked_ticks(typed),
        method=method_box(typed),
        own_source=source_boxes(typed),
        note=way.note,
        asked=way.asked,
        publish_from=typed.get(FROM, ""),
    )
    return page("office/entries/edit.html", content.h1, content, trouble.status)


def _merged(found: RegisteredEntry, typed: Typed) -> tuple[tuple[Conflict, ...], dict[str, str]]:
    """What both changed, and what stands in the form: what was typed, else what stands there
    now."""
    now_there = values_of(found.cells)
    version = typed.get(VERSION, "")
    if not typed or version == str(found.version) or not version.isdecimal():
        return (), {**now_there, **typed}
    before = values_of(cells_before(found, parts().reader.history(found.id), int(version)))
    mine = {
        name: value
        for name, value in typed.items()
        if name in before and value != before.get(name, "")
    }
    both = [n for n in mine if now_there.get(n, "") not in (before.get(n, ""), mine[n])]
    conflicts = (
        Conflict(
            each.name,
            label_of(each.name),
            *(said(each.name, one.get(each.name, "")) for one in (before, now_there, mine)),
        )
        for each in FIELDS
        if each.name in both
    )
    return tuple(conflicts), {**now_there, **mine}


def days_of(hours: str) -> tuple[Line, ...]:
    """What hours mean in the coming two weeks; what is wrong with them where they mean nothing."""
    if wrong := problem_with(hours):
        return (Line(sentences().say("Not understood"), wrong.said(sentences().say_declared)),)
    book = HoursBook(reference().holidays)
    days = book.days(hours, now().date(), DAYS) if hours else ()
    return tuple(Line(sentences().date(each.day, "full"), _spans(each)) for each in days)


def _spans(day: DayHours) -> str:
    spans = [f"{each.opens:%H:%M}–{each.closes:%H:%M}" for each in day.spans]
    return sentences().listed(spans) if spans else sentences().say("closed, or not known")
