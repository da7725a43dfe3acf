"""All sets of changes, what became of one, and the acts on it as a whole."""

from collections.abc import Mapping

from flask import Blueprint, Response, abort

from webapp.domain.people.rights import may_import, may_second, may_see_imports
from webapp.domain.register.changes import Change, ChangeState, patched
from webapp.domain.register.entries import Cells
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.register.imports import Import, ImportKind, ImportState
from webapp.intake.looking import is_sensitive
from webapp.intake.withholding import hide_what_is_withdrawn
from webapp.office.entries.models import PastChange
from webapp.office.entries.words import past_change, patch_lines
from webapp.office.forms.answering import Show, answered, moved_on
from webapp.office.forms.models import Box
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, NotNow, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import reference
from webapp.office.here.session import session_here, whoever_is_here
from webapp.office.imports.held import seen_import
from webapp.office.imports.models import DonePage, ImportsPage, ListedImport
from webapp.office.imports.steps import step_of
from webapp.office.imports.words import import_name, state_said, tally_said
from webapp.office.signing_in.gates import step_up_first
from webapp.present.wording.values import Link
from webapp.sentence import Sentence

REASON, DECISION, PHONES, SEEN = "reason", "decision", "phones-", "seen"
_MOST_SHOWN = 400
Names = Mapping[str, Cells]
"""The cells of entries by their ids."""

blueprint = Blueprint("imports", __name__)


@blueprint.get("/imports")
def imports() -> Response:
    """All of them, the newest first."""
    grants = whoever_is_here().grants
    if not may_see_imports(grants):
        abort(403)
    say = sentences().say
    rows = tuple(map(_listed, parts().register.imports.newest()))
    content = ImportsPage(say("Imports"), may_import(grants), rows)
    return page("office/imports/list.html", content.h1, content)


@blueprint.get("/imports/<int:number>")
def one(number: int) -> Response:
    """Where it stands."""
    found = seen_import(number)
    mine = found.made_by == whoever_is_here().name
    return moved_on(step_of(found) if mine else f"/imports/{number}/done")


@blueprint.get("/imports/<int:number>/done")
def done(number: int) -> Response:
    """What became of it."""
    return _page(number, {}, NO_TROUBLE)


@blueprint.post("/imports/<int:number>/leave")
def leave(number: int) -> Response:
    """Give it up."""

    def do(_typed: Typed) -> Response:
        found = seen_import(number)
        if found.made_by != whoever_is_here().name:
            raise NotAllowed(Sentence("Only whoever sent the sheet goes on with it."))
        parts().register.imports.leave(number, whoever_is_here().name, now())
        return moved_on(f"/imports/{number}/done")

    return answered(_shown(number), do)


@blueprint.post("/imports/<int:number>/undo")
def undo(number: int) -> Response:
    """Take all of it back, but for what was changed since."""

    def do(typed: Typed) -> Response:
        if not _may_undo(seen_import(number)):
            raise NotAllowed(Sentence("Only whoever sent the sheet, or an editor, takes it back."))
        by, reason = whoever_is_here().name, typed.get(REASON, "")
        back = parts().register.imports.undo(number, by, reason, now())
        hide_what_is_withdrawn(parts().settings, parts().register)
        return moved_on(f"/imports/{back.number}/done")

    return answered(_shown(number), do)


@blueprint.post("/imports/<int:number>/<any('second', 'reject'):act>")
def decide(number: int, act: str) -> Response:
    """The second person's word on all of it, after a code that was typed just now."""
    session = session_here()
    if session and not session.is_stepped_up(now()):
        return step_up_first()

    def do(typed: Typed) -> Response:
        found, person = seen_import(number), whoever_is_here()
        takes_back = act == "reject" and found.made_by == person.name
        if not takes_back and not may_second(person.grants):
            raise NotAllowed(Sentence("Only an approver is a second person."))
        sets = parts().register.imports
        if act == "reject":
            sets.refuse(number, person.name, typed.get(DECISION, ""), now())
            return moved_on(f"/imports/{number}/done")
        _refuse_unseen(number, typed)
        after = sets.second(number, person.name, now())
        hide_what_is_withdrawn(parts().settings, parts().register)
        if after.state is not ImportState.DONE:
            raise NotNow(Sentence("An entry was changed meanwhile: nothing of it holds."))
        return moved_on(f"/imports/{number}/done")

    return answered(_shown(number), do)


