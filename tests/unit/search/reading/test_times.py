"""Times said in words, and which moment they mean."""

import doctest
from datetime import datetime

import pytest

from webapp.domain.country import TIME_ZONE
from webapp.hours import named_days
from webapp.search.reading.times import reading, resolving
from webapp.search.reading.times.reading import times_in
from webapp.search.reading.times.resolving import open_value

MONDAY = datetime(2026, 11, 23, 9, 30, tzinfo=TIME_ZONE)


@pytest.mark.parametrize("module", [reading, resolving, named_days])
def test_the_examples_of_times_are_true(module: object):
    assert doctest.testmod(module).failed == 0  # type: ignore[arg-type]


def _meant(text: str, now: datetime = MONDAY) -> str:
    values = {open_value(found.when.written, now) for found in times_in(text)}
    assert len(values) == 1, text
    return values.pop()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        *(
            ("现在有开吗", "now"),
            ("这会儿开着的", "now"),
            ("还开门吗", "now"),
            ("open right now", "now"),
        ),
        ("今天晚上八点还开", "2026-11-23T20:00"),
        ("明天下午三点半", "2026-11-24T15:30"),
        ("周三上午", "2026-11-25T08:00/2026-11-25T12:00"),
        ("下周二", "2026-12-01T08:00/2026-12-01T18:00"),
        ("周末", "2026-11-28T08:00/2026-11-29T18:00"),
        ("元旦开门吗", "2027-01-01T08:00/2027-01-01T18:00"),
        ("大年初一", "2027-02-06T08:00/2027-02-06T18:00"),
        ("下班后", "2026-11-23T18:00/2026-11-23T21:00"),
        ("12月5日上午", "2026-12-05T08:00/2026-12-05T12:00"),
        ("上午9点到11点", "2026-11-23T09:00/2026-11-23T11:00"),
        ("早上八点", "2026-11-24T08:00"),
        ("open on monday", "2026-11-23T09:30/2026-11-23T18:00"),
        ("sunday afternoon", "2026-11-29T13:00/2026-11-29T18:00"),
        ("after 6pm", "2026-11-23T18:00/2026-11-23T22:00"),
        ("at 9 pm on saturday", "2026-11-28T21:00"),
        ("half past three tomorrow", "2026-11-24T15:30"),
    ],
)
def test_a_time_in_words_is_a_moment_or_a_stretch(text: str, value: str):
    assert _meant(text) == value


def test_what_has_passed_today_is_the_next_one():
    evening = MONDAY.replace(hour=21)
    assert _meant("晚上八点", evening) == "2026-11-24T20:00"
    assert _meant("周一", evening).startswith("2026-11-30")


@pytest.mark.parametrize(
    "text",
    [
        *(
            "24小时",
            "十一学校",
            "五一小学",
            "有一点发烧",
            "三里河一区",
            "早教中心",
            "孩子每天晚上哭",
        ),
        *(
            "五点水是什么字",
            "sunday is my son's name",
            "sunday school",
            "two year old",
            "after 6 months",
            "night feed",
        ),
    ],
)
def test_what_is_no_time_is_left_alone(text: str):
    assert times_in(text) == []
