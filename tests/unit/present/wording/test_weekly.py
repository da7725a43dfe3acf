"""Hours of a week in words, never as programs write them."""

import pytest

from tests.builders import IN_ENGLISH
from webapp.present.wording.weekly import hours_said


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("Mo-Fr 09:00-17:00", "Monday to Friday 9:00–17:00"),
        ("Mo-Fr 09:00-11:30,14:00-17:00", "Monday to Friday 9:00–11:30, 14:00–17:00"),
        ("Mo-Fr 09:00-17:00; PH off", "Monday to Friday 9:00–17:00; closed on public holidays"),
        ("Tu-Su 09:00-16:30", "every day but Monday 9:00–16:30"),
        ("We-Mo 09:00-16:30", "every day but Tuesday 9:00–16:30"),
        ("06:00-22:00", "every day 6:00–22:00"),
        (
            "Tu-Fr 11:30-18:00; Sa-Su 09:00-17:00",
            "Tuesday to Friday 11:30–18:00, Saturday, Sunday 9:00–17:00",
        ),
        ("24/7", "Open day and night"),
        ("Mo-Fr 09:00-17:00; PH off; Dec off", ""),
        ("", ""),
    ],
)
def test_a_week_in_words(hours, said):
    assert hours_said(hours, IN_ENGLISH) == said
