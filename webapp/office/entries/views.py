"""The list of entries, and the page of one."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields
from datetime import timedelta
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, request

from webapp.domain.people.rights import may_change, may_moderate, may_propose, may_see
from webapp.domain.register.changes import Change, ChangeKind, ChangeState
from webapp.domain.register.entries import EntryState, RegisteredEntry
from webapp.domain.register.errors import NoSuchEntry
from webapp.domain.reports import ReportsUnavailable
from webapp.domain.service import Visibility
from webapp.office.entries.boxes import kind_choices, street_choices
from webapp.office.entries.facts import fact_sections
from webapp.office.entries.finding import DUE, Wanted, found_among
from webapp.office.entries.looks import looks_said
from webapp.office.entries.models import EntryPage, ListPage
from webapp.office.entries.words import STATES, past_change, row_of
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import kind_name
from webapp.office.here.session import whoever_is_here
from webapp.present.wording.values import Link

MOST = 50
SOON = timedelta(days=14)
blueprint = Blueprint("entries", __name__)


@blueprint.get("/entries")
def entries() -> Response:
    """Those that fit what is asked for."""
    wanted = _wanted(request.args)
    found = entries_asked_for(request.args)
    say = sentences().say
    h1 = say("Entries")
    more = say("Only the first %(most)s are shown: ask more closely.", most=MOST)
    content = ListPage(
        h1=h1,
        q=wanted.q,
        boxes=_filters(wanted),
        told=say("Entries found: %(count)s", count=len(found)),
        rows=tuple(map(row_of, found[:MOST])),
        more=more if len(found) > MOST else "",
        sheet=f"/entries.xlsx?{urlencode(asdict(wanted))}",
    )
    return page("office/entries/list.html", h1, content)


def entries_asked_for(asked: Mapping[str, str]) -> list[RegisteredEntry]:
    """Those that whoever is here may see, and that fit what is asked for."""
    wanted = _wanted(asked)
    return found_among(entries_here(), wanted, running_out(wanted))


def entries_here() -> tuple[RegisteredEntry, ...]:
    """All that whoever is here may see."""
    grants = whoever_is_here().grants
    return tuple(each for each in parts().register.entries() if may_see(grants, each.cells))


def running_out(wanted: Wanted) -> frozenset[str]:
    """The ids of entries of which something has run out, or does soon; nothing where that is not
    asked for."""
    return parts().register.running_out(now().date() + SOON) if wanted.due else frozenset()


def _wanted(asked: Mapping[str, str]) -> Wanted:
    return Wanted(**{each.name: asked.get(each.name, "") for each in fields(Wanted)})


@blueprint.get("/entries/<entry>")
def entry(entry: str) -> Response:
    """Everything about one."""
    return entry_page(entry, NO_TROUBLE)


def entry_page(id: str, trouble: Trouble) -> Response:
    """The page of an entry, with what went wrong just now."""
    found = seen_entry(id)
    history = parts().reader.history(id)
    waits = tuple(each for each in history if each.state is ChangeState.PROPOSED)
    content = EntryPage(
        h1=found.cells["name_zh"],
        id=found.id,
        kind=kind_name(found.cells["category"]),
        state=_state(found),
        done=_done(history),
        errors=trouble.sentences,
        acts=(*_acts(found), *_reports(found)),
        facts=fact_sections(found, parts().register.facts(id)),
        waiting=tuple(past_change(each, href=f"/changes/{each.number}") for each in waits),
        looks=tuple(looks_said(parts().register.history.about(id))),
        history=tuple(past_change(c, _undo(found, c)) for c in history if c not in waits),
    )
    return page("office/entries/entry.html", content.h1, content, trouble.status)


def seen_entry(id: str) -> RegisteredEntry:
    """An entry that whoever is here may see; everything else is not there for them."""
    try:
        found = parts().register.entry(id)
    except NoSuchEntry:
        abort(404)
    return found if may_see(whoever_is_here().grants, found.cells) else abort(404)


def _state(found: RegisteredEntry) -> str:
    state = sentences().say_declared(STATES[found.state])
    if not found.reason_zh:
        return state
    return sentences().say("%(state)s: %(reason)s", state=state, reason=found.reason_zh)


def _acts(found: RegisteredEntry) -> tuple[Link, ...]:
    if not may_propose(whoever_is_here().grants, found.cells):
        return ()
    say, href = sentences().say, f"/entries/{found.id}"
    if found.state is EntryState.WITHDRAWN:
        return (Link(say("Show again"), f"{href}/restore"),)
    return (
        Link(say("Is it still so?"), f"{href}/check"),
        Link(say("Change"), f"{href}/edit"),
        *([Link(say("Place on the map"), f"{href}/place")] if _has_place(found) else []),
        *([Link(say("Events"), f"{href}/occasions")] if _has_events(found) else []),
        Link(say("Withdraw"), f"{href}/withdraw"),
    )


def _reports(found: RegisteredEntry) -> tuple[Link, ...]:
    """What visitors report of it, for who answers that; nothing where it cannot be read."""
    if not may_moderate(whoever_is_here().grants, found.cells):
        return ()
    try:
        count = parts().reports.how_many_open(found.id)
    except ReportsUnavailable:
        return ()
    text = sentences().say("Reports: %(count)s", count=count)
    return (Link(text, f"/reports/{found.id}"),) if count else ()


def _has_place(found: RegisteredEntry) -> bool:
    return found.cells["visibility"] != Visibility.CONFIDENTIAL


def _has_events(found: RegisteredEntry) -> bool:
    return found.cells["visibility"] == Visibility.PUBLIC


def _undo(found: RegisteredEntry, change: Change) -> str:
    """Where a change can be taken back: one that holds, while the entry is shown."""
    can = change.kind is ChangeKind.EDIT and change.state is ChangeState.APPLIED
    is_shown = found.state is EntryState.PUBLISHED
    if not (can and is_shown and may_change(whoever_is_here().grants, found.cells)):
        return ""
    return f"/entries/{found.id}/changes/{change.number}/undo"


def _done(history: tuple[Change, ...]) -> str:
    """What has just been done here, told once after it."""
    checks = request.args.get("checks", "")
    if checks.isdecimal() and len(checks) < 3:
        return sentences().say("Answers kept: %(count)s", count=checks)
    number = request.args.get("done", "")
    found = next((each for each in history if str(each.number) == number), None)
    if found is None:
        return ""
    return sentences().say("Change %(number)s holds.", number=number)


def _filters(wanted: Wanted) -> tuple[Box, ...]:
    say = sentences().say
    states = [("", say("Shown and withdrawn"))]
    states += [(str(each), sentences().say_declared(text)) for each, text in STATES.items()]
    chosen = tuple(Choice(value, text, value == wanted.state) for value, text in states)
    kinds = (Choice("", say("All kinds"), not wanted.kind), *kind_choices(wanted.kind)[1:])
    streets = (
        Choice("", say("All streets"), not wanted.street),
        *street_choices(wanted.street)[1:],
    )
    return (
        Box("state", say("State"), wanted.state, choices=chosen),
        Box("kind", say("Kind"), wanted.kind, choices=kinds),
        Box("street", say("Street"), wanted.street, choices=streets),
        Box("due", say("To be looked at"), wanted.due, choices=tuple(_due(wanted))),
    )


def _due(wanted: Wanted) -> Iterator[Choice]:
    say = sentences().say
    yield Choice("", say("Whenever it runs out"), not wanted.due)
    yield Choice(DUE, say("Runs out within 14 days, or has"), bool(wanted.due))