def _shown(number: int) -> Show:
    def show(typed: Typed, trouble: Trouble) -> Response:
        return _page(number, typed, trouble)

    return show


def _refuse_unseen(number: int, typed: Typed) -> None:
    """One agrees to what one saw, and has called the new numbers of sensitive entries."""
    changes = _waiting(number)
    if typed.get(SEEN) != _mark(changes):
        raise NotNow(Sentence("Look at the change again: it is not what you saw."))
    for each, new in _sensitive_numbers(changes):
        if _digits(typed.get(f"{PHONES}{each.number}", "")) != _digits(new):
            raise ChangeRefused(
                Sentence("The number that you typed is not the new one: call it before you agree.")
            )


def _waiting(number: int) -> tuple[Change, ...]:
    return parts().register.imports.changes(number, ChangeState.PROPOSED)


def _mark(changes: tuple[Change, ...]) -> str:
    return f"{changes[0].number}-{changes[-1].number}" if changes else ""


def _sensitive_numbers(changes: tuple[Change, ...]) -> tuple[tuple[Change, str], ...]:
    entries = {each.id: each.cells for each in parts().register.entries()}
    return tuple(
        (each, one.after)
        for each in changes
        for one in each.patch
        if one.field == "phones" and one.after
        if _is_guarded(each, entries.get(each.entry, {}))
    )


def _is_guarded(change: Change, before: Cells) -> bool:
    """Whether two persons are needed for the change by itself."""
    both = (before, patched(before, change.patch))
    return any(is_sensitive(each, reference()) for each in both if each)


def _digits(text: str) -> str:
    return "".join(each for each in text if each.isdecimal())


def _listed(each: Import) -> ListedImport:
    return ListedImport(f"/imports/{each.number}", import_name(each), state_said(each))


def _may_undo(found: Import) -> bool:
    person = whoever_is_here()
    mine = found.made_by == person.name and may_import(person.grants)
    is_there = found.state is ImportState.DONE and not found.undone_by
    return is_there and found.kind is not ImportKind.UNDO and (mine or may_second(person.grants))


def _page(number: int, typed: Typed, trouble: Trouble) -> Response:
    found = seen_import(number)
    register, person, say = parts().register, whoever_is_here(), sentences().say
    waits = found.state is ImportState.PROPOSED
    changes = register.imports.changes(number)
    if waits:
        changes = tuple(each for each in changes if each.state is ChangeState.PROPOSED)
    tally = register.imports.tally(number)
    agrees = waits and may_second(person.grants) and found.made_by != person.name
    names = {each.id: each.cells for each in register.entries()}
    content = DonePage(
        h1=import_name(found),
        number=number,
        errors=trouble.sentences,
        told=(state_said(found), *tally_said(tally)),
        changes=tuple(_change(each, names, waits) for each in changes[:_MOST_SHOWN]),
        kept=tuple(
            Link(names.get(each, {}).get("name_zh", each), f"/entries/{each}")
            for each in tally.edited_since
        ),
        may_undo=_may_undo(found),
        waits=waits,
        own=found.made_by == person.name,
        may_agree=agrees,
        phones=tuple(
            Box(
                f"{PHONES}{each.number}",
                say("New telephone of %(name)s, as you found it", name=_name(each, names)),
                "",
            )
            for each, _ in (_sensitive_numbers(changes) if agrees else ())
        ),
        reason=typed.get(REASON, "") or typed.get(DECISION, ""),
        seen=_mark(changes),
    )
    return page("office/imports/done.html", content.h1, content, trouble.status)


def _name(change: Change, names: Names) -> str:
    new = next((each.after for each in change.patch if each.field == "name_zh"), "")
    return str(names.get(change.entry, {}).get("name_zh", "") or new)


def _change(change: Change, names: Names, waits: bool) -> PastChange:
    shown = past_change(change)
    hidden = waits and bool(_sensitive_numbers((change,)))
    lines = tuple(
        line
        for line, each in zip(patch_lines(change.patch), change.patch, strict=True)
        if each.after or each.before
        if not (hidden and each.field == "phones")
    )
    return PastChange(
        shown.number, _name(change, names), "", lines, href=f"/entries/{change.entry}"
    )
