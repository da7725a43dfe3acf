"""So many reports at once, then one every few minutes."""

from datetime import timedelta

import pytest

from tests.builders import NOW
from webapp.domain.allowance import Allowance
from webapp.store.reports.allowances import mark_of

THREE = Allowance(burst=3, seconds_each=60)


@pytest.mark.parametrize(
    ("remaining", "seconds", "after"),
    [(0, 0, 0), (0, 60, 1), (0.5, 30, 1), (2, 3_600, 3), (3, -500, 3), (1, -500, 1)],
)
def test_an_allowance_fills_with_time_and_never_beyond_its_burst(remaining, seconds, after):
    assert THREE.after(remaining, seconds) == after


@pytest.mark.parametrize(("remaining", "wait"), [(3, 0), (1, 0), (0.5, 30), (0, 60)])
def test_the_wait_is_told_in_whole_seconds(remaining, wait):
    assert THREE.wait_seconds(remaining) == wait


def test_a_bucket_that_is_full_again_need_not_be_remembered():
    assert THREE.after(0, THREE.seconds_to_fill) == THREE.burst


def test_a_mark_is_the_same_all_day_and_another_tomorrow_and_with_another_key():
    mark = mark_of("203.0.113.0", NOW)
    assert mark == mark_of("203.0.113.0", NOW + timedelta(hours=13))
    assert mark != mark_of("203.0.113.0", NOW + timedelta(days=1))
    assert mark != mark_of("198.51.100.0", NOW)
    assert mark != mark_of("203.0.113.0", NOW, key=b"another program")
