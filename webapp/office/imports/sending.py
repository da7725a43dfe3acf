"""To send a sheet: a file or cells that were pasted; and the mended one, once more."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Blueprint, Response, abort, request

from webapp.domain.imports.mapping import SheetMapping, mapping_read, mapping_written
from webapp.domain.imports.refusals import Refusal, Refused
from webapp.domain.imports.sheets import SheetSeen, Taken
from webapp.domain.people.rights import may_import
from webapp.domain.register.imports import AlreadySent, NewImport
from webapp.domain.service import Visibility
from webapp.intake.column_words import known_words
from webapp.intake.columns import fingerprint, guess, header_guess, headers
from webapp.intake.reading.private import kept, masked
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NO_TROUBLE, Trouble, trouble_of
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.office.imports.held import Held, held
from webapp.office.imports.models import SendPage
from webapp.office.imports.steps import step, taken
from webapp.present.wording.values import Link
from webapp.sheets.packed import packed, row_packed
from webapp.sheets.returning import without_problems
from webapp.sheets.taking import take, take_pasted
from webapp.text.script import clean

FILE, CELLS, PROBLEMS = "file", "cells", "问题"
MOST_PASTED = 2_000_000
_MOST_NAME = 80
_SECRET = ("保密", str(Visibility.CONFIDENTIAL))
blueprint = Blueprint("sending_sheets", __name__)


@blueprint.before_request
def senders_only() -> None:
    """Clerks and editors send sheets."""
    if not may_import(whoever_is_here().grants):
        abort(403)


@blueprint.get("/imports/new")
def form() -> Response:
    """Where a sheet is chosen, or pasted."""
    return _form("/imports/new", sentences().say("Import a sheet"), "", NO_TROUBLE)


@blueprint.post("/imports/new")
def send() -> Response:
    """Take it."""
    h1 = sentences().say("Import a sheet")

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return _form("/imports/new", h1, request.form.get(CELLS, ""), trouble)

    def do(_typed: Typed) -> Response:
        try:
            begun = parts().register.imports.begin(new_import(_sent()))
        except AlreadySent as error:
            return _form("/imports/new", h1, "", trouble_of(error), error.number)
        return moved_on(f"/imports/{begun.number}/table")

    return answered(show, do, MOST_PASTED)


@blueprint.get("/imports/<int:number>/again")
def again_form(number: int) -> Response:
    """Where the mended sheet is sent."""
    return step(number, lambda found: _again(found, NO_TROUBLE))


@blueprint.post("/imports/<int:number>/again")
def again(number: int) -> Response:
    """Take it in the place of the one before; what was answered stays."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return _again(held(number), trouble)

    def do(_typed: Typed) -> Response:
        before = held(number)
        new = new_import(_sent(), before.mapping)
        parts().register.imports.send_again(number, new)
        return moved_on(f"/imports/{number}/preview")

    return taken(number, show, do, MOST_PASTED)


def new_import(sent: Taken, before: SheetMapping | None = None) -> NewImport:
    """A sheet with nothing in it that may not be kept, and how it is read until somebody says
    otherwise."""
    sheets = tuple(masked(without_problems(each, PROBLEMS)) for each in sent.sheets)
    sheet = next((each for each in sheets if not each.hidden and each.rows), sheets[0])
    mapping = guessed(sheet, sent.shown_name, before)
    sheets = tuple(_without_places(each, mapping) if each is sheet else each for each in sheets)
    return NewImport(
        sha256=sent.sha256,
        shown_name=sent.shown_name,
        sheets=packed(replace(each, rows=()) for each in sheets),
        rows=tuple(tuple(map(row_packed, each.rows)) for each in sheets),
        mapping=mapping_written(mapping),
        made_by=whoever_is_here().name,
        made_at=now(),
        asked_encoding="" if before else sent.asked_encoding,
    )


def _without_places(sheet: SheetSeen, mapping: SheetMapping) -> SheetSeen:
    """Nothing that tells where a confidential service is, in rows that say that they are one."""
    column = mapping.column_of("visibility")
    if column < 0:
        return sheet
    hidden = [n for n, row in enumerate(sheet.rows, 1) if row[column].text.strip() in _SECRET]
    bare = kept(sheet, mapping, hidden)
    rows = (bare.rows[n - 1] if n in hidden else row for n, row in enumerate(sheet.rows, 1))
    return replace(sheet, rows=tuple(rows))


def guessed(sheet: SheetSeen, name: str, before: SheetMapping | None = None) -> SheetMapping:
    """How a sheet is read: as one with the same headers was, else as its headers say. Of the sheet
    ``before`` stays what was said once for all rows. The day of the source is said anew."""
    words = known_words(reference().column_names, sentences().say_declared)
    mark = fingerprint(headers(sheet, header_guess(sheet, words)))
    kept = parts().register.imports.remembered(mark)
    known = {mark: mapping_read(kept)} if kept else {}
    found = guess(sheet, words, known, reference(), name)
    if before:
        return replace(found, constants=before.constants, datum=before.datum)
    constants: Mapping[str, str] = {
        name: cell for name, cell in found.constants.items() if name != "source_date"
    }
    return replace(found, constants=constants)


def _sent() -> Taken:
    file = request.files.get(FILE)
    if file is None or not file.filename:
        if not request.form.get(CELLS, "").strip():
            raise Refused(Refusal.EMPTY)
        return take_pasted(request.form[CELLS], sentences().say("pasted cells"))
    name = clean(file.filename)[-_MOST_NAME:]
    with TemporaryDirectory(prefix="jiamenkou-sheet-") as folder:
        path = Path(folder, "sheet")
        file.save(path)
        return take(path, name)


def _again(found: Held, trouble: Trouble) -> Response:
    number = found.one.number
    h1 = sentences().say("Send the mended sheet of import %(number)s", number=number)
    return _form(f"/imports/{number}/again", h1, "", trouble, again=True)


def _form(
    action: str, h1: str, cells: str, trouble: Trouble, known: int = 0, *, again: bool = False
) -> Response:
    link = Link(sentences().say("Open import %(number)s", number=known), f"/imports/{known}")
    content = SendPage(h1, action, trouble.sentences, cells, link if known else None, again)
    return page("office/imports/new.html", h1, content, trouble.status)
