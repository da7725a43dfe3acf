"""What visitors agree on, read once a day by each process: today's taps count from tomorrow."""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from webapp.domain.reports import ReportsUnavailable
from webapp.domain.sightings import Tallies
from webapp.store.reports.sightings import SightingBook

AGAIN = timedelta(minutes=1)
"""After so long a database that could not be read is looked at again."""

_log = logging.getLogger("jiamenkou.reports")


class DailyTallies:
    """Pages are made without it, where it cannot be read."""

    def __init__(self, book: SightingBook, now: Callable[[], datetime]) -> None:
        self._book, self._now = book, now
        self._held: Mapping[str, Tallies] = {}
        self._until: datetime | None = None

    def of(self, service_id: str) -> Tallies:
        """The tally of each fact of an entry."""
        now = self._now()
        if self._until is None or now >= self._until:
            self._read(now)
        return self._held.get(service_id, {})

    def _read(self, now: datetime) -> None:
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        try:
            self._held = self._book.tallies(now.date())
            self._until = midnight + timedelta(days=1)
        except ReportsUnavailable as error:
            _log.error("what visitors say was not read: %s", error)
            self._held, self._until = {}, now + AGAIN
