"""What visitors told before somebody of the office looks."""

from datetime import timedelta

from tests.integration.register.made_up import OPEN
from tests.web.office.site import Desk
from webapp.domain.reports import NewReport, Trouble
from webapp.domain.sightings import Glimpse, Sighting
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook
from webapp.store.reports.sightings import SightingBook

SENDER = Sender("203.0.113.7", "203.0.0.0")


def report(
    desk: Desk,
    words: str = "",
    entry: str = OPEN,
    trouble: Trouble = Trouble.HOURS,
    days: int = 0,
    suspect: bool = False,
) -> None:
    """Somebody reports a mistake so many days ago."""
    form = f"form-{words}-{entry}-{trouble}-{days}-{suspect}"
    new = NewReport(entry, trouble, words, form, "zh-Hans", suspect)
    ReportBook(Place(desk.settings.var)).file(new, SENDER, desk.now - timedelta(days=days))


def tap(desk: Desk, glimpse: Glimpse, *days: int, fact: str = "there", entry: str = OPEN) -> None:
    book = SightingBook(Place(desk.settings.var))
    for day in days:
        sender = Sender(f"203.0.113.{day}", f"203.{day}.0.0")
        book.file(Sighting(entry, fact, glimpse), sender, desk.now - timedelta(days=day))
