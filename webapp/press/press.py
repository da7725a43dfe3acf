"""The press: one PDF at a time on this machine, each in a process of its own with a time limit."""

import fcntl
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes.util import find_library
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from webapp.press.jobs import PrintJob

MOST_SECONDS = 20
LOCK = "press.lock"
PANGO = "pango-1.0"


class PressBusy(Exception):
    """Another PDF is being made; ask again in a moment."""


class PressFailed(Exception):
    """No PDF could be made; the message is for the log and names nothing of the page."""


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


def print_pdf(job: PrintJob, var: Path, seconds: float = MOST_SECONDS) -> bytes:
    """The job as PDF. ``var`` holds the lock that all processes of the site share.

    Raises ``PressBusy`` while another job is on the press, and ``PressFailed`` where it takes
    longer than ``seconds`` or the process fails.
    """
    with _alone(var):
        command = [sys.executable, "-m", "webapp.press.typeset"]
        try:
            done = subprocess.run(  # noqa: S603
                command, input=job.packed(), capture_output=True, timeout=seconds, check=False
            )
        except subprocess.TimeoutExpired:
            raise PressFailed(f"not done within {seconds:g} seconds") from None
    if done.returncode or not done.stdout.startswith(b"%PDF"):
        raise PressFailed(f"ended with {done.returncode}: {_last_line(done.stderr)}")
    return done.stdout


def _last_line(errors: bytes) -> str:
    lines = errors.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "without a word"


@contextmanager
def _alone(var: Path) -> Iterator[None]:
    try:
        file = (var / LOCK).open("w")
    except OSError as error:
        raise PressFailed(f"no lock can be held: {error}") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PressBusy from None
        yield
