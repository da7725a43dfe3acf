"""One is on the press and one more waits; whoever comes then is sent away at once."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from webapp.press.turns import NobodyWaits, PressBusy, PressFailed, turn

PATIENCE_SECONDS = 20


class Caller:
    """Somebody who asks for a turn and keeps it until told."""

    def __init__(self, var: Path, seconds: float = PATIENCE_SECONDS) -> None:
        self.has_it, self.looked, self.over, self.gone = Event(), Event(), Event(), Event()
        self._var, self._seconds = var, seconds

    def __call__(self) -> None:
        with turn(self._var, self._seconds, self._is_gone):
            self.has_it.set()
            self.over.wait(PATIENCE_SECONDS)

    def _is_gone(self) -> bool:
        self.looked.set()
        return self.gone.is_set()


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(3) as pool:
        yield pool


def test_one_waits_and_the_next_is_sent_away(tmp_path: Path, threads: ThreadPoolExecutor) -> None:
    first, second = Caller(tmp_path), Caller(tmp_path)
    asked = [threads.submit(first)]
    assert first.has_it.wait(PATIENCE_SECONDS)
    asked.append(threads.submit(second))
    assert second.looked.wait(PATIENCE_SECONDS)
    with pytest.raises(PressBusy):
        Caller(tmp_path)()
    assert not second.has_it.is_set()
    first.over.set()
    assert second.has_it.wait(PATIENCE_SECONDS)
    second.over.set()
    assert [each.result() for each in asked] == [None, None]


def test_who_has_gone_waits_no_longer_and_leaves_the_place(
    tmp_path: Path, threads: ThreadPoolExecutor
) -> None:
    first, gone = Caller(tmp_path), Caller(tmp_path)
    threads.submit(first)
    assert first.has_it.wait(PATIENCE_SECONDS)
    gone.gone.set()
    with pytest.raises(NobodyWaits):
        gone()
    with pytest.raises(PressBusy):
        Caller(tmp_path, seconds=0)()
    first.over.set()


def test_after_a_mistake_the_press_is_free(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), turn(tmp_path, 1, lambda: False):
        _ = 1 // 0
    with turn(tmp_path, 0, lambda: False):
        pass


def test_where_no_lock_can_be_held_there_is_no_turn(tmp_path: Path) -> None:
    with pytest.raises(PressFailed, match="no lock"):
        Caller(tmp_path / "missing")()
