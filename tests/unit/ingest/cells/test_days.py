"""Days, months and years as they are typed, and those that cannot be."""

from datetime import date

import pytest

from webapp.ingest.cells.days import day_reading, source_date_reading, trouble_with_source_date

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-03-05",
        "2026/3/5",
        "2026/03/05",
        "2026.3.5",
        "2026年3月5日",
        "2026 年 3 月 5 日",
        "20260305",
        "2026-03-05 00:00:00",
        "2026/3/5 0:00",
        "２０２６－０３－０５",
    ],
)
def test_a_day_is_understood_however_it_is_typed(cell: str) -> None:
    assert day_reading(cell).text == source_date_reading(cell).text == "2026-03-05"


@pytest.mark.parametrize("cell", ["3/5/2026", "26-03-05", "春节", "2026-3"])
def test_a_day_that_could_be_another_stays_as_it_is(cell: str) -> None:
    assert day_reading(cell).text == cell


def test_the_number_of_a_spreadsheet_is_asked_about() -> None:
    for reading in (day_reading("45123"), source_date_reading("45123")):
        assert reading.text == ""
        assert "is 2023-07-16 meant?" in reading.remarks[0].message


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ("2015年3月", "2015-03"),
        ("2015/3", "2015-03"),
        ("2023.0", "2023"),
        ("2023年", "2023"),
        ("Mar-15", "2015-03"),
        ("2017前后", "2017前后"),
        ("2017; hours 2026-08-24", "2017; hours 2026-08-24"),
        ("不明", "不明"),
        ("", ""),
    ],
)
def test_the_date_of_a_source_may_be_a_month_a_year_or_words(cell: str, text: str) -> None:
    assert source_date_reading(cell).text == text


@pytest.mark.parametrize(
    "said",
    ["", "2026-11-24", "2026-11", "2026", "2017前后", "dataset 2026-09", "约2025(某报)", "不明"],
)
def test_dates_that_can_be_are_good(said: str) -> None:
    assert trouble_with_source_date(said, TODAY) is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("昨天", "names no year"),
        ("45123.5", "names no year"),
        ("2026年13月40日", "is no day of the calendar"),
        ("2026-02-30", "is no day of the calendar"),
        ("2031-01-01", "has not come yet"),
        ("2026-12", "has not come yet"),
        ("约2027年", "has not come yet"),
        ("2017; hours 2027-08-24", "has not come yet"),
        ("1884", "is too long ago"),
    ],
)
def test_dates_that_cannot_be_are_named(said: str, why: str) -> None:
    trouble = trouble_with_source_date(said, TODAY)
    assert trouble is not None
    assert trouble.endswith(why)
