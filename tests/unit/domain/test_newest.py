"""How old what is known is, said no closer than its sources say it."""

import doctest
from datetime import date

import pytest

from tests.builders import a_service
from webapp.domain import newest
from webapp.domain.newest import dates_in, newest_fact
from webapp.domain.service import Source, Status

TODAY = date(2026, 11, 24)


def dated(*dates: str):
    return [a_service(id=f"s{n}", source=Source(date=one)) for n, one in enumerate(dates)]


def test_the_examples_are_true():
    found = doctest.testmod(newest)
    assert (found.attempted > 0, found.failed) == (True, 0)


def test_the_newest_source_counts_whatever_the_others_say():
    assert newest_fact(dated("2015-03-09", "2026-09-11", "", "2026-08"), TODAY) == "2026-09-11"


def test_a_check_is_newer_than_every_source():
    checked = a_service(status=Status.CONFIRMED, checked_on=date(2026, 11, 20))
    assert newest_fact([*dated("2026-09-11"), checked], TODAY) == "2026-11-20"


def test_a_month_stays_a_month_and_a_year_a_year():
    assert newest_fact(dated("2026-09", "2026-08-30"), TODAY) == "2026-09"
    assert newest_fact(dated("2023"), TODAY) == "2023"


def test_a_day_to_come_is_a_slip_of_the_pen():
    assert newest_fact(dated("2031-01-01", "2025-06"), TODAY) == "2025-06"


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("dataset 2026-09", ["2026-09"]),
        ("2018-05-20; hours 2026-08-24", ["2018-05-20", "2026-08-24"]),
        ("约2025(民主与法制时报)", ["2025"]),
        ("2025-05-21前后", ["2025"]),
        ("昨天", []),
    ],
)
def test_dates_stand_in_words_of_their_own(words: str, dates: list[str]):
    assert dates_in(words) == dates


def test_nothing_dated_says_nothing():
    assert newest_fact(dated("", "昨天"), TODAY) == ""
