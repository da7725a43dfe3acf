"""A plain text is a week; what a week cannot hold is not squeezed into one."""

import pytest

from webapp.hours.weekly import WeekSpan, weekly_hours

WEEK = tuple(range(7))


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("24/7", [(WEEK, 0, 1440)]),
        ("09:00-19:00", [(WEEK, 540, 1140)]),
        ("Tu-Su 09:00-16:30", [((1, 2, 3, 4, 5, 6), 540, 990)]),
        ("We-Mo 09:00-16:30", [((0, 2, 3, 4, 5, 6), 540, 990)]),
        ("Mo,We 08:30-11:30,13:30-17:00", [((0, 2), 510, 690), ((0, 2), 810, 1020)]),
        ("Tu-Fr 11:30-18:00; Sa-Su 09:00-17:00", [((1, 2, 3, 4), 690, 1080), ((5, 6), 540, 1020)]),
        ("Mo-Su 09:00-17:00; Mo off", [((1, 2, 3, 4, 5, 6), 540, 1020)]),
        ("Fr 22:00-02:00", [((4,), 1320, 1560)]),
    ],
)
def test_a_plain_text_is_a_week(text, spans):
    assert weekly_hours(text) == tuple(WeekSpan(*span) for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Mo-Fr 09:00-17:00; PH off",
        "Apr-Oct Mo-Fr 09:00-17:00",
        "Mo-Fr 09:00+",
        "Mo[1] 09:00-17:00",
        "随门诊时间",
        "Mo-Fr 25:99-17:00",
    ],
)
def test_what_a_week_cannot_hold_is_no_week(text):
    assert weekly_hours(text) is None
