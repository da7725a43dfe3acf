"""What will happen: counts in one sentence, then only what needs a person, errors first."""

from collections.abc import Iterator
from dataclasses import replace

from flask import Blueprint, Response

from webapp.domain.imports.mapping import mapping_written
from webapp.domain.problems import Severity
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.imports import MOST_ALONE, Answered, Choice, EntriesChangedMeanwhile
from webapp.domain.tickets import new_ticket
from webapp.intake.columns import mapping_problems
from webapp.intake.handing_in import hand_in
from webapp.intake.looking import is_sensitive
from webapp.intake.planning import AGAIN, ANOTHER, CHOOSE, MEND, Plan, changes_of
from webapp.office.forms.answering import moved_on
from webapp.office.forms.models import Tick
from webapp.office.forms.trouble import NO_TROUBLE, NotNow, Trouble, trouble_of
from webapp.office.forms.typed import Typed, number_typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import whoever_is_here
from webapp.office.imports.groups import (
    fresher_groups,
    kept_typed,
    plain_groups,
    took_typed,
)
from webapp.office.imports.held import Held, Reading, held, plan, reading
from webapp.office.imports.mending import OUT, mended_row, out_ticks, with_mended
from webapp.office.imports.models import PreviewPage
from webapp.office.imports.steps import step, step_links, taken
from webapp.sentence import Sentence

ACT, ANOTHER_OUT = "act", "another-out"
MOST_TYPED = 400_000
_MOST_MENDED, _MOST_NAMED = 100, 100
blueprint = Blueprint("import_preview", __name__)


@blueprint.get("/imports/<int:number>/preview")
def show(number: int) -> Response:
    """What the sheet would do as it stands."""

    def shown(found: Held) -> Response:
        if found.one.asked_encoding:
            return moved_on(f"/imports/{number}/table")
        if tuple(mapping_problems(found.mapping)):
            return moved_on(f"/imports/{number}/columns")
        if reading(found).read.shifted:
            return moved_on(f"/imports/{number}/coordinates")
        return _page(found, {}, NO_TROUBLE)

    return step(number, shown)


@blueprint.post("/imports/<int:number>/preview")
def mend(number: int) -> Response:
    """Keep what was mended and decided, and look again."""

    def again(typed: Typed, trouble: Trouble) -> Response:
        return _page(held(number), typed, trouble)

    def do(typed: Typed) -> Response:
        found = held(number)
        planned = plan(found, reading(found))
        mapping = with_mended(found.mapping, found, typed)
        if typed.get(ANOTHER_OUT):
            out = {each.row.number for each in planned.asking(ANOTHER)}
            mapping = replace(mapping, skipped=tuple(sorted({*mapping.skipped, *out})))
        answers = dict(_answers(planned, found, typed))
        imports = parts().register.imports
        if answers:
            imports.answer(number, now(), answers)
        if mapping != found.mapping:
            imports.say_how(number, now(), mapping_written(mapping))
        return moved_on(f"/imports/{number}/preview")

    return taken(number, again, do, MOST_TYPED)


@blueprint.post("/imports/<int:number>/do")
def do_it(number: int) -> Response:
    """Let all of it hold, or wait for a second person."""

    def again(typed: Typed, trouble: Trouble) -> Response:
        return _page(held(number), typed, trouble)

    def do(typed: Typed) -> Response:
        found = held(number)
        read = reading(found)
        planned = plan(found, read)
        _refuse_unready(found, read, planned)
        register, person = parts().register, whoever_is_here()
        quicker = register.changed_since(number_typed(typed, ACT))
        stale = tuple(sorted(quicker.keys() & {each.change for each in planned.changing()}))
        reason = sentences().say(
            "Import %(number)s, %(name)s", number=number, name=found.one.shown_name
        )
        made = changes_of(planned, found.mapping, reason, person.name, now(), _new_id)
        try:
            if stale:
                raise EntriesChangedMeanwhile(stale)
            hand_in(register, reference(), number, made, planned.entries, now())
        except EntriesChangedMeanwhile as error:
            register.imports.answer(number, now(), _again(planned, found, error.entries))
            return _page(held(number), {}, trouble_of(error))
        return moved_on(f"/imports/{number}/done")

    return taken(number, again, do, MOST_TYPED)


def _new_id() -> str:
    return f"e-{new_ticket().lower()}"


