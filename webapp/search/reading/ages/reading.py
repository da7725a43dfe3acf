"""The ages that a search speaks of, in whichever language."""

import re

from webapp.search.reading.ages.chinese import chinese_ages
from webapp.search.reading.ages.english import english_ages
from webapp.search.reading.ages.found import AgeFound

_MAY_BE = re.compile(r"[岁月天周班级初高]|小学生|新生|刚|百日|星期|礼拜")
_MAY_BE_ENGLISH = re.compile(
    r"\b(?:age|half|year|yr|month|week|day|grade|newborn|new born)|\d ?[ymw]|old\b|\b(?:under"
    r"|over|below|above|is|turn)"
)


def ages_in(folded: str) -> list[AgeFound]:
    """The ages said in a folded text, none overlapping. "Below" is from birth to the month before.

    >>> [ages_in(text)[0].value for text in ("两岁半", "18个月", "三岁以下", "3-6岁", "40天的宝宝")]
    ['30', '18', '0-35', '36-72', '1']
    >>> ages_in("一个月多少钱"), ages_in("2 years and 3 months old")[0].value
    ([], '27')
    """
    found: list[AgeFound] = []
    for age in _all(folded):
        if not any(other.start < age.end and age.start < other.end for other in found):
            found.append(age)
    return found


def _all(folded: str) -> list[AgeFound]:
    ages = list(chinese_ages(folded)) if _MAY_BE.search(folded) else []
    return [*ages, *english_ages(folded)] if _MAY_BE_ENGLISH.search(folded) else ages
