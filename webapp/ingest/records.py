"""Text into records: what separates cells, where the header is, and where quotes are broken."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from webapp.ingest.cells.blanks import plain
from webapp.sentence import Sentence

SEPARATORS = (",", "\t", ";", "|")
MOST_TITLE_ROWS = 12
LONGEST_RECORD = 10 * 1024 * 1024

_SAID = re.compile(r'"?sep=(.)"?[^\r\n]*(?:\r\n|\r|\n)', re.IGNORECASE)


class QuotesBroken(Exception):
    """From this row on it cannot be told where a row ends."""

    def __init__(self, row: int, error: csv.Error) -> None:
        unclosed = "unexpected end" in str(error)
        said = Sentence("a quote opened here is never closed") if unclosed else None
        self.sentence = said or Sentence("broken quotes: write a quote inside a cell twice")
        super().__init__(self.sentence)
        self.row = row


@dataclass(frozen=True, slots=True)
class Layout:
    """``text`` without a first line like ``sep=;``, what separates its cells, and how many rows
    (a title, an explanation) stand above its header."""

    text: str
    separator: str = ","
    above: int = 0


def layout_of(text: str, wanted: tuple[str, ...]) -> Layout:
    """How a file is laid out whose header has ``wanted`` columns: the first row that names most of
    them is the header, with whatever separator gives most. Without ``wanted`` it is a plain CSV."""
    said = _SAID.match(text) if wanted else None
    if said:
        text = text[said.end() :]
    best, found = 0, Layout(text, said[1] if said else ",")
    for separator in (found.separator,) if said else SEPARATORS if wanted else ():
        for above, cells in enumerate(_first_rows(text, separator)):
            named = len({header_name(cell, wanted) for cell in cells} & set(wanted))
            if named > best:
                best, found = named, Layout(text, separator, above)
    return found


def header_name(cell: str, wanted: tuple[str, ...]) -> str:
    """The name of a column; one of ``wanted`` in whatever width and case."""
    folded = plain(cell).lower()
    return folded if folded in wanted else cell.strip()


def records(layout: Layout) -> Iterator[list[str]]:
    """The records of the file, blank lines among them as empty lists. Raises ``QuotesBroken``."""
    csv.field_size_limit(LONGEST_RECORD)  # the reader's own limit hides which quote is open
    lines = io.StringIO(layout.text, newline="")
    reader = csv.reader(lines, delimiter=layout.separator, strict=True)
    row = 0
    while True:
        row += 1
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            raise QuotesBroken(row, error) from error


def _first_rows(text: str, separator: str) -> Iterator[list[str]]:
    """As many as may stand above a header, read with all their faults."""
    csv.field_size_limit(LONGEST_RECORD)
    return islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), MOST_TITLE_ROWS)
