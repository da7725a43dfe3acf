"""The other process: reads one file from its input, writes what stands in it to its output, ends.

It opens nothing else: no file, and no address.
"""

import codecs
import ctypes
import io
import json
import resource
import signal
import sys
from contextlib import suppress
from typing import Any

from webapp.domain.imports.refusals import Refusal, Refused
from webapp.domain.imports.sheets import SheetSeen
from webapp.sheets.bounds import MOST_ANSWER_BYTES, MOST_CPU_SECONDS, MOST_MEMORY_BYTES
from webapp.sheets.geojson import sheet_of_geojson
from webapp.sheets.packed import packed
from webapp.sheets.texts import sheet_of_text

END_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux."""

WORKBOOK, GEOJSON, TEXT = "workbook", "geojson", "text"
_OF_ARCHIVES = "cp437"
_NOTHING_MORE = 3
"""Input, output and errors are open; nothing else can be, and so no network either."""


def answer_of(kind: str, content: bytes, encoding: str) -> str:
    """The sheets, or why there are none, as JSON."""
    try:
        sheets = tuple(each for each in _sheets(kind, content, encoding) if each.rows)
        _refuse_nothing(sheets)
    except Refused as refused:
        gaps = {name: str(gap) for name, gap in refused.sentence.gaps.items()}
        return json.dumps({"refused": refused.refusal, "gaps": gaps})
    return packed(sheets)


def _sheets(kind: str, content: bytes, encoding: str) -> tuple[SheetSeen, ...]:
    if kind == WORKBOOK:
        return _of_workbook(content)
    text = content.decode(encoding).lstrip("\ufeff")
    return (sheet_of_geojson(text) if kind == GEOJSON else sheet_of_text(text),)


def _of_workbook(content: bytes) -> tuple[SheetSeen, ...]:
    from webapp.sheets.workbook import sheets_of

    try:
        return sheets_of(io.BytesIO(content))
    except (Refused, MemoryError):
        raise
    except Exception as error:  # whatever a library finds in a damaged file
        raise Refused(Refusal.BROKEN) from error


def _refuse_nothing(sheets: tuple[SheetSeen, ...]) -> None:
    if not sheets:
        raise Refused(Refusal.EMPTY)
    filled = max(sum(any(cell.text for cell in row) for row in each.rows) for each in sheets)
    if filled < 2:
        raise Refused(Refusal.HEADER_ONLY)


def _end_with_the_site() -> None:
    """Nobody waits for a file whose server is gone. Where that cannot be asked for, limits hold."""
    with suppress(OSError, AttributeError):
        libc: Any = ctypes.CDLL(None)
        libc.prctl(END_WITH_PARENT, signal.SIGKILL)


def _keep_within_bounds(kind: str, encoding: str) -> None:
    """What will be needed is loaded before, for nothing can be opened later."""
    if kind == WORKBOOK:
        sys.modules["numpy"] = None  # type: ignore[assignment]  # openpyxl takes it where it is there
        import webapp.sheets.workbook  # noqa: F401
    for each in (encoding, _OF_ARCHIVES):
        codecs.lookup(each)
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY_BYTES, MOST_MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_FSIZE, (MOST_ANSWER_BYTES, MOST_ANSWER_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (_NOTHING_MORE, _NOTHING_MORE))


def main() -> None:
    """One file from standard input; its kind and encoding are the arguments."""
    kind, encoding = sys.argv[1:]
    _end_with_the_site()
    content = sys.stdin.buffer.read()
    _keep_within_bounds(kind, encoding)
    sys.stdout.buffer.write(answer_of(kind, content, encoding).encode())


if __name__ == "__main__":
    main()
