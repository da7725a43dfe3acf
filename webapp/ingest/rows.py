"""Rows of a file, and what their shape must be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from webapp.domain.problems import Problem, Severity
from webapp.sentence import Sentence
from webapp.text.spreadsheet import unguarded

MOST_CHARACTERS = 10_000


@dataclass(frozen=True, slots=True)
class Row:
    """One data row. ``number`` counts as in a spreadsheet: the header is row 1."""

    file: str
    number: int
    columns: tuple[str, ...]
    values: tuple[str, ...]

    def __getitem__(self, column: str) -> str:
        """The value without surrounding white space and without the apostrophe that keeps a
        spreadsheet from running it; ``""`` where there is no such column."""
        if column not in self.columns:
            return ""
        return unguarded(self.values[self.columns.index(column)].strip())

    def raw(self, column: str) -> str:
        """The value exactly as it stands in the file."""
        return self.values[self.columns.index(column)] if column in self.columns else ""

    def having(self, cells: Mapping[str, str]) -> "Row":
        """The row with these cells in place of its own."""
        held = zip(self.columns, self.values, strict=True)
        return replace(self, values=tuple(cells.get(column, value) for column, value in held))

    def problem(
        self, field: str, message: Sentence, severity: Severity = Severity.ERROR
    ) -> Problem:
        return Problem(self.file, self.number, field, severity, message)


@dataclass(frozen=True, slots=True)
class Shape:
    """What the rows of a file must be like. ``keeping_rows``: made to fit where they can be."""

    file: str
    header: tuple[str, ...]
    keeping_rows: bool

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the rows; where rows are kept, those that have a name."""
        return tuple(filter(None, self.header)) if self.keeping_rows else self.header

    def fitted(self, number: int, cells: Sequence[str]) -> tuple[Row | None, list[Problem]]:
        """The row, if it can be kept, and what is wrong with it."""
        given = Row(self.file, number, self.header, tuple(cells))
        problems = list(self._length_problems(given))
        if any(each.severity is Severity.ERROR for each in problems):
            return None, problems
        whole = (*cells, *[""] * (len(self.header) - len(cells)))[: len(self.header)]
        row, said = self._named(replace(given, values=whole))
        spoilt = list(_cell_problems(row))
        kept = row.having({each.field: "" for each in spoilt})
        return kept if self.keeping_rows or not spoilt else None, [*problems, *said, *spoilt]

    def _length_problems(self, row: Row) -> Iterator[Problem]:
        has, most = len(row.values), len(row.columns)
        gaps = {"has": has, "wanted": most}
        if has == most:
            return
        if not self.keeping_rows or any(row.values[most:]):
            yield row.problem("", Sentence("has %(has)s fields, the header %(wanted)s", **gaps))
        elif has < most:
            message = Sentence(
                "has %(has)s fields, the header %(wanted)s: the last ones count as empty", **gaps
            )
            yield row.problem("", message, Severity.WARNING)

    def _named(self, row: Row) -> tuple[Row, list[Problem]]:
        """The row without the cells of columns that have no name."""
        if self.columns == self.header:
            return row, []
        pairs = list(zip(self.header, row.values, strict=True))
        named = replace(
            row, columns=self.columns, values=tuple(value for column, value in pairs if column)
        )
        lost = [value for column, value in pairs if value.strip() and not column]
        return named, [named.problem("", _left_out(cell), Severity.WARNING) for cell in lost]


def _cell_problems(row: Row) -> Iterator[Problem]:
    for column, value in zip(row.columns, row.values, strict=True):
        if "\0" in value:
            yield row.problem(column, Sentence("has a NUL character"))
        elif len(value) > MOST_CHARACTERS:
            gaps = {"characters": len(value), "most": MOST_CHARACTERS}
            message = Sentence("has %(characters)s characters, more than %(most)s", **gaps)
            yield row.problem(column, message)


def _left_out(cell: str) -> Sentence:
    return Sentence("%(cell)r stands in a column without a name: left out", cell=cell)
