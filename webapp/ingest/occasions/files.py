"""``events.csv`` beside the entry files: dated events of the entries."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from webapp.domain.occasions import OCCASION_COLUMNS, Occasion
from webapp.domain.problems import Problem
from webapp.domain.service import Service, Visibility
from webapp.ingest.columns import header_problems
from webapp.ingest.occasions.cells import occasion_from, troubles
from webapp.ingest.readers import EMPTY, NO_ROWS, Table, read_table
from webapp.ingest.rows import Row
from webapp.sentence import Sentence

Found = tuple[tuple[Occasion, ...], tuple[Problem, ...]]


def read_occasions(path: Path, entries: Iterable[Service]) -> Found:
    """The events of the file in the order in which they begin; a row with trouble is left out.
    None where there is no such file, or nothing in it: that nothing is planned is no mistake."""
    if not path.exists():
        return (), ()
    table = read_table(path, OCCASION_COLUMNS)
    of_file = [each for each in table.problems if each.message not in (EMPTY, NO_ROWS)]
    if table.problems and not table.header:
        return (), tuple(of_file)
    if wrong := tuple(header_problems(table, OCCASION_COLUMNS)):
        return (), (*of_file, *wrong)
    occasions, of_rows = _read(table, {each.id: each.visibility for each in entries})
    return in_order(occasions), (*of_file, *of_rows)


def in_order(occasions: Iterable[Occasion]) -> tuple[Occasion, ...]:
    """Those that begin first before the others."""
    return tuple(sorted(occasions, key=lambda each: (each.starts, each.id)))


def _read(table: Table, entries: Mapping[str, Visibility]) -> tuple[list[Occasion], list[Problem]]:
    occasions: dict[str, Occasion] = {}
    problems: list[Problem] = []
    for row in table.rows:
        said = tuple(_problems(row, entries, occasions))
        problems += said
        if not said:
            occasions[row["id"]] = occasion_from(row)
    return list(occasions.values()), problems


def _problems(
    row: Row, entries: Mapping[str, Visibility], before: Mapping[str, Occasion]
) -> Iterator[Problem]:
    for column, message in troubles(row, entries):
        yield row.problem(column, message)
    if row["id"] in before:
        yield row.problem("id", Sentence("%(name)s is there twice", name=row["id"]))
