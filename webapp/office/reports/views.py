"""The queue of what visitors say, and the page of one entry in it."""

from flask import Blueprint, Response, abort, request

from webapp.domain.people.rights import moderates
from webapp.office.here.frame import page
from webapp.office.here.parts import sentences
from webapp.office.here.session import whoever_is_here
from webapp.office.reports.cards import card_of, waits_said
from webapp.office.reports.models import ConcernPage, QueuePage
from webapp.office.reports.reading import Seen, concerns_here, waited
from webapp.present.wording.values import Link

MOST_CARDS, MOST_LINES, MOST_LINES_ALONE = 20, 8, 200
_AFTER = "after"
blueprint = Blueprint("reports", __name__)


@blueprint.before_request
def for_who_answers() -> None:
    """What visitors wrote is read by those who answer it, and by nobody else."""
    if not moderates(whoever_is_here().grants):
        abort(403)


@blueprint.get("/reports")
def queue() -> Response:
    """Everything that waits, entry by entry."""
    found = concerns_here()
    after = _after()
    shown = found[after : after + MOST_CARDS]
    rest = after + MOST_CARDS
    later = sentences().say("Those that came later")
    content = QueuePage(
        h1=sentences().say("What visitors say"),
        told=_told(found),
        cards=tuple(card_of(each, MOST_LINES) for each in shown),
        next=Link(later, f"/reports?{_AFTER}={rest}") if len(found) > rest else None,
    )
    return page("office/reports/queue.html", content.h1, content)


@blueprint.get("/reports/<entry>")
def concern(entry: str) -> Response:
    """What is said of one entry."""
    found = next((each for each in concerns_here() if each.concern.entry == entry), None)
    if found is None:
        abort(404)
    card = card_of(found, MOST_LINES_ALONE)
    h1 = sentences().say("What visitors say: %(name)s", name=card.name)
    return page("office/reports/concern.html", h1, ConcernPage(h1, card))


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
