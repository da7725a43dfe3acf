"""Turns at the press: one PDF is made at a time on this machine, and one more may wait for it."""

import fcntl
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

LOCK = "press.lock"
WAITING = "press.waiting.lock"
LOOK_SECONDS = 0.1
ASIDE_SECONDS = 0.005
AHEAD = 2
"""How many are before who is sent away: one on the press and one that waits."""


class PressBusy(Exception):
    """One PDF is being made and another waits; ask again in a moment."""


class NobodyWaits(Exception):
    """Who asked has gone."""


class PressFailed(Exception):
    """No PDF could be made; the message is for the log and names nothing of the page."""


@contextmanager
def turn(var: Path, seconds: float, is_gone: Callable[[], bool]) -> Iterator[None]:
    """A turn at the press, after a wait of at most ``seconds``. ``var`` holds the locks that all
    processes of the site share.

    Raises ``PressBusy`` at once where another waits already, or when the wait was too long,
    ``NobodyWaits`` when who asked has gone meanwhile, and ``PressFailed`` where no lock
    can be held.
    """
    with _opened(var / LOCK) as press, _opened(var / WAITING) as waiting:
        _stand_next(press, waiting)
        until = time.monotonic() + seconds
        while not _held(press):
            if is_gone():
                raise NobodyWaits
            if time.monotonic() > until:
                raise PressBusy
            time.sleep(LOOK_SECONDS)
        fcntl.flock(waiting, fcntl.LOCK_UN)
        yield


def _stand_next(press: IO[str], waiting: IO[str]) -> None:
    """Take the only place in which to wait. Who holds it while the press is free is just leaving
    it."""
    while not _held(waiting):
        if not _held(press):
            raise PressBusy
        fcntl.flock(press, fcntl.LOCK_UN)
        time.sleep(ASIDE_SECONDS)


def _held(file: IO[str]) -> bool:
    """Whether the lock could be had at once."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _opened(path: Path) -> IO[str]:
    try:
        return path.open("w")
    except OSError as error:
        raise PressFailed(f"no lock can be held: {error}") from error
