"""The list of entries as a workbook: exactly those that were found."""

from flask import Blueprint, Response, request

from webapp.domain.register.entries import RegisteredEntry
from webapp.ingest.columns import COLUMNS
from webapp.office.entries.views import entries_asked_for
from webapp.office.entries.words import STATES, label_of, said
from webapp.office.here.parts import now, sentences
from webapp.office.signing_in.gates import needs_a_code, step_up_first
from webapp.serving.bodies import Body, respond
from webapp.sheets.writing import MEDIA_TYPE, workbook

blueprint = Blueprint("export", __name__)
_IN_WORDS = frozenset(("street", "category", "community_code", "coordinate_precision"))
"""Columns whose codes are said in words beside them, for whoever reads the sheet."""


@blueprint.get("/entries.xlsx")
def entries() -> Response:
    """Every column of entry files by its name there, and what it is called above. Everything at
    once wants a code."""
    if needs_a_code() and not any(request.args.values()):
        return step_up_first()
    say = sentences()
    header = (say.say("State"), *(_called(each) for each in COLUMNS))
    rows = (_row(each) for each in entries_asked_for(request.args))
    body = Body(workbook(say.say("Entries"), header, rows), MEDIA_TYPE, private=True)
    response = respond(body)
    name = f"entries-{now():%Y%m%d-%H%M}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _called(column: str) -> str:
    label = label_of(column)
    return label if label == column else f"{label} {column}"


def _row(entry: RegisteredEntry) -> tuple[str, ...]:
    state = sentences().say_declared(STATES[entry.state])
    return (state, *(_cell(each, entry.cells.get(each, "")) for each in COLUMNS))


def _cell(column: str, cell: str) -> str:
    if not cell or column not in _IN_WORDS:
        return cell
    words = said(column, cell)
    return cell if words == cell else f"{words} {cell}"
