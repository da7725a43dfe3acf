"""How long a dated event is told of, and what is said of its places."""

from datetime import date, timedelta

import pytest

from tests.builders import NOW, an_occasion
from webapp.domain.facts import FactGroup, Freshness
from webapp.domain.occasions import OCCASION_COLUMNS, occasion_cells, to_come

HOUR = timedelta(hours=1)
TODAY = NOW.date()


def test_it_is_told_of_until_it_ends() -> None:
    told = an_occasion(starts=NOW, ends=NOW + HOUR)
    assert told.is_to_come(NOW)
    assert told.is_to_come(NOW + HOUR - timedelta(minutes=1))
    assert not told.is_to_come(NOW + HOUR)


def test_a_cancelled_one_is_gone_when_it_would_begin() -> None:
    told = an_occasion(starts=NOW, ends=NOW + HOUR, cancelled=True)
    assert told.is_to_come(NOW - HOUR)
    assert not told.is_to_come(NOW)


def test_the_next_comes_first_and_what_is_past_not_at_all() -> None:
    later = an_occasion("later", starts=NOW + 2 * HOUR, ends=NOW + 3 * HOUR)
    sooner = an_occasion("sooner", starts=NOW + HOUR, ends=NOW + 3 * HOUR)
    past = an_occasion("past", starts=NOW - 2 * HOUR, ends=NOW - HOUR)
    assert to_come((later, past, sooner), NOW) == (sooner, later)


@pytest.mark.parametrize(("days_ago", "left"), [(0, 3), (14, 3), (15, None), (-1, None)])
def test_what_was_free_long_ago_or_is_told_of_tomorrow_says_nothing(
    days_ago: int, left: int | None
) -> None:
    told = an_occasion(places_left=3, places_left_on=TODAY - timedelta(days=days_ago))
    assert told.places_left_at(TODAY, 14) == left


def test_nothing_is_free_where_nobody_said_so() -> None:
    assert an_occasion().places_left_at(TODAY, 14) is None


def test_cells_stand_in_the_order_of_the_columns() -> None:
    cells = occasion_cells(an_occasion(age_min_months=0, places_left_on=date(2026, 11, 1)))
    assert tuple(cells) == OCCASION_COLUMNS
    assert (cells["age_min_months"], cells["age_max_months"]) == ("0", "")
    assert cells["starts"] == "2026-11-28 09:30"


def test_days_of_a_field_are_those_of_its_group() -> None:
    group = FactGroup("vacancies", "空余", "free", ("features.places_free",), 14, 7)
    freshness = Freshness((group,))
    assert freshness.days_of("features.places_free", sensitive=False) == 14
    assert freshness.days_of("features.places_free", sensitive=True) == 7
    assert freshness.days_of("hours", sensitive=False) == 0
