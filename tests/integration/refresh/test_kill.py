"""kill -9 at any moment of a refresh: the old edition goes on, and the next refresh is clean."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
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


@contextmanager
def a_refresh(settings: Settings, *more: str) -> Iterator["subprocess.Popen[str]"]:
    """A refresh in another process, about to begin; dead and gone afterwards."""
    command = (sys.executable, "-m", "tests.integration.refresh.victim")
    folders = (settings.var, settings.raw, settings.reference)
    with subprocess.Popen(
        [*command, *map(str, folders), *more],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "ready\n"
        try:
            yield victim
        finally:
            victim.kill()


def seconds_of(settings: Settings) -> float:
    """How long a refresh takes that nobody disturbs."""
    with a_refresh(settings) as victim:
        begun = monotonic()
        assert victim.communicate()[0] == "done\n"
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
    whole = seconds_of(served)
    killed_at_work = 0
    with Watcher(served) as watcher:
        for _ in range(kills):
            with a_refresh(served) as victim:
                try:
                    victim.wait(chance.uniform(0, whole))
                except subprocess.TimeoutExpired:
                    killed_at_work += 1
            open_current(served)
    assert watcher.failures == []
    assert watcher.looks > 0
    assert killed_at_work > kills / 2

    before = open_current(served)
    report = refresh(served, now=NOW)
    assert open_current(served) == report.manifest.number > before
    assert leftovers(served) == []


def leftovers(settings: Settings) -> list[str]:
    """What lies among the editions and is none, nor belongs to their keeping."""
    home = settings.var / "editions"
    kept = {f"{manifest.number:06}" for manifest in Editions(settings.var).all()}
    assert len(kept) <= 3
    return sorted(
        path.name for path in home.iterdir() if path.name not in kept | {"current", "last", "lock"}
    )


def test_the_lock_of_a_killed_refresh_is_free_at_once(served: Settings) -> None:
    with a_refresh(served) as victim:
        while not (Editions(served.var).folder(2)).exists():
            assert victim.poll() is None
    assert refresh(served, now=NOW).manifest.number == 3
    assert leftovers(served) == []


@pytest.mark.parametrize("most_bytes", [4_000, 60_000, 200_000])
def test_a_disk_without_room_leaves_the_old_edition(served: Settings, most_bytes: int) -> None:
    with a_refresh(served, str(most_bytes)) as victim:
        said = victim.communicate()[0]
    assert victim.returncode == 1, said
    assert said.strip()
    assert open_current(served) == 1
    assert leftovers(served) == []
