"""Which community a number belongs to, and where that community is."""

from tests.unit.geo.small import COMMUNITIES, WRITING, at, numbered
from webapp.domain.district import AddressRange
from webapp.geo.numbers.clues import Listed
from webapp.geo.numbers.communities import CommunityBook
from webapp.geo.roads.book import RoadBook
from webapp.geo.roads.numbers import HouseNumber

ONE, OTHER = "110102007003", "110102020005"
POINTS = {1: at(39.91, 116.3701), 3: at(39.91, 116.3703), 5: at(39.91, 116.3705)}


def book(*rows: tuple[str, str, str]) -> CommunityBook:
    """A book of (road, numbers, code) rows over three known numbers of 某街."""
    places = [numbered("某街", f"{n}号", point) for n, point in POINTS.items()]
    ranges = [AddressRange(road, numbers, code, "yuetan", "2021") for road, numbers, code in rows]
    roads = RoadBook(places, WRITING, (row.road for row in ranges))
    return CommunityBook(ranges, COMMUNITIES, roads, places)


def test_a_listed_number_belongs_to_its_community() -> None:
    listed = book(("某街", "1-9号", ONE), ("某街", "2-8号", OTHER))
    assert listed.of_number("某街", HouseNumber(9)) == (ONE,)
    assert listed.of_number("某街", HouseNumber(4)) == (ONE, OTHER)


def test_another_mark_belongs_where_the_number_does() -> None:
    assert book(("某街", "7号", ONE)).of_number("某街", HouseNumber(7, "甲")) == (ONE,)


def test_a_number_between_two_of_one_community_likely_belongs_to_it() -> None:
    listed = book(("某街", "1、21号", ONE), ("某街", "2、40号", OTHER))
    assert listed.of_number("某街", HouseNumber(11)) == ()
    assert listed.likely_of_number("某街", HouseNumber(11)) == (ONE,)


def test_a_number_between_two_communities_belongs_to_neither_unless_it_is_next_to_one() -> None:
    listed = book(("某街", "1号", ONE), ("某街", "41号", OTHER))
    assert listed.likely_of_number("某街", HouseNumber(21)) == ()
    assert listed.likely_of_number("某街", HouseNumber(3)) == (ONE,)
    assert listed.likely_of_number("某街", HouseNumber(99)) == ()


def test_the_list_may_spell_the_road_in_another_way() -> None:
    listed = book(("某街单号", "1-9号", ONE))
    assert listed.of_number("某街", HouseNumber(3)) == (ONE,)


def test_the_middle_of_a_community_is_that_of_its_known_members() -> None:
    listed = book(("某街", "1-5号", ONE))
    assert listed.middle([ONE]) == POINTS[3]
    assert listed.middle([OTHER]) is None


def test_along_a_road_each_other_community_stands_at_the_middle_of_its_numbers() -> None:
    listed = book(("某街", "1-5号", ONE), ("某街", "7、21、31号", OTHER))
    assert list(listed.along("某街")) == [Listed(3, POINTS[3])]
    assert list(listed.along("某街", besides=(ONE,))) == []
    assert list(listed.along("别的街")) == []


def test_a_point_among_three_members_of_one_community_lies_in_it() -> None:
    listed = book(("某街", "1-5号", ONE))
    assert listed.at(at(39.9101, 116.3703)) == ONE
    assert listed.at(at(39.95, 116.3703)) == ""


def test_a_point_among_members_of_two_communities_lies_in_neither() -> None:
    listed = book(("某街", "1、3号", ONE), ("某街", "5号", OTHER))
    assert listed.at(at(39.9101, 116.3703)) == ""


def test_hidden_members_no_longer_count() -> None:
    listed = book(("某街", "1-5号", ONE))
    hidden = frozenset([POINTS[1], POINTS[3]])
    assert listed.without(hidden, records=False).middle([ONE]) == POINTS[5]
    assert listed.middle([ONE]) == POINTS[3]


def test_strictly_hidden_communities_are_unknown_themselves() -> None:
    listed = book(("某街", "1-5号", ONE))
    hidden = frozenset([COMMUNITIES[0].point])
    assert listed.without(hidden, records=False).community(ONE) == COMMUNITIES[0]
    assert listed.without(hidden, records=True).community(ONE) is None
