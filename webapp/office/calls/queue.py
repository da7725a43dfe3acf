"""The queue of what is due."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, replace
from urllib.parse import urlencode

from flask import Blueprint, Response, request

from webapp.domain.people.rights import may_propose
from webapp.domain.register.due import DueEntry, DueGroup
from webapp.office.calls.models import DueRow, QueuePage
from webapp.office.due.queue import (
    CALL,
    CORE,
    DUE_NOW,
    DUE_SOON,
    MINE,
    NEVER,
    VISIT,
    Asked,
    is_visited,
    queue,
)
from webapp.office.entries.boxes import kind_choices, street_choices
from webapp.office.forms.models import Box, Choice
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.here.frame import page
from webapp.office.here.parts import now, parts, sentences
from webapp.office.here.reference import kind_name, reference, street_name
from webapp.office.here.session import whoever_is_here
from webapp.present.wording.values import Link

MOST = 50
blueprint = Blueprint("calls", __name__)


@blueprint.get("/calls")
def calls() -> Response:
    """What is due, of what is asked for."""
    return queue_page(NO_TROUBLE)


def queue_page(trouble: Trouble) -> Response:
    """The queue, with what went wrong just now."""
    asked = asked_for(request.args)
    found = queue(asked)
    say = sentences().say
    h1 = say("Facts due")
    content = QueuePage(
        h1=h1,
        errors=trouble.sentences,
        boxes=_filters(asked),
        told=say(
            "Facts due: %(facts)s, of %(count)s entries",
            facts=sum(len(each.groups) for each in found),
            count=len(found),
        ),
        rows=tuple(_row(each) for each in found[:MOST]),
        more=say("Only the first %(most)s are shown.", most=MOST) if len(found) > MOST else "",
        streets=tuple(_streets(found, asked)) if not asked.street else (),
        begin=next_call(asked),
    )
    return page("office/calls/queue.html", h1, content, trouble.status)


def asked_for(said: Mapping[str, str]) -> Asked:
    """What an address asks of the queue."""
    return Asked(**{each.name: said.get(each.name, "") for each in fields(Asked)})


def query_of(asked: Asked) -> str:
    """The end of an address that asks this; empty where nothing is."""
    said = {name: text for name, text in asdict(asked).items() if text}
    return f"?{urlencode(said)}" if said else ""


def next_call(asked: Asked, after: str = "") -> str:
    """Where the next one is called that nobody asked today; empty where there is none."""
    today = {each.entry for each in parts().register.looks.on(now().date())}
    grants = whoever_is_here().grants
    wanted = replace(asked, how=CALL)
    for each in queue(wanted):
        mine = may_propose(grants, each.entry.cells)
        if mine and each.entry.id != after and each.entry.id not in today:
            return f"/calls/{each.entry.id}{query_of(asked)}"
    return ""


def _streets(found: list[DueEntry], asked: Asked) -> tuple[Link, ...]:
    counted = Counter(each.entry.cells.get("street", "") for each in found)
    say = sentences().say
    return tuple(
        Link(
            say("%(street)s: %(count)s", street=street_name(street), count=count),
            f"/calls{query_of(replace(asked, street=street))}",
        )
        for street, count in sorted(counted.items())
        if street
    )


def _row(due: DueEntry) -> DueRow:
    cells = due.entry.cells
    street = street_name(cells["street"]) if cells.get("street") else ""
    return DueRow(
        href=f"/calls/{due.entry.id}" if not is_visited(due) else f"/visits/{due.entry.id}",
        name=cells["name_zh"],
        place=" · ".join(filter(None, (kind_name(cells["category"]), street))),
        due=tuple(_said(each) for each in due.groups),
        marks=tuple(_marks(due)),
        agreed=_agreed(due),
        version=due.entry.version,
    )


def _agreed(due: DueEntry) -> str:
    """Where it is confirmed by what visitors say; empty where they do not agree, or whoever is here
    may not."""
    mine = may_propose(whoever_is_here().grants, due.entry.cells)
    asked = {each.group for each in due.groups} & set(due.said.agreed)
    return f"/calls/{due.entry.id}/visitors" if mine and asked else ""


def _marks(due: DueEntry) -> Iterator[str]:
    say = sentences().say
    if due.said.gone:
        yield say("A visitor says that it is gone")
    elif due.said.against:
        yield say("A visitor says otherwise")
    if due.vain_days:
        yield say("Called in vain on %(count)s days", count=due.vain_days)
    if is_visited(due):
        yield say("To be visited")


def _said(due: DueGroup) -> str:
    group = reference().freshness.group(due.group)
    name, say = group.zh if group else due.group, sentences().say
    if due.until is None:
        return say("%(facts)s: nobody has looked yet", facts=name)
    return say("%(facts)s: held until %(day)s", facts=name, day=due.until.isoformat())


def _filters(asked: Asked) -> tuple[Box, ...]:
    say = sentences().say
    due = (
        (DUE_NOW, say("Due now")),
        (DUE_SOON, say("Due within 14 days")),
        (NEVER, say("Never confirmed")),
    )
    kinds = (
        Choice("", say("All kinds"), not asked.kind),
        Choice(CORE, say("The main kinds"), asked.kind == CORE),
        *kind_choices(asked.kind)[1:],
    )
    everywhere = Choice("", say("All streets"), not asked.street)
    whose = (("", say("Everybody's")), (MINE, say("Mine: what I may confirm")))
    how = (("", say("Either way")), (CALL, say("By telephone")), (VISIT, say("To be visited")))
    return (
        _box("due", say("Which facts?"), due, asked.due),
        Box("street", say("Street"), asked.street, choices=(everywhere, *_own_streets(asked))),
        Box("kind", say("Kind"), asked.kind, choices=kinds),
        _box("whose", say("Whose?"), whose, asked.whose),
        _box("how", say("How?"), how, asked.how),
    )


def _own_streets(asked: Asked) -> tuple[Choice, ...]:
    return street_choices(asked.street)[1:]


def _box(name: str, label: str, said: tuple[tuple[str, str], ...], chosen: str) -> Box:
    return Box(name, label, chosen, choices=tuple(Choice(v, t, v == chosen) for v, t in said))
