"""What is wrong with a file, a row or a field; and the errors named for the broken rule."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

Gettext = Callable[[str], str]
"""Gives the translation of a message, or the message itself."""


class Sentence(str):
    """A sentence in English that can be said in other languages: ``message`` is what catalogues
    translate, ``gaps`` fill its ``%(names)s`` and may be sentences themselves."""

    __slots__ = ("gaps", "message")
    message: str
    gaps: dict[str, object]

    def __new__(cls, message: str, /, **gaps: object) -> "Sentence":
        made = super().__new__(cls, message % gaps if gaps else message)
        made.message, made.gaps = message, gaps
        return made

    def said(self, translated: Gettext) -> str:
        """The sentence in the language of ``translated``."""
        words = translated(self.message)
        gaps = {name: said(gap, translated) for name, gap in self.gaps.items()}
        return words % gaps if gaps else words


def said(value: object, translated: Gettext) -> object:
    """A sentence in the language of ``translated``; anything else as it is."""
    return value.said(translated) if isinstance(value, Sentence) else value


class Severity(StrEnum):
    """An error is something that was not taken over: the file when ``row`` is 0, else the row, or
    of an entry the cell alone. A warning takes everything over."""

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


class EntriesLost(EditionIncomplete):
    """A new edition would be without entries that are served, and nobody said that it may be. The
    first line says so and the last what can be done; a short line each between them."""


class NoEdition(JiamenkouError):
    """There is no edition to serve."""


class IndexDamaged(JiamenkouError):
    """An index file is missing, altered or foreign: its checksum is not the manifest's."""
