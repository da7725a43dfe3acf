"""The number of the start page."""

from webapp.domain.reports import ReportsUnavailable
from webapp.office.here.parts import sentences
from webapp.office.reports.cards import waits_said
from webapp.office.reports.reading import concerns_here, waited
from webapp.present.wording.values import Link


def waiting_reports() -> Link:
    """How many reports wait for whoever is here, and the oldest; that they cannot be read."""
    say = sentences().say
    try:
        found = concerns_here()
    except ReportsUnavailable:
        return Link("?", "/reports", note=say("reports of visitors, which cannot be read now"))
    waiting = sum(len(each.concern.waiting) for each in found)
    since = min((s for each in found if (s := each.concern.since)), default=None)
    note = say("reports of visitors that wait for an answer")
    if since:
        note = say("%(told)s. The oldest: %(waits)s", told=note, waits=waits_said(waited(since)))
    return Link(str(waiting), "/reports", note=note)
