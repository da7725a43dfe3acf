"""Roads and the names they go by."""

from tests.unit.geo.small import a_road_book, at, lane, named, numbered, road
from webapp.domain.coordinates import Coordinates
from webapp.geo.roads.numbers import HouseNumber
from webapp.geo.roads.road import Told


def test_a_gate_cut_short_is_the_same_road() -> None:
    book = a_road_book(
        numbered("广外大街", "5号", at(39.91, 116.37)),
        numbered("广安门外大街", "7号", at(39.91, 116.371)),
    )
    found = book.named("广外大街")
    assert found is not None
    assert found is book.named("广安门外大街")
    assert {str(known.number) for known in found.numbered} == {"5", "7"}


def test_a_lane_named_after_the_road_beside_it_is_that_lane() -> None:
    book = a_road_book(
        road("红莲中里", at(39.88, 116.33)), numbered("广安门外红莲中里", "14号", at(39.88, 116.33))
    )
    found = book.named("红莲中里")
    assert found is not None
    assert [str(known.number) for known in found.numbered] == ["14"]


def test_a_name_without_its_ending_is_the_same_road_only_when_near() -> None:
    near = a_road_book(
        road("佟麟阁", at(39.900, 116.36)), lane("佟麟阁路", "某院", at(39.902, 116.36))
    )
    far = a_road_book(
        road("厂甸", at(39.895, 116.36)), lane("厂甸胡同", "某院", at(39.915, 116.36))
    )
    assert near.named("佟麟阁") is near.named("佟麟阁路")
    assert far.named("厂甸") is not far.named("厂甸胡同")


def test_the_road_at_the_end_of_a_way_is_found_with_what_stands_before() -> None:
    book = a_road_book(road("儒福里", at(39.88, 116.37)), road("菜市口南大街", at(39.88, 116.37)))
    found = book.resolve("菜市口南大街儒福里")
    assert found is not None
    assert (found[0].name, found[1]) == ("儒福里", "菜市口南大街")
    assert book.resolve("无名胡同") is None


def test_an_avenue_that_nobody_knows_is_the_street_of_that_name_else_the_one_at_the_gate() -> None:
    book = a_road_book(
        road("阜成门外北街", at(39.922, 116.336)), road("德胜门北大街", at(39.9, 116.35))
    )
    assert book.named("阜成门外北大街") is book.named("阜成门外北街")
    assert book.named("德外北大街") is book.named("德胜门北大街")
    assert book.named("阜成门外南大街") is None


def test_vague_ends_like_south_street_are_not_taken_for_a_road() -> None:
    book = a_road_book(road("南街", at(39.88, 116.34)))
    assert book.resolve("东直门南街") is None
    assert book.named("南街") is not None


def test_ranges_and_names_tell_numbers_as_neighbours_only() -> None:
    place = numbered("三里河二区", "6号", at(39.91, 116.33))
    spread = type(place)(**{**_fields(place), "address_zh": "三里河二区6-8号,甲11号"})
    book = a_road_book(spread, lane("三里河路", "三里河路30号院", at(39.92, 116.33)))
    zone, street = book.named("三里河二区"), book.named("三里河路")
    assert zone is not None
    assert street is not None
    assert {(str(k.number), k.told) for k in zone.numbered} == {
        ("6", Told.BY_LIST),
        ("7", Told.BY_NAME),
        ("8", Told.BY_NAME),
        ("甲11", Told.BY_NAME),
    }
    assert {(str(k.number), k.told) for k in street.numbered} == {("30", Told.BY_NAME)}


def test_a_schools_address_tells_a_number() -> None:
    school = named("primary_school", "某小学", at(39.91, 116.36), address_zh="西城区北长街71号")
    found = a_road_book(school).named("北长街")
    assert found is not None
    assert found.numbered[0].number == HouseNumber(71)
    assert found.numbered[0].told is Told.BY_ADDRESS


def test_an_unnumbered_point_kilometres_away_is_left_out() -> None:
    points = [at(39.910, 116.37), at(39.911, 116.37), at(39.95, 116.37)]
    book = a_road_book(*[lane("某街", f"院{i}", point) for i, point in enumerate(points)])
    found = book.named("某街")
    assert found is not None
    assert found.points == tuple(points[:2])


def test_a_book_without_a_point_knows_nothing_there() -> None:
    here: Coordinates = at(39.91, 116.37)
    book = a_road_book(numbered("某街", "5号", here), road("某街", here))
    blind, strict = (
        book.without(frozenset([here]), records=r).named("某街") for r in (False, True)
    )
    assert blind is not None
    assert strict is not None
    assert not blind.numbered
    assert blind.record is not None
    assert strict.record is None
    assert book.named("某街") != blind


def _fields(place: object) -> dict[str, object]:
    return {name: getattr(place, name) for name in place.__slots__}  # type: ignore[attr-defined]
