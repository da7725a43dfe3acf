"""Dated events in ``events.csv``: what is read, and what is named and left out."""

from pathlib import Path

import pytest

from tests.builders import BEIJING, a_confidential_service, a_service, an_occasion
from webapp.domain.occasions import OCCASION_COLUMNS, Occasion, occasion_cells
from webapp.domain.problems import Problem
from webapp.ingest.entry_files import OCCASIONS, entry_files, occasions_text
from webapp.ingest.occasions.cells import minute_of
from webapp.ingest.occasions.files import read_occasions

ENTRIES = (a_service(), a_confidential_service())
FULL = an_occasion(
    "full",
    sign_up_zh="请先打电话报名",
    age_min_months=24,
    age_max_months=72,
    places_left=5,
    places_left_on=an_occasion().starts.date().replace(day=20),
    cancelled=True,
)


def _read(folder: Path, text: str) -> tuple[tuple[Occasion, ...], tuple[Problem, ...]]:
    path = folder / OCCASIONS
    path.write_text(text, "utf-8")
    return read_occasions(path, ENTRIES)


def _row(**cells: str) -> str:
    """The file with one row, these cells otherwise."""
    held = occasion_cells(an_occasion()) | cells
    return f"{','.join(OCCASION_COLUMNS)}\n{','.join(held.values())}\n"


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    ours = (an_occasion(), FULL)
    assert _read(tmp_path, occasions_text(map(occasion_cells, ours))) == ((FULL, an_occasion()), ())


@pytest.mark.parametrize("text", ["", "\n", ",".join(OCCASION_COLUMNS) + "\n"])
def test_that_nothing_is_planned_is_no_mistake(tmp_path: Path, text: str) -> None:
    assert _read(tmp_path, text) == ((), ())


def test_the_file_may_be_missing(tmp_path: Path) -> None:
    assert read_occasions(tmp_path / OCCASIONS, ENTRIES) == ((), ())


def test_it_is_no_file_of_entries(tmp_path: Path) -> None:
    for name in ("entries.csv", OCCASIONS):
        (tmp_path / name).write_text("id\n", "utf-8")
    assert [path.name for path in entry_files(tmp_path)] == ["entries.csv"]


@pytest.mark.parametrize(
    ("column", "cell", "said"),
    [
        ("id", "", "is empty"),
        ("id", "Reading Hour", "small letters"),
        ("entry", "nobody", "there is no entry 'nobody'"),
        ("entry", "a-shelter", "is confidential"),
        ("title_zh", "", "is empty"),
        ("title_zh", "找110101199003070011", "identity number"),
        ("starts", "Saturday", "is not a time like 2026-12-05 09:30"),
        ("starts", "2026-02-30 09:30", "is not a time"),
        ("starts", "2026-11-28", "is not a time"),
        ("ends", "2026-11-28 09:30", "is not after the beginning"),
        ("ends", "2027-11-28 09:30", "more than 31 days"),
        ("age_max_months", "six", "whole number of months"),
        ("places_left", "3", "not both"),
        ("places_left_on", "soon", "is not a date"),
        ("cancelled", "perhaps", "must be yes, no or unknown"),
        ("source_title_zh", "", "is empty"),
        ("source_date", "", "is empty"),
        ("source_url", "javascript:alert(1)", "is not an http or https address"),
    ],
)
def test_a_row_with_a_fault_is_named_and_left_out(
    tmp_path: Path, column: str, cell: str, said: str
) -> None:
    occasions, problems = _read(tmp_path, _row(**{column: cell}))
    assert occasions == ()
    where = {"places_left": "places_left_on"}.get(column, column)
    told = [each for each in problems if each.field == where]
    assert [each.row for each in told][:1] == [2]
    assert any(said in each.message for each in told)


def test_ages_that_cross_are_a_fault(tmp_path: Path) -> None:
    _, problems = _read(tmp_path, _row(age_min_months="36", age_max_months="12"))
    assert [each.field for each in problems] == ["age_max_months"]


def test_the_same_id_again_is_a_fault_of_the_later_row(tmp_path: Path) -> None:
    row = _row()
    occasions, problems = _read(tmp_path, row + row.splitlines(keepends=True)[1])
    assert [each.id for each in occasions] == ["reading-hour"]
    assert [(each.row, each.field) for each in problems] == [(3, "id")]


def test_a_column_that_is_missing_is_named(tmp_path: Path) -> None:
    occasions, problems = _read(tmp_path, _row().replace(",title_zh", ",title"))
    assert occasions == ()
    assert {each.field for each in problems} == {"title", "title_zh"}


@pytest.mark.parametrize(
    "cell",
    [
        "2026-12-05 09:30",
        "2026/12/5 9:30",
        "2026年12月5日9点30分",
        "2026-12-05T09:30",
        "２０２６-12-05 9：30",
    ],
)
def test_times_as_people_write_them(cell: str) -> None:
    moment = minute_of(cell)
    assert moment is not None
    assert moment.isoformat() == "2026-12-05T09:30:00+08:00"
    assert moment.tzinfo == BEIJING
