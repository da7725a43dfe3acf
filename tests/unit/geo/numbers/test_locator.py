"""Locating addresses: the finest honest answer, and never one of another district."""

import pytest

from tests.builders import DISTRICT
from tests.unit.geo.small import (
    AVENUE,
    COMMUNITIES,
    PLACES,
    RANGES,
    STREETS,
    at,
    lane,
    numbered,
    road,
    small_gazetteer,
)
from webapp.domain.coordinates import Precision, distance_m
from webapp.domain.district import AddressRange
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.places.place_answers import FoundBy

GAZETTEER = small_gazetteer()


def locate(text: str) -> PlaceAnswer:
    return GAZETTEER.locator.locate(text)


def test_a_listed_number_is_answered_exactly() -> None:
    answer = locate("西城区广安门外大街10号院3号楼")
    assert (answer.point, answer.precision) == (at(39.910, 116.371), Precision.VENUE)
    assert answer.source == FoundBy.HOUSE_NUMBER
    assert (answer.street, answer.community_code) == ("yuetan", "110102007003")
    assert answer.name == f"{AVENUE}10号"
    assert answer.asked == "西城区广安门外大街10号院3号楼"


@pytest.mark.parametrize(
    "text", ["广外大街10号", "廣安門外大街１０號", "北京市西城区广安门外大街十号"]
)
def test_every_way_to_write_it_finds_the_number(text: str) -> None:
    assert locate(text).point == at(39.910, 116.371)


def test_a_marked_number_is_not_the_number_itself() -> None:
    answer = locate("广安门外大街甲10号")
    assert answer.source == FoundBy.NEIGHBOURING_NUMBERS
    assert answer.precision is not Precision.VENUE
    assert locate("广安门外大街甲20号").precision is Precision.VENUE


def test_a_sub_number_is_near_the_number_but_no_venue() -> None:
    answer = locate("广安门外大街10-2号")
    assert (answer.point, answer.precision) == (at(39.910, 116.371), Precision.ROAD)


def test_an_unknown_number_lies_between_its_neighbours() -> None:
    answer = locate("广安门外大街6号")
    assert answer.point is not None
    assert distance_m(answer.point, at(39.910, 116.373)) < 120
    assert answer.source == FoundBy.NEIGHBOURING_NUMBERS
    assert answer.precision is Precision.ROAD


def test_a_number_of_a_lane_with_one_known_point_is_near_it() -> None:
    answer = locate("三义里胡同5号")
    assert answer.source == FoundBy.ROAD
    assert answer.precision is Precision.ROAD
    assert answer.community_code == "110102020005"


def test_a_road_of_which_only_the_list_has_a_point_is_coarser() -> None:
    answer = locate("牛街8号")
    assert (answer.point, answer.precision) == (at(39.915, 116.371), Precision.APPROXIMATE)


def test_a_number_that_only_the_community_list_has_is_put_in_its_community() -> None:
    from tests.unit.geo.small import COMMUNITIES, PLACES, STREETS
    from webapp.domain.district import AddressRange
    from webapp.geo.gazetteer import Gazetteer

    ranges = [AddressRange("福音里", "1-9号", "110102007003", "yuetan", "2021")]
    answer = Gazetteer(PLACES, ranges, COMMUNITIES, STREETS, DISTRICT).locator.locate("福音里7号")
    assert (answer.precision, answer.source) == (Precision.COMMUNITY, FoundBy.COMMUNITY)
    assert answer.community_code == "110102007003"


def test_a_long_road_without_a_number_is_only_as_precise_as_it_is_short() -> None:
    assert locate("广安门外大街").precision is Precision.COMMUNITY
    assert locate("三义里胡同").precision is Precision.ROAD


def test_a_crossing_lies_between_the_roads() -> None:
    gazetteer = small_gazetteer(numbered("永安路", "1号", at(39.9092, 116.371)))
    answer = gazetteer.locator.locate("广安门外大街与永安路交叉口")
    assert answer.kind == "crossing"
    assert answer.point is not None
    assert distance_m(answer.point, at(39.9096, 116.371)) < 10


def test_a_building_beside_a_compounds_name_is_near_the_compound() -> None:
    answer = locate("中信沁园小区3号楼")
    assert answer.kind == "compound"
    assert answer.point == at(39.9020, 116.3520)
    assert answer.precision is Precision.ROAD


def test_something_inside_a_park_is_no_finer_than_the_parks_quarter() -> None:
    answer = locate("西城区北京动物园内熊猫馆")
    assert (answer.kind, answer.precision) == ("park", Precision.COMMUNITY)


def test_a_known_name_does_not_swallow_another_name_that_begins_alike() -> None:
    assert locate("西城区三义里桥东小巷99号").kind != "community"
    assert locate("北京动物园批发市场").state == "not_found"


def test_an_unknown_lane_at_a_known_road_is_put_at_the_road_coarsely() -> None:
    answer = locate("广安门外大街无名胡同3号")
    assert answer.name == AVENUE
    assert answer.precision in (Precision.COMMUNITY, Precision.STREET)


