"""Visits: every fact of an entry with its buttons. Answers of a telephone without a signal are sent
later with the mark that they have; each is kept once."""

from datetime import date, timedelta
from http import HTTPStatus

from flask import Blueprint, Response, abort, redirect, request
from werkzeug import Response as Redirect

from webapp.domain.facts import STANDING, FactGroup, Method, cell_of
from webapp.domain.people.rights import may_propose
from webapp.domain.register.checks import Answer, Check, KeptFact
from webapp.domain.register.entries import RegisteredEntry
from webapp.domain.register.errors import ChangeRefused
from webapp.domain.tickets import new_ticket, read_ticket
from webapp.intake.checking import Finding, check
from webapp.office.due.queue import MINE, VISIT, Asked, queue
from webapp.office.entries.checking import MARK
from webapp.office.entries.editing import refuse_another_version
from webapp.office.entries.facts import section_of
from webapp.office.entries.looks import ANSWERS
from webapp.office.entries.views import seen_entry
from webapp.office.forms.answering import answered, moved_on
from webapp.office.forms.models import Choice
from webapp.office.forms.trouble import NO_TROUBLE, NotAllowed, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import kind_name, reference, street_name
from webapp.office.here.session import whoever_is_here
from webapp.office.visits.models import Visited, VisitQuestion, VisitsPage
from webapp.present.wording.values import Link
from webapp.sentence import Sentence

MOST = 10
LATEST = timedelta(days=14)
"""So long a telephone may be without a signal."""

GROUP, ANSWER, DAY, BESIDE = "group", "answer", "day", "beside"
blueprint = Blueprint("visits", __name__)


@blueprint.get("/visits")
def visits() -> Response:
    """What is to be visited, of what whoever is here may confirm."""
    return _list(NO_TROUBLE)


@blueprint.get("/visits/<entry>")
def visit(entry: str) -> Response:
    """One entry, everything that is asked of it."""
    return _one(entry, NO_TROUBLE)


@blueprint.post("/visits/<entry>")
def send(entry: str) -> Response:
    """Keep one answer. Whoever sends it beside the page is told by the status alone."""

    def show(_typed: Typed, trouble: Trouble) -> Response:
        return _one(entry, trouble)

    def do(typed: Typed) -> Response:
        found = _may_visit(entry)
        refuse_another_version(found, typed)
        check(parts().register, reference(), (_finding(found, typed),), now())
        if typed.get(BESIDE):
            return Response(status=HTTPStatus.NO_CONTENT)
        return moved_on(f"/visits/{entry}")

    return answered(show, do)


@blueprint.get("/c/<code>")
def scanned(code: str) -> Redirect:
    """The code at a door, scanned by somebody who has signed in."""
    wanted = read_ticket(code)
    in_use = (each for each in parts().register.posters.all() if not each.retired_on)
    found = next((each.entry for each in in_use if each.code == wanted), "")
    return redirect(f"/visits/{found or abort(404)}", HTTPStatus.SEE_OTHER)


def _may_visit(entry: str) -> RegisteredEntry:
    found = seen_entry(entry)
    if not may_propose(whoever_is_here().grants, found.cells):
        raise NotAllowed(Sentence("Your roles do not let you change entries of this street."))
    return found


def _finding(found: RegisteredEntry, typed: Typed) -> Finding:
    group = reference().freshness.group(typed.get(GROUP, ""))
    if group is None or typed.get(ANSWER) not in _answers(group, found):
        raise ChangeRefused(Sentence("Nothing was answered."))
    return Finding(
        entry=found.id,
        version=found.version,
        group=group.id,
        answer=Answer(typed[ANSWER]),
        method=Method.VISIT,
        by=whoever_is_here().name,
        on=_day(typed.get(DAY, "")),
        once=f"visit:{typed[MARK]}" if typed.get(MARK) else "",
    )


def _day(said: str) -> date:
    """The day of the visit: today, where none is said. Raises ``ChangeRefused``."""
    today = now().date()
    try:
        day = date.fromisoformat(said) if said else today
    except ValueError:
        raise ChangeRefused(Sentence("Write the day as 2026-12-31.")) from None
    if not today - LATEST <= day <= today:
        raise ChangeRefused(Sentence("That visit is too long ago: look again."))
    return day


def _list(trouble: Trouble) -> Response:
    street = request.args.get("street", "")
    found = queue(Asked(street=street, whose=MINE, how=VISIT))
    say = sentences().say
    streets = {each.entry.cells.get("street", "") for each in found}
    content = VisitsPage(
        h1=say("Visits"),
        errors=trouble.sentences,
        told=say("To be visited: %(count)s", count=len(found)),
        streets=tuple(
            Link(street_name(each), f"/visits?street={each}") for each in sorted(streets) if each
        ),
        visits=tuple(_visited(each.entry, {g.group for g in each.groups}) for each in found[:MOST]),
        more=say("Only the first %(most)s are shown.", most=MOST) if len(found) > MOST else "",
        one=False,
    )
    return page("office/visits/visits.html", content.h1, content, trouble.status)


def _one(id: str, trouble: Trouble) -> Response:
    found = _may_visit(id)
    name = found.cells["name_zh"]
    every = {each.id for each in reference().freshness.groups}
    content = VisitsPage(name, trouble.sentences, "", (), (_visited(found, every),), "", True)
    return page("office/visits/visits.html", name, content, trouble.status)


def _visited(found: RegisteredEntry, groups: set[str]) -> Visited:
    cells, kept = found.cells, parts().register.facts(found.id)
    street = street_name(cells["street"]) if cells.get("street") else ""
    about = (kind_name(cells["category"]), street, cells.get("address_zh", ""))
    done = {
        each.group: each
        for each in parts().register.looks.on(now().date())
        if each.entry == found.id
    }
    asked = (each for each in reference().freshness.groups if each.id in groups or _stands(each))
    return Visited(
        id=found.id,
        name=cells["name_zh"],
        place=" · ".join(filter(None, about)),
        href=f"/visits/{found.id}",
        questions=tuple(_question(each, found, kept, done.get(each.id)) for each in asked),
    )


def _question(
    group: FactGroup, found: RegisteredEntry, kept: tuple[KeptFact, ...], done: Check | None
) -> VisitQuestion:
    say = sentences().say_declared
    return VisitQuestion(
        action=f"/visits/{found.id}",
        group=group.id,
        version=found.version,
        mark=new_ticket(),
        day=now().date().isoformat(),
        facts=section_of(group, found.cells, kept),
        answers=tuple(Choice(str(e), say(ANSWERS[e]), False) for e in _answers(group, found)),
        answered=say(ANSWERS[done.answer]) if done else "",
    )


def _stands(group: FactGroup) -> bool:
    return STANDING in group.fields


def _answers(group: FactGroup, found: RegisteredEntry) -> tuple[Answer, ...]:
    """*As written* only of what is written, *gone* only of the service itself."""
    known = any(cell_of(found.cells, name) for name in group.fields)
    return (
        *([Answer.AS_WRITTEN] if known else []),
        Answer.DIFFERENT,
        *([Answer.NOT_THERE] if _stands(group) else []),
        Answer.UNKNOWN,
    )
