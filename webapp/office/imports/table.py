"""Which sheet of a workbook it is, where its header stands, and whether it reads right."""

from dataclasses import replace

from flask import Blueprint, Response

from webapp.domain.imports.mapping import SheetMapping, mapping_written
from webapp.domain.imports.sheets import BLANK, SheetSeen
from webapp.domain.register.errors import ChangeRefused
from webapp.intake.columns import headers
from webapp.office.forms.answering import moved_on
from webapp.office.forms.models import Box, Choice, Tick
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import MOST_FORM_CHARACTERS, Typed, number_typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import whoever_is_here
from webapp.office.imports.held import Held, held
from webapp.office.imports.models import TablePage
from webapp.office.imports.sending import guessed
from webapp.office.imports.steps import step, step_links, taken
from webapp.sentence import Sentence

SHEET, HEADER, READS, REPEATED = "sheet", "header", "reads", "repeated-"
_SHOWN_ROWS, _SHOWN_CELLS, _FIRST = 8, 80, 3
blueprint = Blueprint("import_table", __name__)


@blueprint.get("/imports/<int:number>/table")
def show(number: int) -> Response:
    """The sheets, and the first rows of the one that was chosen."""
    return step(number, lambda found: _page(found, NO_TROUBLE))


@blueprint.post("/imports/<int:number>/table")
def send(number: int) -> Response:
    """Keep what was said of it. Of one that does not read right nothing is kept."""

    def again(_typed: Typed, trouble: Trouble) -> Response:
        return _page(held(number), trouble)

    def do(typed: Typed) -> Response:
        found = held(number)
        if found.one.asked_encoding and typed.get(READS) != "yes":
            return _given_up(found, typed)
        chosen = found.sheets[min(number_typed(typed, SHEET), len(found.sheets) - 1)]
        mapping = found.mapping
        if chosen.name != found.mapping.sheet:
            mapping = guessed(chosen, found.one.shown_name, found.mapping)
        elif (row := number_typed(typed, HEADER)) != mapping.header_row:
            mapping = _with_header(found, min(row, len(chosen.rows)))
        ticked = (int(name.removeprefix(REPEATED)) for name in typed if name.startswith(REPEATED))
        mapping = replace(mapping, repeated=tuple(sorted(ticked)))
        parts().register.imports.say_how(number, now(), mapping_written(mapping))
        return moved_on(f"/imports/{number}/columns")

    return taken(number, again, do, MOST_FORM_CHARACTERS)


def _with_header(found: Held, row: int) -> SheetMapping:
    """The header is in another row than was guessed: what is above it is not looked at."""
    sheet = found.sheet
    below = ((BLANK,) * sheet.columns,) * (row - 1) + sheet.rows[max(row - 1, 0) :]
    mapping = guessed(replace(sheet, rows=below), found.one.shown_name, found.mapping)
    return replace(mapping, header_row=row)


def _given_up(found: Held, typed: Typed) -> Response:
    if typed.get(READS) != "no":
        raise ChangeRefused(Sentence("Say first whether the first rows read right."))
    parts().register.imports.leave(found.one.number, whoever_is_here().name, now())
    return moved_on(f"/imports/{found.one.number}/done")


def _page(found: Held, trouble: Trouble) -> Response:
    say, number = sentences().say, found.one.number
    sheet = found.sheet
    content = TablePage(
        h1=say("Import %(number)s: which table", number=number),
        steps=step_links(number, "table"),
        action=f"/imports/{number}/table",
        errors=trouble.sentences,
        notes=_notes(found),
        asks_encoding=bool(found.one.asked_encoding),
        sheets=_sheets(found),
        header=str(found.mapping.header_row),
        rows=tuple(_row(each) for each in sheet.rows[: _first_rows(found)]),
        repeated=_repeated(found),
    )
    return page("office/imports/table.html", content.h1, content, trouble.status)


def _first_rows(found: Held) -> int:
    return max(_SHOWN_ROWS, found.mapping.header_row + _FIRST)


def _notes(found: Held) -> tuple[str, ...]:
    say, sheet = sentences().say, found.sheet
    notes = [say("%(name)s: %(rows)s rows", name=found.one.shown_name, rows=len(sheet.rows))]
    if sheet.cut_short:
        notes.append(say("There is more in this sheet than is read: the rest is left out."))
    if hidden := [each.name for each in found.sheets if each.hidden]:
        names = sentences().listed(hidden)
        notes.append(say("Hidden sheets, not taken by themselves: %(names)s", names=names))
    above = found.mapping.header_row - 1
    if above > 0:
        notes.append(say("Rows above the header that are skipped: %(count)s", count=above))
    return tuple(notes)


def _sheets(found: Held) -> Box:
    say = sentences().say
    choices = tuple(
        Choice(str(place), _sheet_said(each), place == found.place)
        for place, each in enumerate(found.sheets)
    )
    return Box(SHEET, say("The sheet"), str(found.place), choices=choices, radios=True)


def _sheet_said(sheet: SheetSeen) -> str:
    say = sentences().say
    name = sheet.name or say("the only one")
    said = say("%(name)s, %(rows)s rows", name=name, rows=len(sheet.rows))
    return say("%(sheet)s (hidden)", sheet=said) if sheet.hidden else said


def _row(row: tuple[object, ...]) -> str:
    texts = (getattr(cell, "text", "") for cell in row)
    return " | ".join(text[:_SHOWN_CELLS] for text in texts if text)


def _repeated(found: Held) -> tuple[Tick, ...]:
    names = headers(found.sheet, found.mapping.header_row)
    top = found.mapping.header_row
    below = (each for each in found.sheet.merged if each.last_row > max(top, each.first_row))
    columns = sorted({each.first_column for each in below if each.first_column < len(names)})
    return tuple(
        Tick(
            f"{REPEATED}{column}",
            names[column] or sentences().say("column %(number)s", number=column + 1),
            column in found.mapping.repeated,
        )
        for column in columns
    )