def test_an_unknown_road_is_put_among_its_relatives_only_when_they_agree() -> None:
    near = small_gazetteer(
        lane("马相东巷", "甲院", at(39.915, 116.365)), lane("马相西巷", "乙院", at(39.916, 116.365))
    )
    apart = small_gazetteer(
        lane("马相东巷", "甲院", at(39.901, 116.345)), lane("马相西巷", "乙院", at(39.919, 116.379))
    )
    assert near.locator.locate("马相胡同3号").source == FoundBy.RELATED_ROADS
    assert near.locator.locate("马相胡同3号").precision is Precision.COMMUNITY
    assert apart.locator.locate("马相胡同3号").state == "not_found"


def test_a_street_named_in_the_address_is_the_last_resort() -> None:
    answer = locate("西城区月坛街道无名路7号")
    assert (answer.kind, answer.precision, answer.street) == ("street", Precision.STREET, "yuetan")


@pytest.mark.parametrize(
    "text",
    [
        "海淀区吴家场路55号",
        "海淀区广安门外大街10号",
        "上海市牛街10号",
        "东直门外大街10号",
        "无名路10号",
        "",
        "号",
    ],
)
def test_addresses_of_other_places_are_never_put_into_the_district(text: str) -> None:
    assert locate(text).state == "not_found"


def test_a_place_outside_the_district_is_found_by_its_name() -> None:
    answer = locate("海淀区国家图书馆站")
    assert (answer.state, answer.street) == ("located", "")


def test_an_estimate_that_falls_outside_is_moved_to_the_edge() -> None:
    gazetteer = small_gazetteer(
        numbered("边界街", "2号", at(39.905, 116.3410)),
        numbered("边界街", "10号", at(39.905, 116.3404)),
        road("边界街", at(39.905, 116.3407)),
    )  # fmt: skip
    answer = gazetteer.locator.locate("边界街40号")
    assert answer.street == "guanganmenwai"
    assert answer.point is not None
    assert answer.point.lon == pytest.approx(116.34, abs=2e-6)


def test_a_locator_that_forgets_a_point_no_longer_answers_with_it() -> None:
    hidden = frozenset([at(39.910, 116.371)])
    answer = GAZETTEER.locator.without(hidden).locate("广安门外大街10号")
    assert answer.source == FoundBy.NEIGHBOURING_NUMBERS
    assert answer.point != at(39.910, 116.371)
    assert locate("广安门外大街10号").precision is Precision.VENUE


def test_a_metro_place_answers_with_the_file_s_own_precision() -> None:
    answer = locate("西城区西单站")
    assert (answer.kind, answer.precision) == ("metro_station", Precision.VENUE)


def test_an_estimate_across_the_border_keeps_the_street_of_its_listed_community() -> None:
    known = numbered("边界街", "5号", at(39.905, 116.352))
    listed = AddressRange("边界街", "7号", "110102007003", "yuetan", "2021")
    gazetteer = Gazetteer((*PLACES, known), (*RANGES, listed), COMMUNITIES, STREETS, DISTRICT)
    answer = gazetteer.locator.locate("边界街7号")
    assert answer.source == "neighbouring-numbers"
    assert answer.point is not None
    assert gazetteer.outlines.street_at(answer.point) == "guanganmenwai"
    assert (answer.street, answer.community_code) == ("yuetan", "110102007003")


@pytest.mark.parametrize(
    "text", ["广外中信沁园", "广安门外大街中信沁园5号楼", "德外广安门外大街中信沁园北侧"]
)
def test_a_compound_is_found_behind_gates_and_roads(text: str) -> None:
    answer = locate(text)
    assert (answer.name, answer.source) == ("中信沁园(中信城二期)", FoundBy.COMPOUND)


def test_a_compound_named_anywhere_tells_the_neighbourhood_only() -> None:
    answer = locate("西城区无名小区中信沁园物业服务楼首层")
    assert (answer.name, answer.precision) == ("中信沁园(中信城二期)", Precision.COMMUNITY)
    assert answer.point == at(39.9020, 116.3520)


def test_an_estimate_lies_in_the_street_that_the_address_names() -> None:
    free = locate("西城区广安门外大街28号")
    told = locate("西城区广安门外街道广安门外大街28号")
    assert free.street == "yuetan"
    assert told.street == "guanganmenwai"
    assert told.point is not None
    assert free.point is not None
    assert told.point.lon <= 116.36 < free.point.lon


def test_a_listed_number_stays_where_the_list_has_it_whatever_street_is_named() -> None:
    answer = locate("西城区广安门外街道广安门外大街10号")
    assert (answer.point, answer.street) == (at(39.910, 116.371), "yuetan")


def test_a_compound_in_the_name_of_an_unknown_road_is_not_taken_for_it() -> None:
    assert locate("西城区旧中信沁园大街5号").state == "not_found"
