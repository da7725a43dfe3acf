"""Checks of one entry: ids, references, choices, hours, ages, confirmation."""

import pytest

from tests.unit.ingest.rows import KNOWN, a_row, messages
from webapp.domain.problems import Severity
from webapp.ingest.rules import entry_problems


def errors(**changes: str) -> list[str]:
    return messages(entry_problems(a_row(**changes), KNOWN))


def warnings(**changes: str) -> list[str]:
    return messages(entry_problems(a_row(**changes), KNOWN), Severity.WARNING)


def test_a_good_row_has_no_problem() -> None:
    assert entry_problems(a_row(), KNOWN) == ()


def test_a_problem_names_file_row_and_field() -> None:
    (problem,) = entry_problems(a_row(category="nursery-room"), KNOWN)
    assert str(problem) == "entries.csv:7: error: category: 'nursery-room' is not a category"


@pytest.mark.parametrize("entry_id", ["a", "mbr-1", "ps-kg-3", "x" * 64])
def test_ids_of_letters_digits_and_hyphens_are_good(entry_id: str) -> None:
    assert errors(id=entry_id) == []


@pytest.mark.parametrize(
    "entry_id", ["MBR", "a_b", "-a", "a-", "a--b", "母婴室", "a/b", "a b", "x" * 65, "../etc"]
)
def test_other_ids_are_bad(entry_id: str) -> None:
    assert errors(id=entry_id)[0].startswith("id: ")


def test_an_entry_needs_an_id_and_a_name() -> None:
    assert errors(id="", name_zh=" ") == ["id: is empty", "name_zh: is empty"]


def test_every_unknown_clause_is_named() -> None:
    assert errors(commitments="W7.5; W9.9;C5.2;X1") == [
        "commitments: 'W9.9' is not a clause of the plan",
        "commitments: 'X1' is not a clause of the plan",
    ]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("status", "open"),
        ("status", ""),
        ("visibility", "secret"),
        ("coordinate_precision", "exact"),
        ("confidence", "sure"),
    ],
)
def test_a_value_outside_its_choices_is_an_error_that_lists_them(field: str, value: str) -> None:
    assert [each for each in errors(**{field: value}) if each.startswith(f"{field}: {value!r}")]


def test_hours_are_checked_by_whoever_knows_hours() -> None:
    assert errors(hours="Mo-Fr 09:00-17:00") == []
    assert errors(hours="never on Sunday") == ["hours: cannot be read"]


@pytest.mark.parametrize("months", ["three", "-1", "1.5", "1201", "３", "9" * 30])
def test_ages_are_whole_months(months: str) -> None:
    assert errors(age_min_months=months)[0].startswith("age_min_months: ")


def test_ages_must_not_be_reversed() -> None:
    assert errors(age_min_months="36", age_max_months="6") == [
        "age_max_months: 6 is less than age_min_months 36"
    ]
    assert errors(age_min_months="0", age_max_months="0") == []


def test_confirmed_without_the_day_of_the_check_is_an_error() -> None:
    assert errors(status="confirmed") == [
        "checked_on: a confirmed entry needs the day on which it was checked"
    ]
    assert errors(status="confirmed", checked_on="2026-11-01") == []


@pytest.mark.parametrize("day", ["2026-13-01", "2026-02-30", "26-11-01", "20261101", "45123"])
def test_the_day_of_the_check_is_an_iso_date(day: str) -> None:
    assert errors(status="confirmed", checked_on=day)[0].startswith("checked_on: ")


def test_an_expected_entry_that_was_checked_is_flagged() -> None:
    assert warnings(status="expected", checked_on="2026-11-01")[0].startswith("checked_on: ")


@pytest.mark.parametrize("date", ["2017前后", "2017; hours 2026-08-24", "约2025(某报)", "不明", ""])
def test_the_date_of_a_source_is_kept_as_it_is_given(date: str) -> None:
    assert errors(source_date=date) == []
