"""Ages said in words."""

import doctest

import pytest

from webapp.search.known import ages
from webapp.search.known.ages import ages_in


def test_the_example_in_ages_is_true():
    assert doctest.testmod(ages).failed == 0


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("两岁", 24),
        ("2岁", 24),
        ("两岁半的孩子", 30),
        ("半岁", 6),
        ("十八个月", 18),
        ("18个月", 18),
        ("一周岁", 12),
        ("三岁以下", 35),
        ("6岁以上", 72),
        ("0-3岁", 35),
        ("3到6岁", 36),
        ("2 years old", 24),
        ("18 month old", 18),
        ("under 3 years", 35),
        ("two-year-old", 24),
    ],
)
def test_an_age_is_understood_in_months(text: str, months: int):
    assert [found.months for found in ages_in(text)] == [months]


@pytest.mark.parametrize(
    "text", ["怀孕三个月", "产后两个月", "离婚两年", "12345", "8月1日", "三里河"]
)
def test_what_is_no_age_of_a_child_is_left_alone(text: str):
    assert ages_in(text) == []


@pytest.mark.parametrize("text", ["三十五岁", "40岁", "35周岁"])
def test_the_age_of_a_grown_up_is_seen_whole_and_means_no_filter(text: str):
    (found,) = ages_in(text)
    assert found.months is None
    assert (found.start, found.end) == (0, len(text))
