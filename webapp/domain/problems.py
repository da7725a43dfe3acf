"""What is wrong with a file, a row or a field; and the errors named for the broken rule."""

from dataclasses import dataclass
from enum import StrEnum

from webapp.sentence import Sentence


class Severity(StrEnum):
    """An error is something that was not taken over: the file when ``row`` is 0, else the row, or
    of an entry the cell alone. A warning takes everything over."""

    ERROR = "error"
    WARNING = "warning"


SEVERITIES = {Severity.ERROR: Sentence("error"), Severity.WARNING: Sentence("warning")}


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. ``row`` counts as in a spreadsheet: the header is 1; 0 is the whole file."""

    file: str
    row: int
    field: str
    severity: Severity
    message: Sentence

    @property
    def sentence(self) -> Sentence:
        """Where it is, how bad, and what."""
        gaps: dict[str, object] = {
            "where": f"{self.file}:{self.row}" if self.row else self.file,
            "severity": SEVERITIES[self.severity],
            "message": self.message,
        }
        if not self.field:
            return Sentence("%(where)s: %(severity)s: %(message)s", **gaps)
        return Sentence("%(where)s: %(severity)s: %(field)s: %(message)s", field=self.field, **gaps)

    def __str__(self) -> str:
        return str(self.sentence)


class JiamenkouError(Exception):
    """Base of every error the finder raises on purpose; what it is made of are sentences, each fit
    to be shown on a line of its own."""

    def __str__(self) -> str:
        return "\n".join(map(str, self.args))


class SourceUnreadable(JiamenkouError):
    """A source file is missing or cannot be read at all."""


class EditionIncomplete(JiamenkouError):
    """A new edition failed its consistency checks and was not switched on."""


class EntriesLost(EditionIncomplete):
    """A new edition would be without entries that are served, and nobody said that it may be. The
    first line says so and the last what can be done; a short line each between them."""


class NoEdition(JiamenkouError):
    """There is no edition to serve."""


class IndexDamaged(JiamenkouError):
    """An index file is missing, altered or foreign: its checksum is not the manifest's."""
