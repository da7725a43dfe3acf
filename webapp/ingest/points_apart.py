"""Entries and landmarks whose point rightly lies far from where their address is located."""

from collections.abc import Mapping
from pathlib import Path

from webapp.domain.problems import Problem
from webapp.ingest.district import read_rows
from webapp.ingest.rows import Row
from webapp.ingest.table_values import filled

POINTS_APART = "points_apart.csv"


def read_points_apart(folder: Path) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """The reason in Chinese by the id of the entry or landmark; none where there is no file."""
    if not (folder / POINTS_APART).exists():
        return {}, ()
    rows, problems = read_rows(folder / POINTS_APART, "id reason_zh", _reason, lambda row: row[0])
    return dict(rows), problems


def _reason(row: Row) -> tuple[str, str]:
    return filled(row, "id"), filled(row, "reason_zh")
