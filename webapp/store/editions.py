"""Numbered editions in one folder and the pointer to the one that is served.

``editions/000007/`` holds an edition, ``editions/current`` the number that is served,
``editions/last`` the highest number ever given out, ``editions/lock`` lets one refresh in.
An edition that was served and then replaced holds an empty file ``served``. ``editions/kept``
names the edition that somebody went back to, until a newer one is published.
"""

import fcntl
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from webapp.domain.problems import JiamenkouError, NoEdition
from webapp.durable import replace_text, sync_tree
from webapp.sentence import Sentence
from webapp.store.manifest import MANIFEST, Manifest

SERVED = "served"
_NUMBERED = re.compile(r"\d{6,}")


class EditionsBusy(JiamenkouError):
    """Another refresh or rollback is at work on the same editions."""


class Editions:
    """The editions under ``var``. Reading needs no lock; whoever writes holds ``lock()``."""

    def __init__(self, var: Path) -> None:
        self._home = var / "editions"

    def folder(self, number: int) -> Path:
        """Where that edition is, whether or not it is there: ``editions/000007``."""
        return self._home / f"{number:06}"

    def current(self) -> int | None:
        """The number that is served; ``None`` if nothing was ever published. One small read."""
        return self._number_in("current")

    def all(self) -> tuple[Manifest, ...]:
        """The manifests of all complete editions, oldest first."""
        manifests = []
        for folder in self._folders():
            with suppress(NoEdition):
                manifests.append(Manifest.read(folder))
        return tuple(manifests)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep others from writing. Raises ``EditionsBusy`` at once if somebody already does.

        The system drops the lock when its holder dies, however it dies.
        """
        self._home.mkdir(parents=True, exist_ok=True)
        with (self._home / "lock").open("w") as held:
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                raise EditionsBusy(
                    Sentence("%(home)s: another refresh is running", home=self._home)
                ) from error
            yield

    def wait(self) -> None:
        """Return as soon as nobody is writing."""
        with (self._home / "lock").open("w") as held:
            fcntl.flock(held, fcntl.LOCK_SH)

    def is_kept(self, number: int) -> bool:
        """Whether somebody went back to that edition, and nothing was published since."""
        return self._number_in("kept") == number

    def before_current(self) -> Manifest | None:
        """The last edition that was served before the current one, and is still there."""
        current = self.current() or 0
        earlier = (each for each in self.all() if each.number < current)
        served = [each for each in earlier if (self.folder(each.number) / SERVED).is_file()]
        return served[-1] if served else None

    def begin(self) -> Path:
        """An empty folder with a number that was never given out before.

        Folders that an interrupted refresh left behind are removed first.
        """
        self._home.mkdir(parents=True, exist_ok=True)
        self._clear_interrupted()
        number = self._last_number() + 1
        replace_text(self._home / "last", f"{number}\n")
        folder = self.folder(number)
        folder.mkdir()
        return folder

    def publish(self, number: int) -> None:
        """Serve that edition from now on: everything reaches the disk, then the pointer moves.

        The edition that the pointer leaves is marked as served first: whatever moment a refresh
        is killed at, one that was never switched on has no mark and is not gone back to.

        Raises ``NoEdition`` if it is not complete; the pointer stays where it was then.
        """
        self._switch_to(number)
        (self._home / "kept").unlink(missing_ok=True)

    def rollback(
        self, number: int | None = None, check: Callable[[Path], object] = Manifest.read
    ) -> int:
        """Serve an earlier edition again, the last one served before the current if none is named,
        and keep it until a newer one is published.

        Returns its number. Raises ``NoEdition`` if there is none, its files are damaged, or what
        ``check`` raises, which is handed its folder.
        """
        target = self._last_served() if number is None else number
        folder = self.folder(target)
        if not folder.is_dir():
            raise NoEdition(Sentence("there is no edition %(target)s", target=target))
        if damaged := Manifest.read(folder).damage(folder):
            raise NoEdition(
                Sentence(
                    "edition %(target)s: damaged, not switched on: %(names)s",
                    target=target,
                    names=", ".join(damaged),
                )
            )
        check(folder)
        self._switch_to(target)
        replace_text(self._home / "kept", f"{target}\n")
        return target

    def _switch_to(self, number: int) -> None:
        folder = self.folder(number)
        Manifest.read(folder)
        sync_tree(folder)
        self._mark_as_served()
        replace_text(self._home / "current", f"{number}\n")

    def discard(self, number: int) -> None:
        """Remove an edition's folder, its manifest first: half of it is never taken for whole."""
        folder = self.folder(number)
        (folder / MANIFEST).unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)

    def prune(self, keep: int = 3) -> tuple[int, ...]:
        """Remove all but the newest ``keep`` editions and the current one; returns the numbers."""
        numbers = [manifest.number for manifest in self.all()]
        gone = tuple(number for number in numbers[:-keep] if number != self.current())
        for number in gone:
            self.discard(number)
        return gone

    def _last_served(self) -> int:
        if before := self.before_current():
            return before.number
        raise NoEdition(Sentence("there is no earlier edition to go back to"))

    def _mark_as_served(self) -> None:
        """Mark the edition that the pointer names: being named there, it was served."""
        current = self.current()
        if current is not None and self.folder(current).is_dir():
            replace_text(self.folder(current) / SERVED, "")

    def _folders(self) -> list[Path]:
        if not self._home.is_dir():
            return []
        return sorted(
            (path for path in self._home.iterdir() if _NUMBERED.fullmatch(path.name)),
            key=lambda path: int(path.name),
        )

    def _last_number(self) -> int:
        numbers = [int(folder.name) for folder in self._folders()]
        return max(*numbers, self._number_in("last") or self.current() or 0, 0)

    def _number_in(self, name: str) -> int | None:
        """The number in a small file beside the editions; ``None`` where there is none."""
        try:
            return int((self._home / name).read_text("ascii"))
        except (OSError, ValueError):
            return None

    def _clear_interrupted(self) -> None:
        for folder in self._folders():
            if not (folder / MANIFEST).is_file():
                self.discard(int(folder.name))