def _refuse_unready(found: Held, read: Reading, planned: Plan) -> None:
    if found.one.asked_encoding or tuple(mapping_problems(found.mapping)) or read.read.shifted:
        raise NotNow(Sentence("A step before this one is not finished."))
    if asked := planned.asking():
        raise ChangeRefused(
            Sentence("Nothing was changed: %(count)s rows need you first.", count=len(asked))
        )


def _again(planned: Plan, found: Held, entries: tuple[str, ...]) -> dict[str, Answered]:
    """Rows whose entries were changed meanwhile are asked about again."""
    rows = (each.row for each in planned.changing() if each.change in entries)
    return {
        row.key: replace(
            found.one.answers.get(row.key, Answered()),
            chosen=str(Choice.AGAIN) if row.entry else "",
        )
        for row in rows
    }


def _answers(planned: Plan, found: Held, typed: Typed) -> Iterator[tuple[str, Answered]]:
    """What of the fields is taken or kept, row by row, and for all rows of a field."""
    for each in planned.rows:
        if not each.patch:
            continue
        before = found.one.answers.get(each.row.key, Answered())
        took = took_typed(each, before, typed)
        kept = kept_typed(each, before, typed)
        after = replace(before, took=took, kept=kept)
        if after != before:
            yield each.row.key, after


def _page(found: Held, typed: Typed, trouble: Trouble) -> Response:
    say, number = sentences().say, found.one.number
    read = reading(found)
    planned = plan(found, read)
    wrong = planned.asking(MEND)
    more = len(wrong) - _MOST_MENDED
    choose = len(planned.asking(CHOOSE, AGAIN))
    others = planned.asking(ANOTHER)
    content = PreviewPage(
        h1=say("Import %(number)s: what will happen", number=number),
        steps=step_links(number, "preview"),
        number=number,
        errors=trouble.sentences,
        told=_told(planned),
        second=_second(planned),
        notes=_notes(found),
        mend=tuple(mended_row(each.row, found, typed) for each in wrong[:_MOST_MENDED]),
        more=say("%(count)s more are in the sheet.", count=more) if more > 0 else "",
        choose=say("%(count)s rows may be ours: say who they are", count=choose) if choose else "",
        others=tuple(
            Tick(f"{OUT}{e.row.number}", e.row.shown, checked=False) for e in others[:_MOST_NAMED]
        ),
        fresher=fresher_groups(planned),
        groups=plain_groups(planned),
        new=tuple(each.row.shown for each in planned.new()[:_MOST_NAMED]),
        out=out_ticks(found),
        warnings=tuple(_warnings(planned)),
        ready=not planned.asking() and bool(planned.changing() or planned.new()),
        act=read.act,
    )
    return page("office/imports/preview.html", content.h1, content, trouble.status)


def _told(planned: Plan) -> str:
    changing = planned.changing()
    return sentences().say(
        "%(rows)s rows: %(new)s new, %(changing)s change %(facts)s facts, %(same)s unchanged,"
        " %(asked)s need you.",
        rows=len(planned.rows),
        new=len(planned.new()),
        changing=len(changing),
        facts=sum(len(each.taken) for each in changing),
        same=planned.same(),
        asked=len(planned.asking()),
    )


def _second(planned: Plan) -> str:
    changing = planned.changing()
    cells = [planned.entries[each.change].cells for each in changing]
    cells += [each.row.cells for each in planned.new()]
    many = len(changing) > MOST_ALONE
    if many or any(is_sensitive(each, reference()) for each in cells):
        return sentences().say("A second person must agree before any of it holds.")
    return ""


def _notes(found: Held) -> tuple[str, ...]:
    if not found.one.decision:
        return ()
    return (sentences().say("It came back: %(why)s", why=found.one.decision),)


def _warnings(planned: Plan) -> Iterator[str]:
    say = sentences()
    for each in planned.rows:
        for problem in each.row.problems:
            if problem.severity is Severity.WARNING:
                message = problem.message.said(say.say_declared)
                yield say.say(
                    "Row %(number)s, %(name)s: %(what)s",
                    number=each.row.number,
                    name=each.row.shown,
                    what=message,
                )
        if each.row.twin:
            yield say.say(
                "Row %(number)s is the same as row %(twin)s: taken once.",
                number=each.row.number,
                twin=each.row.twin,
            )
