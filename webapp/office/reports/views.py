"""The queue of what visitors say, and the page of one entry in it."""

from flask import Blueprint, Response, abort, request

from webapp.intake.moderating import done_because_of
from webapp.office.forms.trouble import NO_TROUBLE, Trouble
from webapp.office.forms.typed import Typed
from webapp.office.here.frame import page
from webapp.office.here.parts import parts, sentences
from webapp.office.reports.cards import card_of, waits_said
from webapp.office.reports.groups import group_forms
from webapp.office.reports.models import ConcernPage, QueuePage
from webapp.office.reports.reading import Seen, concerns_here, for_who_answers, waited
from webapp.present.wording.values import Link

MOST_CARDS, MOST_LINES, MOST_LINES_ALONE = 20, 8, 10
_AFTER = "after"
blueprint = Blueprint("reports", __name__)


blueprint.before_request(for_who_answers)


@blueprint.get("/reports")
def queue() -> Response:
    """Everything that waits, entry by entry."""
    found = concerns_here()
    after = _after()
    shown = found[after : after + MOST_CARDS]
    done = done_because_of(parts().reader)
    rest = after + MOST_CARDS
    later = sentences().say("Those that came later")
    content = QueuePage(
        h1=sentences().say("What visitors say"),
        told=_told(found),
        cards=tuple(card_of(each, MOST_LINES, done) for each in shown),
        next=Link(later, f"/reports?{_AFTER}={rest}") if len(found) > rest else None,
    )
    return page("office/reports/queue.html", content.h1, content)


@blueprint.get("/reports/<entry>")
def concern(entry: str) -> Response:
    """What is said of one entry."""
    return concern_page(entry, {}, NO_TROUBLE)


def concern_page(entry: str, typed: Typed, trouble: Trouble) -> Response:
    """The page of one entry, with what went wrong just now."""
    found = next((each for each in concerns_here() if each.concern.entry == entry), None)
    if found is None:
        abort(404)
    done = done_because_of(parts().reader)
    card = card_of(found, MOST_LINES_ALONE, done)
    alike, suspects = (
        tuple(group_forms(each, found.entry, done, typed) for each in groups[:MOST_LINES_ALONE])
        for groups in (found.concern.alike, found.concern.suspects)
    )
    h1 = sentences().say("What visitors say: %(name)s", name=card.name)
    content = ConcernPage(h1, trouble.sentences, card, alike, suspects)
    return page("office/reports/concern.html", h1, content, trouble.status)


def _told(found: tuple[Seen, ...]) -> str:
    say = sentences().say
    waiting = sum(len(each.concern.waiting) for each in found)
    since = min((s for each in found if (s := each.concern.since)), default=None)
    if since is None:
        return say("No report waits for an answer.")
    told = say("Reports that wait for an answer: %(count)s", count=waiting)
    return say("%(told)s. The oldest: %(waits)s", told=told, waits=waits_said(waited(since)))


def _after() -> int:
    said = request.args.get(_AFTER, "")
    return int(said) if said.isdecimal() and len(said) < 7 else 0
