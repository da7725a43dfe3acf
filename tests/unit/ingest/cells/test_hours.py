"""Opening hours as people and spreadsheets write them."""

import pytest

from webapp.hours.book import problem_with
from webapp.ingest.cells.hours import hours_reading


def read(cell: str) -> str:
    return hours_reading(cell, problem_with).text


@pytest.mark.parametrize(
    ("cell", "hours"),
    [
        ("９：００－１７：００", "9:00-17:00"),
        ("9:00–17:00", "9:00-17:00"),
        ("9：00～17：00", "9:00-17:00"),
        ("9:00至17:00", "9:00-17:00"),
        ("9.00-17.00", "9:00-17:00"),
        ("9点-17点半", "09:00-17:30"),
        ("9时30分至16时30分", "09:30-16:30"),
        ("9:00-11:30/13:30-17:00", "9:00-11:30,13:30-17:00"),
        ("Mo-Fr 09:00—17:00；Sa 09:00-12:00", "Mo-Fr 09:00-17:00; Sa 09:00-12:00"),
        ("周一至周五9:00-17:00", "Mo-Fr 9:00-17:00"),
        ("周一至五 8:30-11:30，13:30-17:00", "Mo-Fr 8:30-11:30,13:30-17:00"),
        ("星期一、星期三 9:00-11:30", "Mo,We 9:00-11:30"),
        ("周一至周五 9:00-17:00，周六 9:00-12:00", "Mo-Fr 9:00-17:00; Sa 9:00-12:00"),
        ("周二至周日 9:00-17:00，周一闭馆", "Tu-Su 9:00-17:00; Mo off"),
        ("工作日：9:00-17:00\n法定节假日休息", "Mo-Fr 9:00-17:00; PH off"),
        ("每天 9:00-21:00", "9:00-21:00"),
        ("全天24小时", "24/7"),
        ("24/7 ", "24/7"),
        ("无", ""),
        ("Mo-Fr 09:00-17:00 || “电话预约”", 'Mo-Fr 09:00-17:00 || "电话预约"'),
    ],
)
def test_hours_are_understood_where_they_can_only_mean_one_thing(cell: str, hours: str) -> None:
    assert read(cell) == hours
    assert problem_with(read(cell)) is None


@pytest.mark.parametrize(
    "cell", ["随门诊时间", "上午9点到下午5点", "周一至周五 9:00-17:00（节假日除外）"]
)
def test_what_is_not_understood_stays_for_the_check_of_hours(cell: str) -> None:
    assert read(cell) == cell
    assert problem_with(cell)


def test_words_in_quotes_are_not_touched() -> None:
    hours = 'Mo-Fr 09：00-17：00 "到前台，9点至17点"'
    assert read(hours) == 'Mo-Fr 09:00-17:00 "到前台，9点至17点"'


@pytest.mark.parametrize("cell", ["Jul-24", "2024/7/1", "2024-07-01", "2024年7月1日"])
def test_24_7_that_became_a_month_is_put_back(cell: str) -> None:
    reading = hours_reading(cell, problem_with)
    assert reading.text == "24/7"
    assert "is what a spreadsheet makes of 24/7" in reading.remarks[0].message


@pytest.mark.parametrize("cell", ["24-Jul", "7月24日", "2026/9/17", "Sep-17", "45474", "9/17"])
def test_hours_that_became_another_day_are_asked_for(cell: str) -> None:
    reading = hours_reading(cell, problem_with)
    assert reading.text == ""
    assert "has made a date of the hours" in reading.remarks[0].message


def test_a_time_that_became_a_number_is_asked_for() -> None:
    assert "has made a number of a time" in hours_reading("0.375", problem_with).remarks[0].message
