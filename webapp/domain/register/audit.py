"""The audit: numbered lines, each sealed with the one before, so that no past is rewritten."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

FIRST = ""
"""What the first line follows."""


@dataclass(frozen=True, slots=True)
class AuditLine:
    """One act. ``at`` is ISO 8601 with its offset; ``detail`` is JSON. ``mark`` is the SHA-256 of
    ``before``, the mark of the line before, and of this line."""

    number: int
    at: str
    who: str
    what: str
    about: str
    detail: str
    before: str
    mark: str


def mark_of(number: int, at: str, who: str, what: str, about: str, detail: str, before: str) -> str:
    """The mark of a line.

    >>> len(mark_of(1, "2026-11-24T10:00:00+08:00", "console:ann", "adopt", "", "{}", FIRST))
    64
    """
    line = json.dumps([number, at, who, what, about, detail], ensure_ascii=False)
    return hashlib.sha256(f"{before}\n{line}".encode()).hexdigest()


def is_sealed(line: AuditLine, last: AuditLine | None) -> bool:
    """Whether the line follows that one (or is the first) and says what was written."""
    before = last.mark if last else FIRST
    number = last.number + 1 if last else 1
    meant = mark_of(line.number, line.at, line.who, line.what, line.about, line.detail, before)
    return (line.number, line.before, line.mark) == (number, before, meant)


def first_unsealed(lines: Iterable[AuditLine]) -> int:
    """The number of the first line that is not what was written; 0 where all are. Takes all lines
    in their order."""
    last: AuditLine | None = None
    for line in lines:
        if not is_sealed(line, last):
            return line.number
        last = line
    return 0
