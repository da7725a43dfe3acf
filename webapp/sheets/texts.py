"""Cells in a text: files with separators, and what is pasted."""

import csv
import io
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from webapp.domain.imports.refusals import Refusal, Refused
from webapp.domain.imports.sheets import SheetSeen
from webapp.sentence import Sentence
from webapp.sheets.bounds import MOST_CHARACTERS, MOST_ROWS
from webapp.sheets.shaping import sheet_of, text_cell

SEPARATORS = ("\t", ",", ";", "|", "，")
_MOST_READ = 2 * MOST_ROWS
_LOOKED_AT = 40
"""Rows by which the separator is told."""


def sheet_of_text(text: str, separator: str = "") -> SheetSeen:
    """The cells of a text; what separates them is told by the first rows unless it is given. Raises
    ``Refused`` where a quote is opened and never closed."""
    said = separator or _separator_of(text)
    csv.field_size_limit(10 * MOST_CHARACTERS)
    rows = [tuple(map(text_cell, cells)) for cells in islice(_records(text, said), _MOST_READ)]
    filled = (number for number in range(len(rows), 0, -1) if any(c.text for c in rows[number - 1]))
    return sheet_of("", rows, last_row=next(filled, 0))


def _records(text: str, separator: str) -> Iterator[list[str]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        yield from reader
    except csv.Error as error:
        row = max(1, reader.line_num)
        why = Sentence("has a quote that is not closed, at or before line %(row)s", row=row)
        raise Refused(Refusal.NOT_TEXT, why=why) from error


def _separator_of(text: str) -> str:
    """What gives the most rows of one and the same length above one."""
    return max(SEPARATORS, key=lambda each: _rows_alike(text, each))


def _rows_alike(text: str, separator: str) -> int:
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        lengths = Counter(len(cells) for cells in islice(lines, _LOOKED_AT) if len(cells) > 1)
    except csv.Error:
        return 0
    return max((length * count for length, count in lengths.items()), default=0)
