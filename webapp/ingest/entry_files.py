"""Which files of a folder hold entries, and how entries and retired ids are written as such."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from functools import reduce
from pathlib import Path

from webapp.domain.occasions import OCCASION_COLUMNS
from webapp.domain.problems import SourceUnreadable
from webapp.domain.register.entries import Cells, Snapshot
from webapp.domain.service import Retired
from webapp.durable import checksum, replace_text
from webapp.ingest.columns import COLUMNS
from webapp.ingest.district import RETIRED
from webapp.sentence import Sentence
from webapp.text.encoding import WORKBOOKS
from webapp.text.spreadsheet import guarded

ENTRIES = "entries.csv"
OCCASIONS = "events.csv"
"""Dated events stand beside the entries, and are none."""

_RETIRED_COLUMNS = ("id", "moved_to", "reason_zh")

_LISTS = frozenset((".csv", ".tsv", ".txt", ".json", ".geojson", *WORKBOOKS))
"""Only tables in text can be read; the others are handed on so that they are refused by name, for
a list that is put into the folder and passed over in silence is a list that is lost."""


def entry_files(raw: Path) -> tuple[Path, ...]:
    """The entry files in the folder, in order of their names, hidden and temporary ones left out.

    Raises ``SourceUnreadable`` where there are none: an empty folder is a mistake, not a district
    without services.
    """
    files = (path for path in sorted(raw.iterdir()) if path.is_file())
    lists = tuple(
        path
        for path in files
        if path.suffix.lower() in _LISTS
        and path.name != OCCASIONS
        and not path.name.startswith((".", "~"))
    )
    if not lists:
        raise SourceUnreadable(Sentence("%(folder)s: no entry files (*.csv)", folder=raw))
    return lists


def raw_files(raw: Path) -> tuple[Path, ...]:
    """The entry files, and that of dated events where there is one."""
    events = raw / OCCASIONS
    return (*entry_files(raw), *((events,) if events.exists() else ()))


def checksums(raw: Path) -> dict[str, str]:
    """SHA-256 of every entry file of the folder and of the dated events, by its name."""
    return {path.name: checksum(path) for path in raw_files(raw)}


def changed_files(raw: Path, files: Mapping[str, str], now: datetime) -> Sentence | None:
    """How the entry files of the folder differ from those with these checksums; ``None`` where
    they do not. Days are those of the zone of ``now``."""
    told = list(_changes(raw, files, now))
    return reduce(_both, told) if told else None


def _changes(raw: Path, files: Mapping[str, str], now: datetime) -> Iterator[Sentence]:
    here = checksums(raw)
    for name in sorted(files.keys() | here.keys()):
        if name not in here:
            yield Sentence("%(file)s was taken away", file=name)
        elif here[name] != files.get(name):
            changed = datetime.fromtimestamp((raw / name).stat().st_mtime, now.tzinfo).date()
            yield (
                Sentence("%(file)s was changed on %(day)s", file=name, day=changed)
                if name in files
                else Sentence("%(file)s was added on %(day)s", file=name, day=changed)
            )


def _both(one: Sentence, other: Sentence) -> Sentence:
    return Sentence("%(one)s and %(other)s", one=one, other=other)


def write_snapshot(folder: Path, snapshot: Snapshot) -> Path:
    """Write ``raw/entries.csv`` into the folder, ``raw/events.csv`` where there are dated events,
    and ``retired.csv`` where something is withdrawn; returns ``raw``."""
    raw = folder / "raw"
    raw.mkdir(parents=True, exist_ok=True)
    replace_text(raw / ENTRIES, entries_text(each.cells for each in snapshot.entries))
    if snapshot.occasions:
        replace_text(raw / OCCASIONS, occasions_text(snapshot.occasions))
    if snapshot.retired:
        replace_text(folder / RETIRED, retired_text(snapshot.retired))
    return raw


def entries_text(entries: Iterable[Cells]) -> str:
    """Entries as the text of an entry file, in the order they come, all columns that there are.
    Text that a spreadsheet would run as a formula is led by an apostrophe (ASVS 1.2.10)."""
    return table_text(COLUMNS, ([cells[column] for column in COLUMNS] for cells in entries))


def occasions_text(rows: Iterable[Cells]) -> str:
    """The cells of events as the text of ``events.csv``, those that begin first before others."""
    ordered = sorted(rows, key=lambda cells: (cells["starts"], cells["id"]))
    return table_text(
        OCCASION_COLUMNS, ([row[name] for name in OCCASION_COLUMNS] for row in ordered)
    )


def retired_text(retired: Iterable[Retired]) -> str:
    """Retired ids as the text of ``retired.csv``."""
    return table_text(_RETIRED_COLUMNS, ([old.id, old.moved_to, old.reason_zh] for old in retired))


def table_text(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Rows as the text of a file, below their columns. Text that a spreadsheet would run as a
    formula is led by an apostrophe (ASVS 1.2.10)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(_guarded(rows))
    return out.getvalue()


def _guarded(rows: Iterable[Iterable[str]]) -> Iterator[list[str]]:
    for row in rows:
        yield [guarded(cell) for cell in row]
