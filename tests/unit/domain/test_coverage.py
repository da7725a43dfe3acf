"""The figures of coverage: counts, shares, what is not known, and who is served worst."""

import pytest

from webapp.domain.coverage import (
    DISTRICT,
    Coverage,
    CoverageRow,
    Population,
    Reach,
    Tally,
    tally_of,
    walk_radius_m,
)


def a_row(street: str, long: int = 0, sourced: int = 0, expected: int = 0, placed: int = 1):
    return CoverageRow(
        "nursing-room",
        street,
        Tally(0, sourced, expected),
        Tally(sourced=placed),
        Reach(10, 0, long),
        Reach(),
    )


def test_ten_and_fifteen_minutes_are_so_many_metres_in_a_straight_line():
    assert walk_radius_m(10) == pytest.approx(449.66, abs=0.01)
    assert walk_radius_m(15) == pytest.approx(674.50, abs=0.01)


def test_closed_entries_are_not_counted():
    assert tally_of(["confirmed", "sourced", "sourced", "expected", "closed"]) == Tally(1, 2, 1)


@pytest.mark.parametrize(
    ("tally", "promised"),
    [
        (Tally(0, 0, 1), True),
        (Tally(1, 1, 2), False),
        (Tally(1, 1, 3), True),
        (Tally(0, 0, 0), False),
    ],
)
def test_a_figure_is_a_promise_where_most_of_it_is_only_expected(tally, promised):
    assert tally.is_mostly_promised is promised


def test_entries_for_children_need_a_number_of_children():
    tally = Tally(sourced=79)
    assert tally.per_children(Population(DISTRICT, 158_000, 2020)) == pytest.approx(5.0)
    assert tally.per_children(None) is None
    assert tally.per_children(Population("one", 0, 2020)) is None


def test_a_share_of_no_homes_is_not_known():
    assert Reach(8, 2, 6).share(6) == 0.75
    assert Reach().share(0) is None


def test_reaches_add_up():
    assert Reach(1, 2, 3, 4, 5) + Reach(10, 20, 30, 40, 50) == Reach(11, 22, 33, 44, 55)


def test_the_street_with_the_fewest_homes_near_an_entry_is_served_worst():
    coverage = Coverage((a_row(DISTRICT), a_row("a", 9), a_row("b", 2), a_row("c", 5)))
    assert [row.street for row in coverage.worst_served("nursing-room", 2)] == ["b", "c"]


def test_streets_that_are_alike_keep_their_order_and_none_of_them_is_left_out():
    rows = (a_row(DISTRICT), a_row("a", 9), a_row("d", 2), a_row("b", 2), a_row("c", 2))
    assert [row.street for row in Coverage(rows).worst_served("nursing-room", 2)] == ["d", "b", "c"]


def test_where_no_place_is_known_counts_tell_who_is_served_worst():
    rows = (
        a_row(DISTRICT, placed=0),
        a_row("a", sourced=1, placed=0),
        a_row("b", expected=2, placed=0),
        a_row("c", expected=1, placed=0),
    )
    coverage = Coverage(rows)
    assert not coverage.tells_reach("nursing-room")
    assert [row.street for row in coverage.worst_served("nursing-room")] == ["c", "b", "a"]


def test_there_is_no_worst_where_all_streets_are_alike():
    coverage = Coverage((a_row(DISTRICT), a_row("a", 3), a_row("b", 3)))
    assert coverage.worst_served("nursing-room") == ()
