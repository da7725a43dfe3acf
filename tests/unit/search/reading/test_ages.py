"""Ages said in words."""

import doctest

import pytest

from webapp.search.reading.ages import reading
from webapp.search.reading.ages.reading import ages_in


def test_the_examples_of_ages_are_true():
    assert doctest.testmod(reading).failed == 0


@pytest.mark.parametrize(
    ("text", "months"),
    [
        *(
            ("两岁", "24"),
            ("2岁", "24"),
            ("两岁半的孩子", "30"),
            ("半岁", "6"),
            ("五岁多", "60-71"),
        ),
        *(("十八个月", "18"), ("18个月", "18"), ("一周岁", "12"), ("一岁零四个月", "16")),
        *(("三岁以下", "0-35"), ("6岁以上", "72-216"), ("不满周岁", "0-11"), ("0-3岁", "0-36")),
        *(
            ("3到6岁", "36-72"),
            ("6个月到2岁", "6-24"),
            ("两三岁", "24-47"),
            ("我家3 years old娃", "36"),
            ("七八个月", "7-8"),
        ),
        *(("小学三年级", "96-107"), ("初二", "156-167"), ("大班", "60-72"), ("刚满月", "1")),
        *(("40天的宝宝", "1"), ("六周 婴儿", "1"), ("百天", "3"), ("新生儿", "0-1")),
        *(("2 years old", "24"), ("18 month old", "18"), ("under 3 years", "0-35")),
        *(("two-year-old", "24"), ("2 years and 3 months old", "27"), ("toddler 18mo", "18")),
        *(
            ("ages 3 to 6", "36-72"),
            ("under twos", "0-23"),
            ("over-5s", "60-216"),
            ("kids under 3", "0-35"),
            ("third grader", "96-107"),
        ),
        *(("8 weeks old", "1"), ("two and a half years old", "30"), ("2-3 year olds", "24-36")),
    ],
)
def test_an_age_is_understood_in_months(text: str, months: str):
    assert [found.value for found in ages_in(text)] == [months]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "三岁看老",
            "怀孕三个月",
            "产后两个月",
            "产后42天",
            "离婚两年",
            "12345",
            "8月1日",
            "三里河",
        ),
        *(
            "一个月多少钱",
            "三个月的课",
            "请假三天",
            "孩子发烧三天",
            "每三个月",
            "大年初一",
            "小班课",
        ),
        *("pregnant for 6 months", "3 month course", "10 months of rent", "married for 5 years"),
    ],
)
def test_what_is_no_age_of_a_child_is_left_alone(text: str):
    assert ages_in(text) == []


@pytest.mark.parametrize("text", ["三十五岁", "40岁", "35周岁"])
def test_the_age_of_a_grown_up_is_seen_whole_and_means_no_filter(text: str):
    (found,) = ages_in(text)
    assert found.first is None
    assert (found.start, found.end) == (0, len(text))
