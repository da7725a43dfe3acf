"""The press: a PDF is made in a process of its own, with a time limit, for as long as somebody
waits for it."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack
from ctypes.util import find_library
from functools import cache
from importlib.util import find_spec
from tempfile import TemporaryFile
from typing import IO

from webapp.press.jobs import PrintJob
from webapp.press.turns import LOOK_SECONDS, NobodyWaits, PressFailed

MOST_SECONDS = 40
"""By the clock: a machine that is busy with other things takes longer. What a PDF may cost of the
processor is limited apart."""

WAIT_SECONDS = 20
"""For whoever is next."""

PANGO = "pango-1.0"


@cache
def press_is_here() -> bool:
    """Whether this machine can make PDFs: WeasyPrint, Pango and a font with Chinese characters."""
    return bool(find_spec("weasyprint") and find_library(PANGO) and _has_chinese_font())


def _has_chinese_font() -> bool:
    lister = shutil.which("fc-list")
    if lister is None:
        return False
    listed = subprocess.run([lister, ":lang=zh-cn", "family"], capture_output=True, check=False)  # noqa: S603
    return bool(listed.stdout.strip())


def print_pdf(
    job: PrintJob, is_gone: Callable[[], bool] = lambda: False, seconds: float = MOST_SECONDS
) -> bytes:
    """The job as PDF. Whoever asks has a turn at the press (see ``turns``).

    Raises ``PressFailed`` where it takes longer than ``seconds`` or the process fails, and
    ``NobodyWaits`` as soon as ``is_gone``. In any case the process has ended and left nothing.
    """
    command = [sys.executable, "-m", "webapp.press.typeset"]
    pipe, until = subprocess.PIPE, time.monotonic() + seconds
    with (
        _to_be_read(job.packed()) as told,
        subprocess.Popen(command, stdin=told, stdout=pipe, stderr=pipe) as process,  # noqa: S603
    ):
        try:
            made, errors = _outcome(process, is_gone, until)
        except subprocess.TimeoutExpired:
            raise PressFailed(f"not done within {seconds:g} seconds") from None
        finally:
            process.kill()
    if process.returncode or not made.startswith(b"%PDF"):
        raise PressFailed(f"ended with {process.returncode}: {_last_line(errors)}")
    return made


def _to_be_read(job: bytes) -> IO[bytes]:
    """A file without a name: what does not fit into a pipe at once would have to be pushed after,
    and ``communicate`` forgets it at its first timeout. Raises ``PressFailed`` on a full disk."""
    with ExitStack() as held:
        try:
            file = held.enter_context(TemporaryFile())
            file.write(job)
            file.seek(0)
        except OSError as error:
            raise PressFailed(str(error)) from error
        held.pop_all()
    return file


def _outcome(
    process: "subprocess.Popen[bytes]", is_gone: Callable[[], bool], until: float
) -> tuple[bytes, bytes]:
    while True:
        try:
            return process.communicate(timeout=LOOK_SECONDS)
        except subprocess.TimeoutExpired:
            if time.monotonic() > until:
                raise
            if is_gone():
                raise NobodyWaits from None


def _last_line(errors: bytes) -> str:
    lines = errors.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "without a word"
