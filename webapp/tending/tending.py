"""One turn of whoever tends the register, and the beginning of their work."""

import logging
from collections.abc import Callable
from datetime import datetime

from webapp.domain.problems import NoEdition
from webapp.domain.register.publications import PUBLISHER, Publication, Why
from webapp.register.publications.queue import NOTHING
from webapp.register.register import Register
from webapp.sentence import Sentence
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE, Manifest
from webapp.store.served import went_back
from webapp.store.shelf import read_catalogue
from webapp.store.withheld import withhold
from webapp.tending.comparing import differing
from webapp.tending.due import ask_for_what_is_due
from webapp.tending.failures import failure
from webapp.tending.making import Making, Refresh

_log = logging.getLogger("jiamenkou.tending")

MOST_NAMED = 10
"""So many entries are named in one sentence."""

WAITS, PUBLISHES = "waits", "publishes"
"""What a sign of life says."""


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
        self._clock = clock
        self._making = Making(settings, register, refresh, clock, self._at_work)

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
        """Let changes hold whose day has come, give up imports whose time ran out, hide what was
        withdrawn, and make the publication that is due; what came of it. Where somebody went back
        to an earlier edition only what is asked for is made. Raises whatever the register raises.
        """
        self._register.apply_dated(self._clock())
        self._register.imports.expire(self._clock())
        withhold(self._settings.var, self._register.withdrawn)
        if not went_back(self._settings.var):
            ask_for_what_is_due(self._register, self._served(), self._clock())
        begun = self._queue.begin(self._clock())
        self._queue.beat(PUBLISHES if begun else WAITS, self._clock())
        return self._published(begun) if begun else None

    def _published(self, begun: Publication) -> Publication:
        """What becomes of a publication. A fault of one must not end the work on all."""
        try:
            if begun.why is Why.NIGHT:
                self._register.status()
            served = self._served()
            accepted = frozenset(begun.accepted)
            report, but = self._making.make(accepted, served.act if served else 0)
        except Exception as error:
            problem = failure(error)
            _log.exception("publication %d: %s", begun.number, problem)
            return self._queue.fail(begun.number, problem, self._clock())
        shown = report.manifest
        if begun.why is Why.NIGHT and not but:
            but = self._compared(shown)
        return self._end(begun, shown, but)

    def _compared(self, shown: Manifest) -> Sentence:
        """Whether the public sees what the register says."""
        folder = Editions(self._settings.var).folder(shown.number)
        served = {each.id: each for each in read_catalogue(folder / DATABASE).services}
        other = tuple(differing(self._register.snapshot(self._clock().date()), served))
        if not other or self._register.changed_since(shown.act):
            return NOTHING
        _log.error("edition %d shows otherwise than the register: %s", shown.number, other)
        return Sentence(
            "edition %(number)s shows otherwise than the register says: %(entries)s; publish again,"
            " and tell whoever keeps the program where that does not help",
            number=shown.number,
            entries=", ".join(other[:MOST_NAMED]),
        )

    def _at_work(self) -> None:
        self._queue.beat(PUBLISHES, self._clock())

    def _end(self, begun: Publication, shown: Manifest, but: Sentence = NOTHING) -> Publication:
        by, at = PUBLISHER, self._clock()
        return self._queue.end(begun.number, shown.number, shown.act, by, at, but)

    def _served(self) -> Manifest | None:
        editions = Editions(self._settings.var)
        number = editions.current()
        try:
            return None if number is None else Manifest.read(editions.folder(number))
        except NoEdition:
            return None
