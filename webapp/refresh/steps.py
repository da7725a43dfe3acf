"""The steps of the filling walk by name: each says how far it is and, if it fails, that it did."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from traceback import extract_tb

from webapp.domain.problems import EditionIncomplete, JiamenkouError
from webapp.sentence import Sentence
from webapp.system import said_by_the_system

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


STEP_NAMES: Mapping[str, Sentence] = {
    BEGIN: Sentence("begin"),
    READ: Sentence("read"),
    LOCATE: Sentence("locate"),
    STORE: Sentence("store"),
    INDEX: Sentence("index"),
    CHECK: Sentence("check"),
    PUBLISH: Sentence("publish"),
}
"""What people call them."""


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
        raise EditionIncomplete(
            Sentence("%(step)s: %(what)s", step=STEP_NAMES[name], what=_reason(error))
        ) from error
    progress(name, 1, 1)


def _reason(error: Exception) -> Sentence:
    if isinstance(error, OSError):
        return said_by_the_system(error)
    if isinstance(error, MemoryError):
        return Sentence("there is not enough memory")
    gaps = {"kind": type(error).__name__, "place": _place(error)}
    return Sentence("a fault of the program (%(kind)s, %(place)s)", **gaps)


def _place(error: Exception) -> str:
    """Where in the program it happened: what whoever mends it must know."""
    last = extract_tb(error.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno}"
