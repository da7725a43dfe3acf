"""Coverage is kept in the edition as it was computed; editions from before it are still read."""

import sqlite3
from contextlib import closing
from pathlib import Path

from tests.builders import a_catalogue, a_service
from webapp.domain.coverage import Coverage, CoverageRow, Population, Reach, Tally
from webapp.store.shelf import read_catalogue, write_catalogue

COVERAGE = Coverage(
    rows=(
        CoverageRow(
            "nursing-room", "", Tally(1, 2, 3), Tally(0, 1, 2), Reach(9, 3, 5, 2, 4), Reach(4, 1, 2)
        ),
        CoverageRow("nursing-room", "jinrongjie", Tally(), Tally(), Reach(), Reach()),
    ),
    populations=(Population("", 158_000, 2020, "规划"),),
)


def test_coverage_comes_back_as_it_was(tmp_path: Path) -> None:
    catalogue = a_catalogue(a_service(), coverage=COVERAGE)
    write_catalogue(tmp_path / "catalogue.sqlite", catalogue)
    found = read_catalogue(tmp_path / "catalogue.sqlite")
    assert found == catalogue
    assert found.coverage.row("nursing-room").reach == Reach(13, 4, 7, 2, 4)


def test_an_edition_from_before_coverage_is_read_without_it(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite"
    write_catalogue(path, a_catalogue(a_service(), coverage=COVERAGE))
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("DELETE FROM reference WHERE kind = 'coverage'")
    assert read_catalogue(path) == a_catalogue(a_service())
