"""The steps of the filling walk by name: each says how far it is and, if it fails, that it did."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from webapp.domain.problems import EditionIncomplete, JiamenkouError

Progress = Callable[[str, int, int], None]
"""Told the step's name, how much of it is done, and how much there is."""

BEGIN, READ, LOCATE, STORE, INDEX, CHECK, PUBLISH = STEPS = (
    "begin",
    "read",
    "locate",
    "store",
    "index",
    "check",
    "publish",
)


def in_silence(_step: str, _done: int, _all: int) -> None:
    """A progress that tells nobody."""


@contextmanager
def step(name: str, progress: Progress) -> Iterator[None]:
    """One step. Whatever goes wrong in it (a full disk, say) is an incomplete edition that names
    the step; errors of our own already say what and where."""
    try:
        progress(name, 0, 1)
        yield
    except JiamenkouError:
        raise
    except Exception as error:
        raise EditionIncomplete(f"{name}: {type(error).__name__}: {error}") from error
    progress(name, 1, 1)
