"""Coverage by table: entries and homes in, counts and shares out."""

from dataclasses import replace

import pytest

from tests.builders import PLAN, STREET, TAXONOMY, a_confidential_service, a_service
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.coverage import DISTRICT, Population, Reach, Tally
from webapp.domain.district import GazetteerPlace
from webapp.domain.network import NAMELESS, Lines, Network
from webapp.domain.packed_line import packed
from webapp.domain.service import Status
from webapp.geo.footways import Footways
from webapp.refresh.covering import coverage_of, population_of

METRE = 1 / 111_195.08
"""Of latitude, in degrees, on the sphere that distances are measured on."""

ROOM = Coordinates(39.910000, 116.365000)
OTHER = replace(STREET, id="yuetan", name_zh="月坛街道", name_en="Yuetan")


def home(metres: float, street: str = STREET.id, kind: str = "compound", **more: str):
    """A home so many metres north of the room."""
    point = Coordinates(ROOM.lat + metres * METRE, ROOM.lon)
    return GazetteerPlace(kind, "家", point, Precision.VENUE, "test", street=street, **more)


def a_room(id_: str = "room", status: str = "sourced", **facts):
    given = {
        "category": "nursing-room",
        "street": STREET.id,
        "coordinates": ROOM,
        "precision": Precision.VENUE,
        **facts,
    }
    return a_service(id=id_, status=Status(status), **given)


def covered(services, homes=(), category="nursing-room", street=DISTRICT):
    coverage = coverage_of(services, TAXONOMY, (STREET, OTHER), homes)
    return coverage.row(category, street)


@pytest.mark.parametrize(
    ("metres", "short", "long"),
    [(0, 1, 1), (449.6, 1, 1), (449.8, 0, 1), (674.4, 0, 1), (674.6, 0, 0), (5000, 0, 0)],
)
def test_a_home_is_within_a_walk_up_to_so_many_metres(metres, short, long):
    reach = covered([a_room()], [home(metres)], street=STREET.id).reach
    assert (reach.points, reach.short, reach.long) == (1, short, long)


def test_expected_entries_count_apart_from_known_ones():
    row = covered([a_room(status="expected")], [home(10)])
    assert row.compounds == Reach(1, 1, 1, 0, 0)
    assert covered([a_room(status="sourced")], [home(10)]).compounds == Reach(1, 1, 1, 1, 1)


@pytest.mark.parametrize(
    ("precision", "within"),
    [("venue", 1), ("road", 1), ("approximate", 1), ("community", 0), ("street", 0)],
)
def test_only_entries_whose_place_may_be_drawn_count_by_place(precision, within):
    row = covered([a_room(precision=Precision(precision))], [home(10)])
    assert (row.tally.entries, row.placed.entries, row.reach.long) == (1, within, within)


def test_an_entry_serves_homes_on_the_far_side_of_a_border():
    homes = [home(100, street=OTHER.id)]
    row = covered([a_room()], homes, street=OTHER.id)
    assert (row.tally, row.reach) == (Tally(), Reach(1, 1, 1, 1, 1))


def test_compounds_and_address_points_are_counted_apart_and_together():
    homes = [home(100), home(600, kind="address"), home(900, kind="address"), home(1, kind="lane")]
    row = covered([a_room()], homes)
    assert (row.compounds.points, row.addresses.points) == (1, 2)
    assert (row.reach.points, row.reach.short, row.reach.long) == (3, 1, 2)


def test_another_name_of_a_home_is_not_another_home():
    assert covered([a_room()], [home(1), home(1, alias_of="家")]).reach.points == 1


def test_closed_entries_count_nowhere():
    row = covered([a_room(status="closed")], [home(1)])
    assert (row.tally, row.placed, row.reach.long) == (Tally(), Tally(), 0)


def test_a_confidential_entry_counts_in_the_district_and_nowhere_else():
    secret = replace(a_confidential_service(), category="nursing-room", street=STREET.id)
    assert covered([secret]).tally.entries == 1
    assert covered([secret]).placed.entries == 0
    assert covered([secret], street=STREET.id).tally.entries == 0


def test_an_entry_without_a_street_counts_in_the_district_only():
    row = covered([a_room(street="")])
    assert row.tally.entries == 1
    assert covered([a_room(street="")], street=STREET.id).tally.entries == 0


def test_coordinates_are_taken_as_they_are_published():
    """A seventh decimal would move a home over the border of the walk; nobody could repeat it."""
    close = home(0, kind="address")
    far = Coordinates(ROOM.lat + 674.48 * METRE, ROOM.lon)
    published = replace(close, point=Coordinates(round(far.lat, 6), far.lon))
    exact = a_room(coordinates=Coordinates(ROOM.lat + 4.9e-7, ROOM.lon))
    plain = covered([a_room()], [published]).reach
    assert covered([exact], [published]).reach == plain


def test_the_children_of_the_district_come_from_the_plan():
    plan = replace(PLAN, children_0_14=158_000, census=2020)
    assert population_of(plan) == (Population(DISTRICT, 158_000, 2020, PLAN.title_zh),)
    assert population_of(PLAN) == ()


def test_where_streets_were_imported_a_home_is_as_far_as_they_lead():
    """A wall without a gate: 200 m as the crow flies are 1,200 m on foot."""
    north, aside = 200 * METRE, 650 * METRE
    there = Coordinates(ROOM.lat + north, ROOM.lon)
    line = (
        ROOM,
        Coordinates(ROOM.lat, ROOM.lon + aside),
        Coordinates(there.lat, there.lon + aside),
        there,
    )
    streets = Footways(Network(kinds={"3": Lines((packed(line),), (NAMELESS,))}))
    homes = [home(200), home(3), home(600)]
    coverage = coverage_of([a_room()], TAXONOMY, (STREET, OTHER), homes, footways=streets)
    reach = coverage.row("nursing-room").reach
    assert (reach.points, reach.short, reach.long) == (3, 1, 2)
    assert covered([a_room()], homes).reach.long == 3
