"""Which rows are ours already: only those are asked about of which it is not plain."""

from collections.abc import Iterator, Mapping

from flask import Blueprint, Response

from webapp.domain.imports.rows import Alternative, Decision, FieldRead
from webapp.domain.register.imports import Answered, Choice
from webapp.intake.planning import AGAIN, CHOOSE, Plan, PlannedRow
from webapp.office.entries.models import Line
from webapp.office.entries.words import label_of, said
from webapp.office.forms.answering import moved_on
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import MOST_FORM_CHARACTERS, Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.imports.held import Held, held, plan, reading
from webapp.office.imports.mending import left_out
from webapp.office.imports.models import AskedRow, Candidate, RowsPage
from webapp.office.imports.steps import step, step_links, taken

WHO = "who-"
_MOST = 50
_SIDE_BY_SIDE = ("name_zh", "address_zh", "phones", "hours")
blueprint = Blueprint("import_rows", __name__)


@blueprint.get("/imports/<int:number>/rows")
def show(number: int) -> Response:
    """Those that may be ours, side by side with ours."""

    def shown(found: Held) -> Response:
        if reading(found).read.shifted:
            return moved_on(f"/imports/{number}/coordinates")
        return _page(found, {}, NO_TROUBLE)

    return step(number, shown)


@blueprint.post("/imports/<int:number>/rows")
def send(number: int) -> Response:
    """Keep who they are."""

    def again(typed: Typed, trouble: Trouble) -> Response:
        return _page(held(number), typed, trouble)

    def do(typed: Typed) -> Response:
        found = held(number)
        asked = plan(found, reading(found)).asking(CHOOSE, AGAIN)
        answers = dict(_answers(asked, typed, found.one.answers))
        kept = parts().register.imports.answer(number, now(), answers) if answers else found.one
        out = [e.row.number for e in asked if typed.get(f"{WHO}{e.row.number}") == Choice.OUT]
        if out:
            left_out(kept, found.mapping, out)
        more = len(answers) + len(out) < len(asked) and (answers or out)
        return moved_on(f"/imports/{number}/{'rows' if more else 'preview'}")

    return taken(number, again, do, MOST_FORM_CHARACTERS)


def _answers(
    asked: tuple[PlannedRow, ...], typed: Typed, before: Mapping[str, Answered]
) -> Iterator[tuple[str, Answered]]:
    for each in asked:
        chosen = typed.get(f"{WHO}{each.row.number}", "")
        known = {str(Choice.NEW), *(e.entry for e in each.row.alternatives), each.row.entry}
        if chosen and chosen in known:
            kept = before.get(each.row.key, Answered())
            yield each.row.key, Answered(chosen, kept.took, kept.kept)


def _page(found: Held, typed: Typed, trouble: Trouble) -> Response:
    say, number = sentences().say, found.one.number
    read = reading(found)
    planned = plan(found, read)
    asked = planned.asking(CHOOSE, AGAIN)
    told = say(
        "Ours already: %(same)s. New: %(new)s. To be decided here: %(asked)s.",
        same=read.read.counted(Decision.SAME) + read.read.counted(Decision.UNCHANGED),
        new=len(planned.new()),
        asked=len(asked),
    )
    content = RowsPage(
        h1=say("Import %(number)s: which are ours", number=number),
        steps=step_links(number, "rows"),
        action=f"/imports/{number}/rows",
        errors=trouble.sentences,
        told=told,
        rows=tuple(_asked(each, planned, typed) for each in asked[:_MOST]),
    )
    return page("office/imports/rows.html", content.h1, content, trouble.status)


def _asked(each: PlannedRow, planned: Plan, typed: Typed) -> AskedRow:
    say, row = sentences().say, each.row
    field = f"{WHO}{row.number}"
    heading = say("Row %(number)s: %(name)s", number=row.number, name=row.shown)
    chosen = typed.get(field, "")
    told = tuple(
        Line(label_of(name), said(name, row.cells[name]))
        for name in _SIDE_BY_SIDE
        if row.cells.get(name)
    )
    if each.asks == AGAIN:
        heading = say("%(row)s – changed by somebody else meanwhile", row=heading)
    candidates = [_candidate(one, each, planned, chosen) for one in row.alternatives]
    if each.asks == CHOOSE:
        new = str(Choice.NEW)
        candidates.append(Candidate(new, say("None of them: a new one"), "", chosen == new))
    out = str(Choice.OUT)
    candidates.append(Candidate(out, say("Leave this row out"), "", chosen == out))
    return AskedRow(field, heading, told, tuple(candidates))


def _candidate(one: Alternative, each: PlannedRow, planned: Plan, chosen: str) -> Candidate:
    cells = planned.entries[one.entry].cells
    patch = each.patch if each.asks == AGAIN else each.row.patches.get(one.entry, ())
    ours = (
        Line(label_of(name), said(name, cells[name])) for name in _SIDE_BY_SIDE if cells.get(name)
    )
    return Candidate(
        one.entry,
        sentences().say("It is %(name)s", name=cells["name_zh"]),
        one.reason.said(sentences().say_declared),
        chosen == one.entry,
        (*ours, *map(changed, patch)),
    )


def changed(each: FieldRead) -> Line:
    """What a row would change in one field."""
    name = each.field
    return Line(label_of(name), said(name, each.after), said(name, each.before))
