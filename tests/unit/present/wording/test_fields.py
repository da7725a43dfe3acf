"""Declared fields in words: each kind of value as a reader of that language says it."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from tests.builders import IN_ENGLISH, a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.datatypes import (
    CODES,
    CONTENT_LIST,
    DAY,
    Choice,
    Count,
    Datatype,
    Measure,
    YesNo,
)
from webapp.domain.languages import ENGLISH, SIMPLIFIED, Language
from webapp.domain.service import FIELD
from webapp.present.wording.fields import age_text, label_of, value_of
from webapp.present.wording.values import Text


class Size(StrEnum):
    """A list of values."""

    SMALL = "s"


SIZES = Choice(Size, {Size.SMALL: "Yes"}, optional=True)


def said(datatype: Datatype, value: Any, language: Language = ENGLISH) -> Text | None:
    """What a page says of a value that stands in an entry."""
    field = replace(FIELD["fee_zh"], datatype=datatype)
    return value_of(field, a_service(fee_zh=value), words_in(language))


def test_a_label_is_said_in_the_language_of_the_page() -> None:
    assert label_of(FIELD["fee_zh"], IN_ENGLISH) == "Cost"


@pytest.mark.parametrize(
    ("datatype", "value", "words"),
    [
        (YesNo(), True, "Yes"),
        (YesNo(), False, "No"),
        (Count("places"), 0, "0"),
        (Measure("square metres"), 12.5, "12.5"),
        (DAY, date(2026, 11, 24), "24 Nov 2026"),
        (SIZES, Size.SMALL, "Yes"),
        (CODES, ("a", "b"), "a;b"),
    ],
)
def test_a_value_is_said_in_the_words_of_the_page(
    datatype: Datatype, value: Any, words: str
) -> None:
    assert said(datatype, value) == Text(words)


@pytest.mark.parametrize("datatype", [YesNo(), Count("places"), DAY, SIZES, Measure("m")])
def test_what_is_not_known_is_not_said(datatype: Datatype) -> None:
    assert said(datatype, None) is None


def test_lists_of_words_are_content_of_the_source() -> None:
    assert said(CONTENT_LIST, ("孕期", "亲子"), SIMPLIFIED) == Text("孕期、亲子")
    assert said(CONTENT_LIST, ("孕期", "亲子")) == Text(
        "孕期、亲子", lang="zh-Hans", label="Yùnqī Qīnzǐ"
    )
    assert said(CONTENT_LIST, ()) is None


def test_both_ends_of_the_ages_stand_in_one_fact() -> None:
    service = a_service(age_min_months=6, age_max_months=36)
    ages = value_of(FIELD["age_min_months"], service, words_in(ENGLISH))
    assert ages == Text("6 months to 3 years")
    assert value_of(FIELD["age_min_months"], a_service(), words_in(ENGLISH)) is None


@pytest.mark.parametrize(
    ("youngest", "oldest", "said"),
    [
        (None, None, ""),
        (6, 36, "6 months to 3 years"),
        (36, None, "From 3 years"),
        (None, 18, "Up to 18 months"),
        (0, 12, "0 to 1 year"),
        (0, 191, "Under 16 years"),
    ],
)
def test_an_age_range_is_said_as_parents_say_it(
    youngest: int | None, oldest: int | None, said: str
) -> None:
    assert age_text(youngest, oldest, IN_ENGLISH) == said
