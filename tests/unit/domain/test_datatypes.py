"""How the values of fields stand in cells, and what a cell may not say."""

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from webapp.domain.datatypes import (
    CODE,
    CODES,
    CONTENT,
    CONTENT_LIST,
    DAY,
    DEGREES,
    MONTHS,
    PAIRS,
    Choice,
    Count,
    Datatype,
    Measure,
    YesNo,
    day_of,
    listed,
    pairs,
)


class Size(StrEnum):
    """A list of values."""

    SMALL = "s"
    LARGE = "l"


ROOMS, METRES = Count("rooms", 40), Measure("square metres")
SIZE, PERHAPS_SIZE = Choice(Size), Choice(Size, optional=True)


@pytest.mark.parametrize(
    ("datatype", "cell", "value", "plain"),
    [
        (CODE, "venue", "venue", "venue"),
        (CODE, "", "", None),
        (CONTENT, "免费", "免费", "免费"),
        (CODES, "110;12345", ("110", "12345"), ["110", "12345"]),
        (CONTENT_LIST, "孕期;亲子", ("孕期", "亲子"), ["孕期", "亲子"]),
        (CONTENT_LIST, "", (), []),
        (
            PAIRS,
            "floor=3;sink=yes",
            (("floor", "3"), ("sink", "yes")),
            {"floor": "3", "sink": "yes"},
        ),
        (DAY, "2026-11-24", date(2026, 11, 24), "2026-11-24"),
        (DAY, "", None, None),
        (YesNo(), "yes", True, True),
        (YesNo(), "no", False, False),
        (YesNo(), "", None, None),
        (ROOMS, "0", 0, 0),
        (ROOMS, "", None, None),
        (METRES, "12.5", 12.5, 12.5),
        (METRES, "4", 4.0, 4.0),
        (METRES, "", None, None),
        (DEGREES, "39.910000", 39.91, 39.91),
        (DEGREES, "", None, None),
        (SIZE, "s", Size.SMALL, "s"),
        (PERHAPS_SIZE, "", None, None),
    ],
)
def test_a_value_goes_into_a_cell_and_comes_back(
    datatype: Datatype, cell: str, value: Any, plain: Any
) -> None:
    assert datatype.trouble(cell) is None
    assert datatype.read(cell) == value
    assert datatype.written(value) == cell
    assert datatype.plain(value) == plain


def test_unknown_and_an_empty_cell_are_the_same_of_what_is_so_or_not() -> None:
    assert YesNo().trouble("unknown") is None
    assert YesNo().read("unknown") is None


@pytest.mark.parametrize(
    ("datatype", "cell", "trouble"),
    [
        (DAY, "2026-11-31", "'2026-11-31' is not a date like 2026-11-24"),
        (DAY, "2026-W48-2", "'2026-W48-2' is not a date like 2026-11-24"),
        (YesNo(), "有", "must be yes, no or unknown, not '有'"),
        (ROOMS, "41", "'41' is not a whole number of rooms up to 40"),
        (ROOMS, "4.5", "'4.5' is not a whole number of rooms up to 40"),
        (ROOMS, "-1", "'-1' is not a whole number of rooms up to 40"),
        (ROOMS, "٣", "'٣' is not a whole number of rooms up to 40"),
        (MONTHS, "1201", "'1201' is not a whole number of months up to 1200"),
        (METRES, "约12", "'约12' is not a number of square metres like 12.5"),
        (METRES, "1e9", "'1e9' is not a number of square metres like 12.5"),
        (METRES, "nan", "'nan' is not a number of square metres like 12.5"),
        (SIZE, "", "'' is none of s, l"),
        (PERHAPS_SIZE, "xl", "'xl' is none of s, l"),
    ],
)
def test_what_a_cell_may_not_say_is_named(datatype: Datatype, cell: str, trouble: str) -> None:
    assert datatype.trouble(cell) == trouble


def test_lists_and_pairs_are_read_with_blanks_between_their_parts() -> None:
    assert listed(" W7.5 ;; C5.2;") == ("W7.5", "C5.2")
    assert pairs(" step-free = yes;floor=3 ;") == (("floor", "3"), ("step-free", "yes"))


def test_a_day_is_written_in_one_way_only() -> None:
    assert day_of("2026-11-24") == date(2026, 11, 24)
    assert day_of("20261124") is day_of("24.11.2026") is day_of("") is None
