"""Both logs as tables for spreadsheets: every line, in words and with its seal."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from flask import Blueprint, Response

from webapp.ledger.chain import AuditLine
from webapp.office.here.parts import now, parts, sentences
from webapp.office.logs.views import line_said, readers_only
from webapp.office.signing_in.gates import needs_a_code, step_up_first
from webapp.serving.bodies import Body, respond
from webapp.text.spreadsheet import kept_as_text

_CSV = "text/csv; charset=utf-8"
_BOM = "\ufeff"
"""Without it spreadsheets read Chinese in an older encoding."""

blueprint = Blueprint("log_tables", __name__)
blueprint.before_request(readers_only)
EVERY_LINE = 2**31 - 1


@blueprint.get("/logs.csv")
def people_table() -> Response:
    """Who came in, and was let in."""
    return _table("people", lambda: parts().people.log(EVERY_LINE))


@blueprint.get("/logs/changes.csv")
def acts_table() -> Response:
    """What was changed in the register."""
    return _table("changes", lambda: parts().reader.acts(EVERY_LINE))


def _table(name: str, lines: Callable[[], Iterable[AuditLine]]) -> Response:
    if needs_a_code():
        return step_up_first()
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(_header())
    table.writerows([kept_as_text(cell) for cell in _cells(each)] for each in lines())
    response = respond(Body((_BOM + out.getvalue()).encode(), _CSV, private=True))
    file = f"log-{name}-{now():%Y%m%d-%H%M}.csv"
    response.headers["Content-Disposition"] = f'attachment; filename="{file}"'
    return response


def _header() -> tuple[str, ...]:
    say = sentences().say
    said = (say("Moment"), say("Who"), say("Act"), say("About what"), say("In words"))
    return (say("Number"), *said, say("As it was written"), say("Seal"))


def _cells(line: AuditLine) -> Iterator[str]:
    said = line_said(line)
    details = "; ".join(f"{each.label}: {each.text}" for each in said.details)
    yield from (str(line.number), line.at, line.who, said.what, line.about, details)
    yield from (line.detail, line.mark)
