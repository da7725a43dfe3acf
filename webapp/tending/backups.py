"""A backup every night, and which stay: fourteen days, and the last of each of eight weeks."""

import logging
import shutil
from collections.abc import Callable, Collection, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from webapp.domain.problems import JiamenkouError
from webapp.ledger.backup import back_up, leave_out
from webapp.ledger.ledger import Ledger
from webapp.tending.due import NIGHT

_log = logging.getLogger("jiamenkou.tending")
DAYS, WEEKS = 14, 8
REPORTS = "reports"
_NAMED = "%Y%m%d-%H%M%S"
_AGAIN = timedelta(minutes=30)


class Backups:
    """The folder ``backups`` under ``var``: only what is made here is there. ``clock`` tells the
    time."""

    def __init__(
        self, var: Path, ledgers: Mapping[str, Ledger], clock: Callable[[], datetime]
    ) -> None:
        self._folder = var / "backups"
        self._ledgers = ledgers
        self._clock = clock
        self._not_before: datetime | None = None

    def turn(self) -> Path | None:
        """Make the backup of this night where there is none yet; where it is. What fails is logged
        and tried again in half an hour: nothing else waits for it."""
        now = self._clock()
        night = datetime.combine(now.date(), NIGHT, now.tzinfo)
        if now < (self._not_before or night) or any(at >= night for at in self._made()):
            return None
        try:
            made = back_up(self._ledgers, self._folder, now)
            self._tidy_up(now)
        except (OSError, JiamenkouError) as error:
            self._not_before = now + _AGAIN
            _log.exception("no backup was made: %s", error)
            return None
        self._not_before = None
        return made

    def _made(self) -> Mapping[datetime, Path]:
        """Those that are there, by the moment in their name."""
        found = {}
        for path in self._folder.glob("????????-??????"):
            try:
                at = datetime.strptime(path.name, _NAMED).replace(tzinfo=self._clock().tzinfo)
            except ValueError:
                continue
            found[at] = path
        return found

    def _tidy_up(self, now: datetime) -> None:
        made = self._made()
        stay = staying(made, now)
        for at, path in made.items():
            if at not in stay:
                shutil.rmtree(path)
            elif is_old(at, now):
                leave_out(path, REPORTS)


def is_old(at: datetime, now: datetime) -> bool:
    """Whether a backup is kept for its week only; what visitors wrote is in none of these."""
    return (now.date() - at.date()).days >= DAYS


def staying(made: Collection[datetime], now: datetime) -> frozenset[datetime]:
    """Which backups stay: all of the last fourteen days, the last of each of the last eight weeks.

    >>> now = datetime(2026, 11, 30)
    >>> made = [now - timedelta(days=each) for each in range(100)]
    >>> stay = staying(made, now)
    >>> len(stay), (now - min(stay)).days
    (19, 43)
    """
    weeks: dict[tuple[int, int], datetime] = {}
    for at in sorted(made):
        if (now.date() - at.date()).days < DAYS + 7 * WEEKS:
            weeks[at.isocalendar()[:2]] = at
    last = sorted(weeks.values())[-WEEKS:]
    return frozenset((*last, *(at for at in made if not is_old(at, now))))
