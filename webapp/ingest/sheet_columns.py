"""What columns of sheets are called, from ``columns.yaml``."""

from collections.abc import Iterator
from pathlib import Path

from webapp.domain.imports.columns import NEVER_TAKEN, ColumnName
from webapp.domain.imports.mapping import AGES, POINT
from webapp.domain.problems import Problem
from webapp.ingest.freshness import is_field
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import read_yaml
from webapp.sentence import Sentence

COLUMN_NAMES = "columns.yaml"
_TOP = "columns"


def read_column_names(folder: Path) -> tuple[tuple[ColumnName, ...], tuple[Problem, ...]]:
    """The names of columns in their order; none where there is no such file, so that only our own
    words are known. One with a fault is named and left out."""
    if not (folder / COLUMN_NAMES).exists():
        return (), ()
    source = read_yaml(folder / COLUMN_NAMES)
    rows, problems = typed(source, _TOP, source.lists.get(_TOP, ()), ColumnName)
    kept: dict[str, ColumnName] = {}
    for item, column in rows:
        faults = list(_faults(column, kept))
        problems += [source.problem(item.line, f"{_TOP}.{key}", what) for key, what in faults]
        if not faults:
            kept[column.field] = column
    every = (*source.problems, *source.unknown_keys(_TOP), *problems)
    return tuple(kept.values()), every


def _faults(column: ColumnName, before: dict[str, ColumnName]) -> Iterator[tuple[str, Sentence]]:
    name = column.field
    if name in before:
        yield "field", Sentence("is there twice")
    if name not in (AGES, POINT, NEVER_TAKEN) and not is_field(name):
        yield "field", Sentence("%(field)r is not a field of entries", field=name)
    taken = {word for each in before.values() for word in each.called}
    for word in column.called:
        if word in taken:
            yield "called", Sentence("%(word)r means another field already", word=word)
