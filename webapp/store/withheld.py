"""Entries that nobody may see any more, before there is an edition without them.

A small file beside the editions: whoever serves looks at it as often as at the pointer, so that
something can be hidden even where no edition can be built, and where somebody went back to one
that has it.
"""

import fcntl
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from webapp.domain.service import Retired
from webapp.durable import replace_text

_FILE = Path("editions", "withheld")


def withheld_text(var: Path) -> str:
    """The file as it stands: a small read. ``""`` where nothing is withheld."""
    try:
        return (var / _FILE).read_text("utf-8")
    except FileNotFoundError:
        return ""


def withheld_in(text: str) -> tuple[Retired, ...]:
    """The entries that the file names. Raises ``ValueError`` where it is not what was written."""
    try:
        return tuple(Retired(**each) for each in json.loads(text)) if text else ()
    except TypeError as error:
        raise ValueError(str(error)) from error


def withhold(var: Path, hidden: Callable[[], Iterable[Retired]]) -> None:
    """Hide these entries, and no others, wherever the folder is served from. ``hidden`` is asked
    while nobody else writes, so that nobody writes what was true before. Nothing is written where
    the file says so already."""
    with _alone(var / _FILE.with_suffix(".lock")):
        rows = [asdict(each) for each in sorted(hidden(), key=_id)]
        text = json.dumps(rows, ensure_ascii=False, indent=1) + "\n" if rows else ""
        if text != withheld_text(var):
            replace_text(var / _FILE, text)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield


def _id(hidden: Retired) -> str:
    return hidden.id
