"""Where streets were imported, minutes and the order of a list near a place follow them."""

from tests.asking import XIDAN, ask, ids, parts_of
from tests.builders import NOW, a_service
from webapp.domain.coordinates import Coordinates, distance_m, walk_minutes
from webapp.domain.network import NAMELESS, Lines, Network
from webapp.domain.packed_line import packed
from webapp.search.answering.nearest import next_nearest

WALL = 0.004
BEHIND = Coordinates(XIDAN.lat + 0.002, XIDAN.lon)
ALONG = Coordinates(XIDAN.lat, XIDAN.lon + WALL - 0.001)
STREET = (
    XIDAN,
    Coordinates(XIDAN.lat, XIDAN.lon + WALL),
    Coordinates(BEHIND.lat, XIDAN.lon + WALL),
    BEHIND,
)
"""Round a wall: what lies behind it is near as the crow flies, and the last on foot."""

NETWORK = Network(kinds={"3": Lines((packed(STREET),), (NAMELESS,))})
ROOMS = [a_service("behind", coordinates=BEHIND), a_service("along", coordinates=ALONG)]


def test_who_must_go_round_stands_behind_who_is_on_the_way():
    plain, along = (
        ask(parts_of(*ROOMS, **more), near="西单") for more in ({}, {"network": NETWORK})
    )
    assert (ids(plain), ids(along)) == (["behind", "along"], ["along", "behind"])


def test_metres_stay_straight_and_minutes_are_those_of_the_way():
    behind = ask(parts_of(*ROOMS, network=NETWORK), near="西单").hits[1]
    straight = round(distance_m(XIDAN, BEHIND))
    assert behind.distance_m == straight
    assert behind.walk_minutes > 2 * walk_minutes(straight)


def test_where_no_street_leads_the_factor_stays():
    far = a_service("far", coordinates=Coordinates(XIDAN.lat + 0.01, XIDAN.lon))
    (hit,) = ask(parts_of(far, network=NETWORK), near="西单").hits
    assert hit.walk_minutes == walk_minutes(hit.distance_m)


def test_the_next_nearest_of_an_entry_follow_the_streets_too():
    here = a_service("a-start", coordinates=XIDAN)
    searcher = parts_of(here, *ROOMS, network=NETWORK)
    number = [service.id for service in searcher.catalogue.services].index("a-start")
    assert [hit.service.id for hit in next_nearest(number, searcher, NOW)] == ["along", "behind"]
