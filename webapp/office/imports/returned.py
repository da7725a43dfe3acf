"""The same sheet with a first column that says in words what is wrong with each row."""

from collections.abc import Iterator
from dataclasses import replace

from flask import Blueprint, Response

from webapp.domain.imports.rows import RowRead
from webapp.domain.imports.sheets import SheetRow
from webapp.domain.problems import Severity
from webapp.intake.planning import AGAIN, ANOTHER, CHOOSE, PlannedRow
from webapp.office.here.parts import sentences
from webapp.office.imports.held import Held, plan, reading
from webapp.office.imports.mending import cell_text
from webapp.office.imports.sending import PROBLEMS
from webapp.office.imports.steps import step
from webapp.serving.bodies import Body, respond
from webapp.sheets.returning import with_problems
from webapp.sheets.writing import MEDIA_TYPE

blueprint = Blueprint("import_returned", __name__)


@blueprint.get("/imports/<int:number>/sheet.xlsx")
def sheet(number: int) -> Response:
    """The sheet as a workbook."""
    return step(number, _sheet)


def _sheet(found: Held) -> Response:
    planned = plan(found, reading(found)).rows
    told = {each.row.number: lines for each in planned if (lines := tuple(_wrong(each)))}
    out = {number: (sentences().say("left out"),) for number in found.mapping.skipped}
    as_mended = replace(found.sheet, rows=tuple(_rows(found)))
    header = found.mapping.header_row
    body = with_problems(as_mended, header, PROBLEMS, {**told, **out})
    response = respond(Body(body, MEDIA_TYPE, private=True))
    name = f"import-{found.one.number}-{found.one.tries}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _rows(found: Held) -> Iterator[SheetRow]:
    for number, row in enumerate(found.sheet.rows, 1):
        mended = (cell_text(found, number, column) for column in range(len(row)))
        yield tuple(replace(cell, text=text) for cell, text in zip(row, mended, strict=True))


def _wrong(each: PlannedRow) -> Iterator[str]:
    say = sentences()
    asked = {
        CHOOSE: say.say("may be ours already: say which"),
        AGAIN: say.say("was changed by somebody else meanwhile"),
        ANOTHER: say.say("is of another street"),
    }
    if each.asks in asked:
        yield asked[each.asks]
    yield from _errors(each.row)


def _errors(row: RowRead) -> Iterator[str]:
    for each in row.problems:
        if each.severity is Severity.ERROR:
            yield each.message.said(sentences().say_declared)
