"""Changes that wait: seen whole, agreed to by somebody else, or rejected with a sentence."""

from flask import Blueprint, Response, abort

from webapp.domain.people.rights import may_agree, may_see, may_see_imports
from webapp.domain.register.changes import Change, ChangeState
from webapp.domain.register.errors import ChangeRefused, NoSuchEntry
from webapp.domain.register.imports import ImportState, number_in
from webapp.intake.withholding import hide_what_is_withdrawn
from webapp.office.changes.links import waiting_links
from webapp.office.changes.models import ChangePage, ChangesPage
from webapp.office.changes.roles import waiting_roles
from webapp.office.changes.waiting import Standing, looked_said, standing_of, why_it_waits
from webapp.office.entries.cells import VERSION
from webapp.office.entries.models import Line, PastChange
from webapp.office.entries.words import change_said, past_change, patch_lines
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, NotNow, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.session import session_here, whoever_is_here
from webapp.office.imports.words import import_name
from webapp.office.signing_in.gates import step_up_first
from webapp.present.wording.values import Link
from webapp.sentence import Sentence

PHONES = "phones"
blueprint = Blueprint("changes", __name__)


@blueprint.get("/changes")
def changes() -> Response:
    """What waits."""
    h1 = sentences().say("Changes that wait for a second person")
    shown, dated = _shown(parts().register.waiting()), _shown(parts().register.dated())
    content = ChangesPage(h1, shown, dated, waiting_links(), waiting_roles(), waiting_imports())
    return page("office/changes/changes.html", h1, content)


def waiting_imports() -> tuple[Link, ...]:
    """The sets of changes that wait as a whole, for whoever may see them."""
    if not may_see_imports(whoever_is_here().grants):
        return ()
    waiting = parts().register.imports.in_state(ImportState.PROPOSED)
    return tuple(Link(import_name(each), f"/imports/{each.number}/done") for each in waiting)


def _shown(changes: tuple[Change, ...]) -> tuple[PastChange, ...]:
    seen = (each for each in changes if _is_seen(each))
    return tuple(past_change(each, href=f"/changes/{each.number}") for each in seen)


@blueprint.get("/changes/<int:number>")
def change(number: int) -> Response:
    """One change, whole."""
    return _page(number, {}, NO_TROUBLE)


@blueprint.post("/changes/<int:number>/<any('second', 'reject'):act>")
def decide(number: int, act: str) -> Response:
    """The second person's word, after a code that was typed just now."""
    session = session_here()
    if session and not session.is_stepped_up(now()):
        return step_up_first()

    def show(typed: Typed, trouble: Trouble) -> Response:
        return _page(number, typed, trouble)

    def do(typed: Typed) -> Response:
        person = whoever_is_here()
        found = _change(number)
        takes_back = act == "reject" and found.made_by == person.name
        if not takes_back and not _may_agree(found):
            raise NotAllowed(Sentence("Only an approver is a second person."))
        if act == "reject":
            parts().register.reject(number, person.name, typed.get("decision", ""), now())
            return moved_on(f"/changes/{number}")
        _refuse_unseen(found, typed)
        _refuse_another_number(found, typed)
        done = parts().register.second(number, person.name, now())
        hide_what_is_withdrawn(parts().settings, parts().register)
        if done.state is ChangeState.OVERTAKEN:
            raise NotNow(Sentence("Its entry was changed meanwhile: the change is overtaken."))
        if done.state is ChangeState.PROPOSED:
            return moved_on(f"/changes/{number}")
        return moved_on(f"/entries/{found.entry}?done={number}")

    return answered(show, do)


def _refuse_unseen(found: Change, typed: Typed) -> None:
    """One agrees to what one saw."""
    if typed.get(VERSION) != str(found.base_version):
        raise NotNow(Sentence("Look at the change again: it is not what you saw."))


def _refuse_another_number(found: Change, typed: Typed) -> None:
    new = _new_number(found)
    if new and _digits(typed.get(PHONES, "")) != _digits(new):
        raise ChangeRefused(
            Sentence("The number that you typed is not the new one: call it before you agree.")
        )


def _new_number(found: Change) -> str:
    return next((each.after for each in found.patch if each.field == PHONES), "")


def _digits(text: str) -> str:
    return "".join(each for each in text if each.isdecimal())


def _page(number: int, typed: Typed, trouble: Trouble) -> Response:
    found = _change(number)
    of_import = number_in(found.origin)
    person = whoever_is_here()
    waits = found.state is ChangeState.PROPOSED and not of_import
    blind = bool(_new_number(found)) and waits and not found.is_settled
    hidden = sentences().say("hidden: you type it yourself")
    lines = patch_lines(found.patch)
    content = ChangePage(
        h1=sentences().say("Change %(number)s", number=number),
        errors=trouble.sentences,
        number=number,
        base=found.base_version,
        told=change_said(found),
        reason=f"{found.reason} {found.decision}".strip(),
        entry=found.entry,
        entry_name=_name(found),
        lines=tuple(
            Line(line.label, hidden, line.before) if blind and each.field == PHONES else line
            for each, line in zip(found.patch, lines, strict=True)
        ),
        source=_source(found),
        why=why_it_waits(found, _standing(found)) if waits else "",
        looked=looked_said(found),
        waits=waits,
        may_agree=_may_agree(found),
        own=found.made_by == person.name,
        settled=found.is_settled,
        asks_number=blind,
        decision=typed.get("decision", ""),
        of_import=of_import,
    )
    return page("office/changes/change.html", content.h1, content, trouble.status)


def _change(number: int) -> Change:
    found = parts().reader.change(number)
    if found is None or not _is_seen(found):
        abort(404)
    return found


def _standing(found: Change) -> Standing:
    return standing_of(found, _cells(found))


def _may_agree(found: Change) -> bool:
    standing = _standing(found)
    guarded = standing.sensitive or standing.braked
    return may_agree(whoever_is_here().grants, *standing.cells, guarded=guarded)


def _is_seen(found: Change) -> bool:
    """Whether whoever is here may see the entry, before and after."""
    grants = whoever_is_here().grants
    return all(may_see(grants, each) for each in _standing(found).cells)


def _cells(found: Change) -> dict[str, str]:
    try:
        return dict(parts().register.entry(found.entry).cells)
    except NoSuchEntry:
        return {}


def _name(found: Change) -> str:
    new = next((each.after for each in found.patch if each.field == "name_zh"), "")
    return _cells(found).get("name_zh", "") or new


def _source(found: Change) -> str:
    after = _cells(found) | {each.field: each.after for each in found.patch}
    return " ".join(filter(None, (after.get("source_title_zh"), after.get("source_date"))))
