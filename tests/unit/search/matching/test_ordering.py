"""Every order that a list can have, and what decides where one key is equal."""

from datetime import date

import numpy as np
import pytest

from tests.asking import parts_of
from tests.builders import a_query, a_service
from webapp.domain.coordinates import Precision
from webapp.domain.service import Source, Status
from webapp.domain.trust import OfficialHost, OfficialSources
from webapp.search.known.columns import Columns, Mask
from webapp.search.matching.ordering import (
    Nearness,
    default_sort,
    in_order,
    metres_for_sorting,
    sort_of,
)
from webapp.search.matching.word_match import WordMatch

A, B, C, D = range(4)


@pytest.fixture(scope="module")
def columns() -> Columns:
    """Four entries, by id a to d: d is expected, b was checked, a's source is the younger one."""
    return parts_of(
        a_service("a", name_zh="丁", source=Source("某报", "https://example.org/", "2026-02-01")),
        a_service("b", name_zh="甲", status=Status.CONFIRMED, checked_on=date(2026, 3, 1)),
        a_service("c", name_zh="乙", category="family-mediation", precision=Precision.ROAD),
        a_service("d", name_zh="阿", status=Status.EXPECTED),
    ).columns


def _order(
    columns: Columns,
    sort: str,
    reach: list[float] | None = None,
    named: tuple[int, ...] = (),
    home: tuple[int, ...] = (),
    **words: list[float] | list[bool],
) -> list[int]:
    matched = WordMatch.everything(columns.size)
    for name, values in words.items():
        setattr(matched, name, np.array(values))
    nobody, found = np.zeros(columns.size, dtype=np.bool_), np.ones(columns.size, dtype=np.bool_)
    near = None
    if reach is not None:
        near = Nearness(np.array(reach), _mask(nobody, named), _mask(nobody, home))
    return in_order(sort, found, matched, columns, near, is_chosen=True).tolist()


def _mask(nobody: Mask, numbers: tuple[int, ...]) -> Mask:
    mask = nobody.copy()
    mask[list(numbers)] = True
    return mask


def test_nearest_first_but_what_is_only_promised_as_if_a_kilometre_farther(columns: Columns):
    near = [1300.0, 200.0, 100.0, 1.0]
    assert _order(columns, "distance", near) == [C, B, D, A]
    assert _order(columns, "distance", near, bands=[9.0, 0.0, 0.0, 0.0]) == [C, B, D, A]


def test_what_is_called_as_the_place_is_comes_first_then_what_is_of_its_community(
    columns: Columns,
):
    near = [300.0, 200.0, 100.0, 1.0]
    assert _order(columns, "distance", near, named=(D,), home=(A,)) == [D, A, C, B]
    assert _order(columns, "relevance", near, named=(D,), home=(A,)) == [D, A, C, B]


def test_what_holds_all_the_words_comes_first(columns: Columns):
    fits = [False, False, False, True]
    assert _order(columns, "relevance", fits=fits)[0] == D
    assert _order(columns, "distance", [300.0, 200.0, 100.0, 1.0], fits=fits)[0] == D


def test_by_name_as_it_is_spoken(columns: Columns):
    assert _order(columns, "name") == [A, B, C, D]
    assert _order(columns, "name", [1.0, 1.0, 0.0, 0.0]) == [A, B, C, D]


@pytest.fixture(scope="module")
def of_all_ages() -> Columns:
    """A newspaper of 2015, one of this year, a page without a date, an office of this year."""
    of_an_office = Source("某局", "https://www.example.gov.cn/", "2026-03")
    return parts_of(
        a_service("a", source=Source("某报", "https://example.org/", "2015-03-09")),
        a_service("b", source=Source("某报", "https://example.org/", "2026-02-01")),
        a_service("c", source=Source("某博客", "https://example.org/", "")),
        a_service("d", source=of_an_office),
        official_sources=OfficialSources((OfficialHost("gov.cn", "各级机关"),)),
    ).columns


def test_an_old_source_stands_below_one_of_this_year(of_all_ages: Columns):
    found, words = np.ones(4, dtype=np.bool_), WordMatch.everything(4)
    assert in_order("name", found, words, of_all_ages, None).tolist() == [D, B, A, C]
    assert _order(of_all_ages, "name") == [A, B, C, D]


def test_near_a_place_an_old_source_counts_as_farther_off(of_all_ages: Columns):
    assert _order(of_all_ages, "relevance", [300.0, 500.0, 299.0, 540.0]) == [D, B, C, A]
    assert _order(of_all_ages, "relevance", [100.0, 500.0, 299.0, 540.0]) == [A, D, B, C]
    assert _order(of_all_ages, "distance", [300.0, 500.0, 299.0, 540.0]) == [C, A, B, D]


def test_latest_checked_first_then_by_the_date_of_the_source(columns: Columns):
    assert _order(columns, "checked") == [B, A, C, D]


def test_by_relevance_what_was_confirmed_comes_first_then_the_better_match(columns: Columns):
    assert _order(columns, "relevance", scores=[1.0, 0.0, 2.0, 9.0]) == [B, C, A, D]


def test_among_equal_matches_those_in_a_street_of_the_district_come_first():
    columns = parts_of(a_service("a", street=""), a_service("b")).columns
    assert _order(columns, "relevance") == [B, A]


def test_among_equal_matches_the_better_located_and_then_the_core_kinds(columns: Columns):
    assert _order(columns, "relevance", scores=[1.0, 1.0, 1.0, 1.0]) == [B, A, C, D]


def test_by_relevance_near_a_place_surer_kinds_come_first_then_nearer_ones(columns: Columns):
    """However well the words match: nobody walks further for a better word."""
    near = {"scores": [9.0, 0.0, 0.0, 0.0], "bands": [1.0, 1.0, 2.0, 3.0]}
    assert _order(columns, "relevance", [200.0, 100.0, 300.0, 1.0], **near) == [D, C, B, A]


def test_only_what_was_found_is_put_in_order(columns: Columns):
    found = np.array([True, False, True, False])
    words = WordMatch.everything(columns.size)
    assert in_order("name", found, words, columns, None).tolist() == [A, C]


@pytest.mark.parametrize(
    ("asked", "has_place", "order"),
    [
        ({}, False, "name"),
        ({"q": "托育"}, False, "relevance"),
        ({"q": "托育", "near": "西单"}, True, "distance"),
        ({"near": "西单"}, False, "name"),
        ({"q": "托育", "sort": "distance"}, False, "relevance"),
        ({"q": "托育", "sort": "distance"}, True, "distance"),
        ({"near": "西单", "sort": "checked"}, True, "checked"),
    ],
)
def test_the_order_that_nobody_asked_for(asked: dict[str, str], has_place: bool, order: str):
    assert default_sort(a_query(**asked), has_place) == order


def test_a_place_among_the_words_keeps_the_order_of_relevance():
    words = a_query(q="西单 托育", near="西单")
    assert sort_of(words, place_in_words=True, has_place=True) == "relevance"
    assert sort_of(words, place_in_words=False, has_place=True) == "distance"
    chosen = a_query(q="西单 托育", sort="distance")
    assert sort_of(chosen, place_in_words=True, has_place=True) == "distance"


def test_entries_without_a_pin_come_after_all_that_have_one():
    reach = metres_for_sorting(np.array([900.0, 10.0, 20.0]), np.array([True, False, False]))
    assert np.argsort(reach).tolist() == [0, 1, 2]
