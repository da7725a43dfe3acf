"""kill -9 at any moment of a refresh: the old edition goes on, and the next refresh is clean."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from select import select
from threading import Event, Thread
from time import monotonic

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from webapp.index.reader import WhooshTermIndex
from webapp.refresh.walk import refresh
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE, INDEX, Manifest
from webapp.store.shelf import read_catalogue

ROOT = Path(__file__).parents[3]
SEED = 20261124


@pytest.fixture
def served(tmp_path: Path) -> Settings:
    """The small data with edition 1 published."""
    settings = small_settings(tmp_path)
    refresh(settings, now=NOW)
    return settings


class Victims:
    """Refreshes in processes of their own, one after the other, to be watched or killed."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._asked, self._said = process.stdin, process.stdout

    def begin(self, most_bytes: str = "") -> int:
        """Begin one; returns its process number."""
        print(most_bytes, file=self._asked, flush=True)
        return int(self.said())

    def said(self) -> str:
        line = self._said.readline()
        assert line, "the process that begins refreshes is gone"
        return line.strip()

    def is_over(self, seconds: float) -> bool:
        """Wait so long for it to end by itself."""
        return bool(select([self._said], [], [], seconds)[0])

    def kill(self, number: int) -> str:
        """kill -9, whether or not it has ended; returns what it said with its last breath."""
        with suppress(ProcessLookupError):
            os.kill(number, signal.SIGKILL)
        return self.last_words()

    def last_words(self) -> str:
        """What it said, and that it is gone: ``killed``, or ``published ended``."""
        words = [self.said()]
        while words[-1] not in ("killed", "ended"):
            words.append(self.said())
        return " ".join(words)


@contextmanager
def victims(settings: Settings) -> Iterator[Victims]:
    """Refreshes of these settings."""
    command = (sys.executable, "-m", "tests.integration.refresh.victim")
    folders = (settings.var, settings.raw, settings.reference)
    with subprocess.Popen(
        [*command, *map(str, folders)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        bufsize=1,
    ) as process:
        yield Victims(process)
        process.kill()


def seconds_of(refreshes: Victims) -> float:
    """How long a refresh takes that nobody disturbs."""
    begun = monotonic()
    refreshes.begin()
    assert refreshes.last_words() == "published ended"
    return monotonic() - begun


def open_current(settings: Settings) -> int:
    """Open what the pointer names, as a server would, every checksum verified."""
    editions = Editions(settings.var)
    number = editions.current()
    assert number is not None
    folder = editions.folder(number)
    manifest = Manifest.read(folder)
    assert manifest.damage(folder) == ()
    catalogue = read_catalogue(folder / DATABASE)
    index = WhooshTermIndex.open(folder / INDEX, manifest.index_files)
    assert len(catalogue.services) == manifest.entries == index.document_count()
    return number


@dataclass
class Watcher:
    """Looks at the pointer all the time, as a server does, and keeps what went wrong."""

    settings: Settings
    failures: list[BaseException] = field(default_factory=list)
    looks: int = 0
    _stop: Event = field(default_factory=Event)

    def look(self) -> None:
        editions = Editions(self.settings.var)
        while not self._stop.wait(0.002):
            try:
                number = editions.current()
                assert number is not None
                assert Manifest.read(editions.folder(number)).number == number
                self.looks += 1
            except Exception as error:
                self.failures.append(error)

    def __enter__(self) -> "Watcher":
        self._thread = Thread(target=self.look)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()


@pytest.mark.slow
@pytest.mark.timeout(1200)
def test_a_refresh_killed_at_any_moment_never_loses_the_edition(
    served: Settings, kills: int
) -> None:
    chance = Random(SEED)  # noqa: S311 - moments to kill at, not secrets
    killed_at_work = 0
    with victims(served) as refreshes, Watcher(served) as watcher:
        whole = seconds_of(refreshes)
        for _ in range(kills):
            begun = monotonic()
            number = refreshes.begin()
            if refreshes.is_over(chance.uniform(0, whole)):
                whole = monotonic() - begun
            killed_at_work += refreshes.kill(number) == "killed"
            open_current(served)
    assert watcher.failures == []
    assert watcher.looks > 0
    assert killed_at_work > kills / 4

    before = open_current(served)
    report = refresh(served, now=NOW)
    assert open_current(served) == report.manifest.number > before
    assert leftovers(served) == []


KEEPING = {"current", "last", "lock", "withheld", "withheld.lock"}


def leftovers(settings: Settings) -> list[str]:
    """What lies among the editions and is none, nor belongs to their keeping."""
    home = settings.var / "editions"
    kept = {f"{manifest.number:06}" for manifest in Editions(settings.var).all()}
    assert len(kept) <= 3
    return sorted(path.name for path in home.iterdir() if path.name not in kept | KEEPING)


def test_the_lock_of_a_killed_refresh_is_free_at_once(served: Settings) -> None:
    with victims(served) as refreshes:
        number = refreshes.begin()
        while not Editions(served.var).folder(2).exists():
            assert not refreshes.is_over(0.001)
        assert refreshes.kill(number) == "killed"
    assert refresh(served, now=NOW).manifest.number == 3
    assert leftovers(served) == []


@pytest.mark.parametrize("most_bytes", ["4000", "60000", "200000"])
def test_a_disk_without_room_leaves_the_old_edition(served: Settings, most_bytes: str) -> None:
    with victims(served) as refreshes:
        refreshes.begin(most_bytes)
        assert refreshes.last_words().startswith("refused: ")
    assert open_current(served) == 1
    assert leftovers(served) == []
