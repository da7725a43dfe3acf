"""What visitors say since somebody looked: two days may be confirmed by, one *no* counts."""

from datetime import date, timedelta

from tests.unit.domain.test_due import FRESHNESS, kept
from webapp.domain.sightings import Glimpse, ToldOnDay
from webapp.domain.visitors import NOTHING_SAID, Said, said_of

TODAY = date(2026, 11, 30)


def told(fact: str, glimpse: Glimpse, ago: int, times: int = 1) -> ToldOnDay:
    return ToldOnDay(fact, glimpse, TODAY - timedelta(days=ago), times)


def test_two_days_that_say_the_same_agree_and_many_taps_of_one_day_do_not() -> None:
    yes = Glimpse.YES
    assert said_of([told("there", yes, 3, 9)], (), FRESHNESS) == NOTHING_SAID
    both = [told("there", yes, 3), told("there", yes, 1), told("phone", yes, 1)]
    assert said_of(both, (), FRESHNESS) == Said(agreed=("there",))


def test_one_who_says_no_is_enough_for_a_visit() -> None:
    days = [told("there", Glimpse.YES, each) for each in (5, 4)]
    said = said_of([*days, told("there", Glimpse.NO, 1)], (), FRESHNESS)
    assert said == Said(against=True, gone=True)
    other = said_of([told("hours", Glimpse.NO, 1)], (), FRESHNESS)
    assert other == Said(against=True)


def test_what_was_said_before_somebody_looked_is_over() -> None:
    looked = (kept("status", TODAY + timedelta(days=30)),)
    assert looked[0].checked_on == TODAY
    assert said_of([told("there", Glimpse.NO, 1)], looked, FRESHNESS) == NOTHING_SAID
