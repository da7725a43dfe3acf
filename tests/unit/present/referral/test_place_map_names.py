"""The names on a small map: the most useful first, none over another, none over the pin."""

from itertools import combinations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import GazetteerPlace
from webapp.present.referral.place_map_names import (
    MOST_COMPOUNDS,
    MOST_NAMES,
    Box,
    Label,
    Point,
    labels,
    width_of,
)

FRAME, MIDDLE = Box(0, 0, 480, 320), (240.0, 160.0)
PIN = Box(218, 102, 262, 168)
SOMEWHERE = Coordinates(39.92, 116.36)


def a_place(kind: str, name: str, **more: object) -> GazetteerPlace:
    return GazetteerPlace(kind, name, SOMEWHERE, Precision.VENUE, "test", **more)  # type: ignore[arg-type]


def named(*found: tuple[GazetteerPlace, Point]) -> list[str]:
    return [label.text for label in labels(found, MIDDLE, FRAME, [PIN])]


def test_a_station_is_named_before_a_house_and_is_called_a_station():
    house, station = a_place("compound", "某街1号院"), a_place("metro_station", "某")
    assert named((house, (100, 100)), (station, (100, 230))) == ["某站", "某街1号院"]


def test_where_there_is_room_for_one_the_more_useful_is_named():
    house, school = a_place("compound", "某街1号院"), a_place("primary_school", "某小学")
    assert named((house, (100, 100)), (school, (102, 102))) == ["某小学"]


def test_a_name_stands_above_its_dot_where_it_would_cover_another_below():
    one, other = a_place("hospital", "某医院"), a_place("primary_school", "某小学")
    first, second = labels([(one, (100, 100)), (other, (100, 80))], MIDDLE, FRAME, [PIN])
    assert (first.text, second.text) == ("某医院", "某小学")
    assert second.box.bottom < 80 < first.box.bottom


def test_the_nearest_houses_are_named_and_no_more_than_help():
    houses = [(a_place("compound", f"某街{n}号"), (60.0, 20.0 * n)) for n in range(1, 16)]
    found = named(*houses)
    assert len(found) == MOST_COMPOUNDS
    assert "某街8号" in found
    assert "某街15号" not in found


def test_other_names_of_a_place_and_long_roads_are_left_out():
    other = a_place("hospital", "别名", alias_of="某医院")
    long_road = GazetteerPlace("road", "长街", SOMEWHERE, Precision.ROAD, "test", extent_m=1700)
    lane = GazetteerPlace("road", "短巷", SOMEWHERE, Precision.ROAD, "test", extent_m=200)
    assert named((other, (50, 50)), (long_road, (50, 100)), (lane, (50, 150))) == ["短巷"]


def test_latin_letters_take_less_room():
    assert width_of("AB", 10) < width_of("西单", 10) == 20


KINDS = st.sampled_from(["metro_station", "hospital", "primary_school", "road", "compound"])
NAMES = st.sampled_from(["某街", "某街1号院", "某某第二实验小学分校", "SOHO", "街"])
SPOTS = st.tuples(st.integers(1, 479), st.integers(1, 319))


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.tuples(KINDS, NAMES, SPOTS), max_size=20))
def test_no_name_covers_another_or_the_pin_or_leaves_the_picture(drawn):
    places = [(a_place(kind, name), spot) for kind, name, spot in drawn]
    found = labels(places, MIDDLE, FRAME, [PIN])
    assert len(found) <= MOST_NAMES
    assert all(FRAME.holds(label.box) and not label.box.meets(PIN) for label in found)
    assert not [pair for pair in combinations(found, 2) if _covers(*pair)]


def _covers(one: Label, other: Label) -> bool:
    return one.box.meets(other.box)
