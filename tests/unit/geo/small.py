"""A small made-up district: two streets side by side, an avenue that runs from east to west with
house numbers, a lane, a station with exits, a park, two communities."""

from typing import Any

from tests.builders import DISTRICT
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.district import AddressRange, Community, GazetteerPlace, Street
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.roads.book import RoadBook
from webapp.geo.roads.writing import Writing

WRITING = Writing.of(DISTRICT)
SOUTH, NORTH = 39.90, 39.92
WEST, MIDDLE, EAST = 116.34, 116.36, 116.38


def at(lat: float, lon: float) -> Coordinates:
    return Coordinates(lat, lon)


def box(west: float, east: float) -> tuple[tuple[tuple[tuple[float, float], ...], ...], ...]:
    ring = ((west, SOUTH), (east, SOUTH), (east, NORTH), (west, NORTH), (west, SOUTH))
    return ((ring,),)


EASTERN = Street("yuetan", "1", "月坛街道", "Yuetan", at(39.91, 116.37), polygons=box(MIDDLE, EAST))
WESTERN = Street(
    "guanganmenwai",
    "2",
    "广安门外街道",
    "Guang'anmenwai",
    at(39.91, 116.35),
    polygons=box(WEST, MIDDLE),
)
STREETS = (EASTERN, WESTERN)

COMMUNITIES = (
    Community("110102007003", "月坛社区居委会", "yuetan", at(39.912, 116.372), Precision.COMMUNITY),
    Community(
        "110102020005", "三义里社区居委会", "guanganmenwai", at(39.905, 116.35), Precision.COMMUNITY
    ),
)


def numbered(road: str, number: str, point: Coordinates, name: str = "") -> GazetteerPlace:
    return GazetteerPlace(
        kind="address",
        name_zh=name or f"{road}{number}院",
        point=point,
        precision=Precision.VENUE,
        source="address_points.csv",
        address_zh=f"{road}{number}",
        road=road,
        number=number,
    )


def named(kind: str, name: str, point: Coordinates, **more: Any) -> GazetteerPlace:
    return GazetteerPlace(kind, name, point, Precision.VENUE, "places.csv", **more)


def road(name: str, point: Coordinates, extent_m: int = 0) -> GazetteerPlace:
    return GazetteerPlace(
        "road", name, point, Precision.ROAD, "roads.csv", road=name, extent_m=extent_m
    )


def lane(name: str, compound: str, point: Coordinates) -> GazetteerPlace:
    return GazetteerPlace("lane", compound, point, Precision.ROAD, "lane_points.csv", road=name)


def community(name: str, point: Coordinates, code: str) -> GazetteerPlace:
    return GazetteerPlace(
        "community",
        name,
        point,
        Precision.COMMUNITY,
        "communities.csv",
        id=code,
        community_code=code,
    )


AVENUE = "广安门外大街"
PLACES = (
    numbered(AVENUE, "2号", at(39.910, 116.375)),
    numbered(AVENUE, "10号", at(39.910, 116.371)),
    numbered(AVENUE, "20号", at(39.910, 116.366)),
    numbered(AVENUE, "甲20号", at(39.9101, 116.3655)),
    numbered(AVENUE, "1号", at(39.911, 116.375)),
    numbered(AVENUE, "31号", at(39.911, 116.365)),
    road(AVENUE, at(39.910, 116.371), 800),
    road("三义里胡同", at(39.905, 116.350)),
    lane("三义里胡同", "三义里胡同小区", at(39.905, 116.350)),
    road("牛街", at(39.915, 116.371)),
    named("metro_station", "西单站", at(39.9057, 116.3682)),
    named("metro_entrance", "西单 A出口", at(39.9061, 116.3687)),
    named("metro_entrance", "西单 B1;C1出口", at(39.9066, 116.3702)),
    named("metro_entrance", "西单 出口", at(39.9050, 116.3670)),
    named("metro_station", "牛街站", at(39.9190, 116.3710)),
    named("metro_station", "国家图书馆站", at(39.9412, 116.3187)),
    named("park", "北京动物园", at(39.9040, 116.3450), id="poi1"),
    named("mall", "西单大悦城", at(39.9098, 116.3667)),
    named("hospital", "首都医科大学附属北京儿童医院", at(39.9112, 116.3484)),
    named("compound", "中信沁园(中信城二期)", at(39.9020, 116.3520)),
    community("月坛社区居委会", at(39.912, 116.372), "110102007003"),
    community("三义里社区居委会", at(39.905, 116.350), "110102020005"),
    GazetteerPlace(
        "street", "月坛街道", at(39.91, 116.37), Precision.STREET, "streets.csv",
        id="yuetan", street="yuetan",
    ),
    GazetteerPlace(
        "street", "广安门外街道", at(39.91, 116.35), Precision.STREET, "streets.csv",
        id="guanganmenwai", street="guanganmenwai",
    ),
    named("park", "Beijing Zoo", at(39.9040, 116.3450), id="poi1", alias_of="北京动物园"),
)  # fmt: skip

RANGES = (
    AddressRange(AVENUE, "2-10号，甲2号", "110102007003", "yuetan", "2021"),
    AddressRange("三义里胡同", "1-20号", "110102020005", "guanganmenwai", "2021"),
)


def small_gazetteer(*more: GazetteerPlace) -> Gazetteer:
    return Gazetteer((*PLACES, *more), RANGES, COMMUNITIES, STREETS, DISTRICT)


def a_road_book(*places: GazetteerPlace) -> RoadBook:
    """The roads of these places, written as in the builders' district."""
    return RoadBook(places, WRITING)
