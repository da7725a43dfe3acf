"""What is wrong with a file, a row or a field; and the errors named for the broken rule."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error drops the row (or the file when ``row`` is 0); a warning keeps it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. ``row`` counts as in a spreadsheet: the header is 1; 0 is the whole file."""

    file: str
    row: int
    field: str
    severity: Severity
    message: str

    def __str__(self) -> str:
        where = f"{self.file}" + (f":{self.row}" if self.row else "")
        return f"{where}: {self.severity}: {self.field + ': ' if self.field else ''}{self.message}"


class JiamenkouError(Exception):
    """Base of every error the finder raises on purpose; its text is fit to be shown on stderr."""


class SourceUnreadable(JiamenkouError):
    """A source file is missing or cannot be read at all."""


class EditionIncomplete(JiamenkouError):
    """A new edition failed its consistency checks and was not switched on."""


class NoEdition(JiamenkouError):
    """There is no edition to serve."""


class IndexDamaged(JiamenkouError):
    """An index file is missing, altered or foreign: its checksum is not the manifest's."""
