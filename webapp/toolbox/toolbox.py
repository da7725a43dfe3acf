"""The toolbox: hands out the edition that is served, and the time."""

import logging
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from threading import Lock, Thread

from webapp.domain.problems import IndexDamaged, NoEdition
from webapp.sentence import Sentence
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.withheld import withheld_in, withheld_text
from webapp.toolbox.clock import Clock, time_now
from webapp.toolbox.edition import (
    FALLBACK,
    OK,
    REBUILDING,
    CacheShares,
    OpenEdition,
    open_edition,
)
from webapp.toolbox.kept import KeptEdition, kept_edition
from webapp.toolbox.rebuild import rebuilt_index
from webapp.toolbox.withholding import without

LOOK_EVERY_SECONDS = 0.5
"""How often the pointer to the current edition is looked at, at most."""

CHECK_EVERY_SECONDS = 60
"""How often the files of the edition are looked through."""

DAMAGED = (
    "edition %d: damaged on the disk: %s; what is served is in memory and sound,"
    " `jiamenkou data refresh` builds a sound edition"
)
_log = logging.getLogger("jiamenkou.toolbox")


def told_of_another_version(number: int, left_out: int) -> Sentence:
    """That such an edition is served, and what to do about it."""
    return Sentence(
        "edition %(number)s was built by another version and is served read-only, as it is"
        " (entries that cannot be shown: %(left_out)s); `jiamenkou data refresh` builds one of this"
        " version",
        number=number,
        left_out=left_out,
    )


class Toolbox:
    """One for each process. Making it does no work: the edition is opened when first asked for."""

    def __init__(
        self,
        settings: Settings,
        clock: Clock = time_now,
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        """``ticks`` counts seconds and never goes back; it only spaces the looks at the pointer."""
        self.settings = settings
        self._clock = clock
        self._ticks = ticks
        self._editions = Editions(settings.var)
        self._open: OpenEdition | None = None
        self._whole: OpenEdition | None = None
        self._withheld = ""
        self._looked_at = self._checked_at = float("-inf")
        self._refused: int | None = None
        self.damaged: tuple[str, ...] = ()
        """Files of the edition that are not as they were written, as far as is known."""
        self._refusal: NoEdition | None = None
        self._opening = Lock()

    def now(self) -> datetime:
        """The time now, aware, in Asia/Shanghai."""
        return self._clock()

    def edition(self) -> OpenEdition:
        """The edition that is served. Keep it for the length of a request.

        A newly published one is opened first and handed out then; who asks meanwhile gets the
        one before. Raises ``NoEdition`` while there is nothing that can be served.
        """
        held = self._open
        if held is not None and not self._is_time_to_look():
            return held
        if held is None:
            with self._opening:
                return self._first()
        if not self._opening.acquire(blocking=False):
            return held
        try:
            return self._follow(held)
        finally:
            self._opening.release()

    def open_for_all(self) -> None:
        """Open the edition in the process whose children are to serve it, if it is whole. What
        cannot be opened, or has to be mended beside, is left to each of them."""
        with suppress(NoEdition):
            edition = self._read(self._editions.current())
            if edition.index_state == OK:
                self._open = self._kept(edition)

    def numbers(self) -> tuple[int, ...]:
        """The editions that are on the disk, oldest first."""
        return tuple(manifest.number for manifest in self._editions.all())

    def kept(self, number: int) -> KeptEdition:
        """One of them, as far as its entries may be seen today. It is read from the disk each time.
        Raises ``NoEdition`` where it is not there, or nothing is served."""
        today = self.edition().catalogue
        return kept_edition(self._editions.folder(number), self.settings.reference, today)

    def look_through(self) -> None:
        """Compare the files of the edition that is served with their checksums, once a minute, and
        name in the log what is damaged. What is answered is in memory and stays right; whoever
        opens the edition next meets the damage."""
        held = self._open
        if held is None or self._ticks() - self._checked_at < CHECK_EVERY_SECONDS:
            return
        self._checked_at = self._ticks()
        damaged = held.manifest.damage(self._editions.folder(held.number))
        if damaged and damaged != self.damaged:
            _log.error(DAMAGED, held.number, ", ".join(damaged))
        self.damaged = damaged

    def _is_time_to_look(self) -> bool:
        return self._ticks() - self._looked_at >= LOOK_EVERY_SECONDS

    def _first(self) -> OpenEdition:
        """Open what the pointer names, unless another thread just did or just could not."""
        if self._open is None and (self._refusal is None or self._is_time_to_look()):
            self._looked_at = self._ticks()
            try:
                self._open = self._opened(self._editions.current())
            except NoEdition as error:
                self._refuse(error)
        if self._open is None:
            raise NoEdition(*(self._refusal.args if self._refusal else ()))
        return self._open

    def _refuse(self, error: NoEdition) -> None:
        """Name in the log what cannot be served, once: every visitor meets it again."""
        if str(error) != str(self._refusal):
            _log.error("%s", error)
        self._refusal = error

    def _follow(self, held: OpenEdition) -> OpenEdition:
        """Follow the pointer where it has moved. An edition that cannot be opened is named in the
        log once, and the one before goes on being served. What is to be withheld is, at once."""
        number = self._editions.current()
        self._looked_at = self._ticks()
        if number is None or number in (held.number, self._refused):
            self._open = self._withholding(held)
            return self._open
        try:
            self._open = self._opened(number)
        except NoEdition as error:
            self._refused = number
            _log.error("%s", error)
            return held
        return self._open

    def _opened(self, number: int | None) -> OpenEdition:
        edition = self._read(number)
        if edition.left_out is not None:
            _log.warning("%s", told_of_another_version(edition.number, len(edition.left_out)))
        if edition.index_state == FALLBACK:
            edition = self._begin_rebuild(edition)
        return self._kept(edition)

    def _read(self, number: int | None) -> OpenEdition:
        if number is None:
            raise NoEdition(
                Sentence(
                    "%(var)s: no edition was ever published; `jiamenkou data refresh` builds one",
                    var=self.settings.var,
                )
            )
        shares = CacheShares.of(self.settings.cache_megabytes)
        return open_edition(self._editions.folder(number), shares, self.settings.reference)

    def _kept(self, edition: OpenEdition) -> OpenEdition:
        self._whole, self._withheld = edition, ""
        return self._withholding(edition)

    def _withholding(self, held: OpenEdition) -> OpenEdition:
        """What is served, without what nobody may see any more, as far as that changed since the
        last look. Where that cannot be read, what is served stays as it is."""
        try:
            text = withheld_text(self.settings.var)
            if text == self._withheld or self._whole is None:
                return held
            self._withheld = text
            return without(self._whole, withheld_in(text))
        except (OSError, ValueError) as error:
            _log.error("what is to be withheld cannot be read: %s", error)
            return held

    def _begin_rebuild(self, edition: OpenEdition) -> OpenEdition:
        _log.error("edition %d: the index is damaged; rebuilding it beside", edition.number)
        Thread(target=self._finish_rebuild, args=(edition,), daemon=True).start()
        return edition.with_state(REBUILDING)

    def _finish_rebuild(self, edition: OpenEdition) -> None:
        """Build, verify, switch; where that fails SQL goes on answering."""
        try:
            home = self.settings.var / "rebuilt"
            index = rebuilt_index(home, edition.number, edition.catalogue)
            mended = edition.with_index(index)
        except (OSError, IndexDamaged) as error:
            _log.error("edition %d: the index was not rebuilt: %s", edition.number, error)
            mended = edition.with_state(FALLBACK)
        with self._opening:
            if self._open is not None and self._open.number == edition.number:
                self._open = self._kept(mended)
