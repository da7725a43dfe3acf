"""One turn of whoever tends the register, and the beginning of their work."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from webapp.domain.problems import NoEdition
from webapp.domain.register.publications import PUBLISHER, Publication, Why
from webapp.refresh.report import RefreshReport
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import Manifest
from webapp.store.withheld import withhold
from webapp.tending.due import ask_for_what_is_due
from webapp.tending.failures import failure

_log = logging.getLogger("jiamenkou.tending")

WAITS, PUBLISHES = "waits", "publishes"
"""What a sign of life says."""


class Refresh(Protocol):
    """Builds an edition and serves it."""

    def __call__(
        self, settings: Settings, *, now: datetime, accept_losses: frozenset[str]
    ) -> RefreshReport: ...


class Tender:
    """Whoever makes the editions; there must be one only. ``clock`` tells the time."""

    def __init__(
        self,
        settings: Settings,
        register: Register,
        refresh: Refresh,
        clock: Callable[[], datetime],
    ) -> None:
        self._settings = settings
        self._register = register
        self._queue = register.publications
        self._refresh = refresh
        self._clock = clock

    def take_up(self) -> None:
        """Go on where whoever did this before ended, however they ended. Raises ``ChainBroken``
        where the past was rewritten, and whatever the register raises."""
        self._register.status()
        served = self._served()
        for each in self._queue.running():
            if served is not None and served.act >= each.audit:
                self._end(each, served)
            else:
                self._queue.put_back(each.number, self._clock())

    def turn(self) -> Publication | None:
        """Hide what was withdrawn, and make the publication that is due; what came of it. Raises
        whatever the register raises."""
        withhold(self._settings.var, self._register.withdrawn)
        ask_for_what_is_due(self._register, self._served(), self._clock())
        begun = self._queue.begin(self._clock())
        self._queue.beat(PUBLISHES if begun else WAITS, self._clock())
        return self._published(begun) if begun else None

    def _published(self, begun: Publication) -> Publication:
        """What becomes of a publication. A fault of one must not end the work on all."""
        try:
            if begun.why is Why.NIGHT:
                self._register.status()
            accepted = frozenset(begun.accepted)
            report = self._refresh(self._settings, now=self._clock(), accept_losses=accepted)
        except Exception as error:
            problem = failure(error)
            _log.exception("publication %d: %s", begun.number, problem)
            return self._queue.fail(begun.number, problem, self._clock())
        return self._end(begun, report.manifest)

    def _end(self, begun: Publication, shown: Manifest) -> Publication:
        return self._queue.end(begun.number, shown.number, shown.act, PUBLISHER, self._clock())

    def _served(self) -> Manifest | None:
        editions = Editions(self._settings.var)
        number = editions.current()
        try:
            return None if number is None else Manifest.read(editions.folder(number))
        except NoEdition:
            return None
