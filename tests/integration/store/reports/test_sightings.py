"""What visitors say with one tap: one answer of a network, nothing of a flood, gone in a month."""

from datetime import timedelta

import pytest

from tests.builders import NOW
from webapp.domain.reports import TooManyReports
from webapp.domain.sightings import Glimpse, Sighting
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook
from webapp.store.reports.sightings import MOST_OF_A_NETWORK, SightingBook

ROOM, LOCK = "mbr-hanguang", "lockable-door"
TOMORROW = NOW.date() + timedelta(days=1)
SENDER = Sender("203.0.113.7", "203.0.0.0")


def test_a_network_has_one_answer_and_a_flood_over_all_entries_none(place: Place) -> None:
    book, at = SightingBook(place), NOW
    for glimpse in (Glimpse.YES, Glimpse.YES, Glimpse.NO):
        book.file(Sighting(ROOM, LOCK, glimpse), SENDER, NOW)
    (tally,) = book.tallies(TOMORROW)[ROOM].values()
    assert (tally.times, tally.agreed) == ({Glimpse.NO: 1}, None), "the later answer counts"
    for number in range(MOST_OF_A_NETWORK - 3):
        at += timedelta(minutes=4)
        book.file(Sighting(f"room-{number}", LOCK, Glimpse.NO), SENDER, at)
    assert len(book.tallies(TOMORROW)) == MOST_OF_A_NETWORK - 2
    with pytest.raises(TooManyReports):
        book.file(Sighting("one-more", LOCK, Glimpse.NO), SENDER, at)
    assert book.tallies(TOMORROW) == {}
    book.file(Sighting(ROOM, LOCK, Glimpse.YES), Sender("198.51.100.1", "198.51.0.0"), at)
    assert list(book.tallies(TOMORROW)) == [ROOM], "all others go on"


def test_what_is_older_than_a_month_is_deleted(place: Place) -> None:
    book, reports = SightingBook(place), ReportBook(place)
    assert book.tallies(TOMORROW) == {}
    book.file(Sighting(ROOM, LOCK, Glimpse.YES), SENDER, NOW)
    reports.tidy(NOW + timedelta(days=30))
    assert list(book.tallies(TOMORROW)) == [ROOM]
    reports.tidy(NOW + timedelta(days=31))
    assert book.tallies(TOMORROW) == {}
