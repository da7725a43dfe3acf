"""Targets of each kind against made-up entries: promise, source and confirmation apart."""

from datetime import date

import pytest

from tests.builders import a_service
from webapp.domain.coverage import Tally
from webapp.domain.plan import Commitment, Target
from webapp.domain.promises import Reached, standing_of
from webapp.domain.service import Source, Status

STREETS = ("north", "south", "east")
COMMUNITIES = ("110102000001", "110102000002")


def entry(number: int, status: str, **facts):
    checked = date(2026, 11, number) if status == "confirmed" else None
    given = {"category": "nursery", "commitments": ("C1",), "checked_on": checked, **facts}
    return a_service(id=f"entry-{number}", status=Status(status), **given)


def standing(target: Target | None, *entries):
    commitment = Commitment("C1", "care", "承诺", "A promise", ("nursery",), target)
    return standing_of(commitment, entries, STREETS, COMMUNITIES)


def test_entries_that_name_the_clause_are_counted_by_who_says_so():
    found = standing(
        None,
        entry(1, "confirmed"),
        entry(2, "sourced"),
        entry(3, "expected"),
        entry(4, "closed"),
        entry(5, "sourced", commitments=()),
    )
    assert found.tally == Tally(1, 1, 1)
    assert found.reached is None


def test_the_last_confirmation_and_the_years_of_the_sources_are_told():
    found = standing(
        None,
        entry(1, "confirmed", source=Source(date="2019-03")),
        entry(2, "confirmed", source=Source(date="2026")),
        entry(3, "sourced", source=Source(date="约2025")),
        entry(4, "sourced"),
    )
    assert (found.checked_on, found.years) == (date(2026, 11, 2), (2019, 2026))


EACH_STREET = Target("each", "street", 1, "nursery")
IN_STREETS = (
    entry(1, "confirmed", street="north"),
    entry(2, "sourced", street="north"),
    entry(3, "sourced", street="south"),
    entry(4, "expected", street="east"),
    entry(5, "expected", street=""),
    entry(6, "expected", street="elsewhere"),
    entry(7, "closed", street="east"),
)


@pytest.mark.parametrize(
    ("target", "reached"),
    [
        (EACH_STREET, Reached(3, 2, 1, units=3)),
        (Target("each", "street", 2, "nursery"), Reached(1, 1, 0, units=3)),
        (Target("share", "street", 80, "nursery"), Reached(3, 2, 1, units=3)),
        (Target("count", "district", 256, "nursery"), Reached(6, 3, 1)),
        (Target("presence", "district", 1, "nursery"), Reached(6, 3, 1)),
        (Target("presence", "district", 1, "kindergarten"), Reached(0, 0, 0)),
        (Target("each", "public_place", 1, "nursery"), None),
        (Target("each", "school", 1, "nursery"), None),
        (Target("outcome", text_zh="低于千分之一"), None),
        (None, None),
    ],
)
def test_a_target_is_reached_in_promise_by_source_and_by_confirmation(target, reached):
    assert standing(target, *IN_STREETS).reached == reached


def test_communities_are_units_too():
    target = Target("share", "community", 96, "nursery")
    entries = (entry(1, "expected", community_code=COMMUNITIES[0]), entry(2, "expected"))
    assert standing(target, *entries).reached == Reached(1, 0, 0, units=2)


def test_a_target_without_a_kind_counts_the_entries_that_name_the_clause():
    target = Target("presence", "district", 1)
    entries = (entry(1, "sourced"), entry(2, "sourced", commitments=("W9",)))
    assert standing(target, *entries).reached == Reached(1, 1, 0)


def test_an_entry_that_does_not_say_is_not_counted_as_a_no():
    target = Target("share", "kindergarten", 85, attribute="inclusive")
    entries = (
        entry(1, "sourced", features=(("inclusive", "yes"),)),
        entry(2, "sourced", features=(("inclusive", "no"),)),
        entry(3, "sourced"),
    )
    assert standing(target, *entries).reached == Reached(1, 1, 0, units=3, silent=1)
