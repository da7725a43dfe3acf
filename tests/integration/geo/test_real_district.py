"""The gazetteer on the real data of the district."""

import csv
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import NOW
from webapp.bench.geocoding import Figures
from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.problems import Severity
from webapp.domain.service import Service
from webapp.geo.agreement import by_its_address, disagreement
from webapp.geo.fill import fill_location
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.geocoder import OfflineGeocoder
from webapp.geo.points.datum import gcj02_from_wgs84
from webapp.geo.roads.numbers import first_number
from webapp.hours.book import problem_with
from webapp.ingest.entries import EntriesReport, read_entries
from webapp.ingest.reference import Reference
from webapp.paths import RAW
from webapp.refresh.agreement import addresses_of
from webapp.refresh.points import address_problems
from webapp.refresh.shifts import shift_problems


@pytest.fixture(scope="session")
def entries(reference: Reference) -> EntriesReport:
    report = read_entries([Path(RAW) / "entries.csv"], reference, problem_with, NOW.date())
    assert not [p for p in report.problems if p.severity is Severity.ERROR]
    return report


@pytest.fixture(scope="session")
def located(entries: EntriesReport, gazetteer: Gazetteer) -> dict[str, tuple[Service, Service]]:
    """Every entry with an address and no point: as the file has it, and as it was filled in."""
    geocoder = OfflineGeocoder(gazetteer)
    return {
        service.id: (service, fill_location(service, geocoder, gazetteer.outlines, gazetteer))
        for service in entries.services
        if service.address_zh and service.coordinates is None
    }


def test_the_entries_without_a_point_are_all_located_but_the_one_outside(
    located: dict[str, tuple[Service, Service]],
) -> None:
    assert len(located) > 100
    lost = [service_id for service_id, (_, after) in located.items() if not after.coordinates]
    assert lost == ["la-city"]
    assert located["la-city"][0] == located["la-city"][1]


def test_no_located_entry_claims_to_be_exact_or_leaves_its_street(
    located: dict[str, tuple[Service, Service]], gazetteer: Gazetteer
) -> None:
    for before, after in located.values():
        assert after.precision is not Precision.VENUE
        if before.street:
            assert after.street == before.street
        if after.coordinates:
            assert after.located_by
            assert gazetteer.outlines.street_at(after.coordinates)


def test_official_addresses_it_has_never_seen_are_put_into_the_right_street(
    located: dict[str, tuple[Service, Service]], gazetteer: Gazetteer
) -> None:
    """The addresses of the health centres are in no list of the gazetteer."""
    asked = [
        (before.street, gazetteer.locator.locate(before.address_zh).street)
        for before, _ in located.values()
        if before.category == "community-health-centre"
    ]
    assert len(asked) > 90
    assert sum(told == found for told, found in asked) / len(asked) >= 0.92


WRITTEN = (
    "北京市西城区{road}{number}号院3号楼2单元101室",
    "西城区{road}{number}号（原人民印刷厂）",
    "西城区（原宣武区）{road}{number}号北侧",
    "北京市,西城区,{road},{number}号",
    "西城区{road}第{number}号旁门",
    "中国北京市西城区 {road} {number} 号 邮编100053",
)


@pytest.mark.parametrize("form", WRITTEN)
def test_an_address_is_the_same_however_it_is_written(
    reference: Reference, gazetteer: Gazetteer, form: str
) -> None:
    locate, differ = gazetteer.locator.locate, []
    for place in reference.places:
        number = first_number(place.number) if place.kind == "address" else None
        if number is None:
            continue
        usual = locate(f"西城区{place.road}{number}号")
        written = locate(form.format(road=place.road, number=number))
        if written.point != usual.point:
            differ.append(written.asked)
    assert differ[2:] == []


def test_the_room_in_xidan_lies_near_the_station_and_can_be_drawn(
    located: dict[str, tuple[Service, Service]], gazetteer: Gazetteer
) -> None:
    room, station = located["mbr-hanguang"][1], gazetteer.find("西单站")
    assert room.coordinates is not None
    assert station.point is not None
    assert distance_m(room.coordinates, station.point) <= 500
    assert room.precision.is_drawable


@pytest.mark.parametrize(
    ("entry", "place", "metres"),
    [
        ("mbr-paleozoological-museum", "北京天文馆", 300),
        ("mr-civil-affairs", "安德路69号", 60),
        ("pls-dashilan", "大栅栏", 400),
        ("fr-shoupakouqiao", "手帕口南街", 400),
        ("kg-beihai", "北海公园", 10),
    ],
)
def test_located_entries_lie_where_their_neighbours_are(
    located: dict[str, tuple[Service, Service]],
    gazetteer: Gazetteer,
    entry: str,
    place: str,
    metres: float,
) -> None:
    point, there = located[entry][1].coordinates, gazetteer.find(place).point
    assert point is not None
    assert there is not None
    assert distance_m(point, there) <= metres


def test_left_out_addresses_are_nearly_all_located_and_clearly_closer_than_at_first(
    figures: dict[str, Figures],
) -> None:
    run = figures["leave one out"]
    assert run.asked == 620
    assert run.located_share >= 0.97
    assert run.errors.median_m <= 115
    assert run.on_known_roads.median_m <= 120
    assert run.on_known_roads.p90_m <= 430
    assert figures["strict"].located_share >= 0.94
    assert figures["strict"].street_share >= 0.91
    assert figures["strict"].errors.median_m <= 136
    assert figures["schools and sights"].street_share >= 0.91
    assert figures["schools and sights"].errors.median_m <= 155


@pytest.mark.parametrize("share", ["a tenth", "a fifth"])
def test_addresses_hidden_together_are_found_as_well_where_the_road_has_other_numbers(
    figures: dict[str, Figures], share: str
) -> None:
    assert figures[share].located_share >= 0.97
    assert figures[share].on_known_roads.median_m <= 120


def test_no_left_out_address_claims_to_be_exact_and_is_far_off(
    figures: dict[str, Figures],
) -> None:
    assert {name: run.far_off for name, run in figures.items() if run.far_off} == {}


def test_the_finer_the_label_the_smaller_the_error(figures: dict[str, Figures]) -> None:
    for name in ("leave one out", "strict"):
        spreads = dict(figures[name].by_precision)
        fine, near, coarse = (
            spreads[p] for p in (Precision.ROAD, Precision.APPROXIMATE, Precision.COMMUNITY)
        )
        assert fine.median_m < near.median_m < coarse.median_m
        assert fine.p90_m <= 320
        assert near.median_m <= 200


def test_every_listed_house_number_is_answered_at_or_near_its_point(
    reference: Reference, gazetteer: Gazetteer
) -> None:
    far = {}
    for place in reference.places:
        if place.kind != "address" or first_number(place.number) is None:
            continue
        answer = gazetteer.locator.locate(place.address_zh)
        assert answer.point is not None
        error = distance_m(answer.point, place.point)
        if answer.precision is Precision.VENUE and error > 300:
            far[place.address_zh] = error
    assert far == {}


def test_every_name_of_a_station_street_and_community_leads_to_it(
    reference: Reference, gazetteer: Gazetteer
) -> None:
    for place in reference.places:
        if place.kind in ("metro_station", "street", "community") and not place.alias_of:
            answer = gazetteer.find(place.name_zh)
            assert (answer.name, answer.kind) == (place.name_zh, place.kind)


def test_every_choice_selects_the_place_it_names(
    reference: Reference, gazetteer: Gazetteer
) -> None:
    ambiguous: list[PlaceAnswer] = [
        answer for place in reference.places if (answer := gazetteer.find(place.name_zh)).choices
    ]
    assert len(ambiguous) > 50
    for answer in ambiguous:
        for choice in answer.choices:
            again = gazetteer.find(choice.near)
            assert (again.state, again.kind) == ("located", choice.kind)


@pytest.mark.parametrize(
    ("text", "kind", "street"),
    [
        ("月坛 儿童之家", "street", "yuetan"),
        ("牛街家长学校", "street", "niujie"),
        ("什刹海司法所", "street", "shichahai"),
        ("西单 哺乳", "metro_station", "xichanganjie"),
        ("动物园母婴室", "park", "zhanlanlu"),
        ("xidan nursing room", "metro_station", "xichanganjie"),
        ("financial street nursery", "street", "jinrongjie"),
    ],
)
def test_places_inside_searches_are_understood(
    gazetteer: Gazetteer, text: str, kind: str, street: str
) -> None:
    (found,) = gazetteer.names_in(text)
    assert (found.answer.kind, found.answer.street) == (kind, street)


def test_no_word_of_a_category_is_taken_for_a_place(
    reference: Reference, gazetteer: Gazetteer
) -> None:
    for category in reference.taxonomy.categories:
        for word in (category.zh, category.en, *category.also_zh, *category.also_en):
            assert gazetteer.names_in(word.casefold()) == ()


def test_the_file_of_aliases_has_no_name_that_already_means_something_else(
    reference: Reference, gazetteer: Gazetteer
) -> None:
    path = Path(RAW).parent / "reference" / "place_aliases.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        meant = {p.alias_of for p in reference.places if p.alias_of and p.name_zh == row["alias"]}
        assert gazetteer.find(row["alias"]).name in meant


@pytest.mark.parametrize(
    ("address", "point"),
    [
        ("西城区复兴门外大街甲20号", Coordinates(39.909881, 116.340636)),
        ("西城区右安门内大街11号", Coordinates(39.886566, 116.363061)),
    ],
)
def test_a_hospital_whose_point_was_read_in_the_wrong_datum_is_caught(
    gazetteer: Gazetteer, address: str, point: Coordinates
) -> None:
    found = disagreement(point, by_its_address(point, address, gazetteer.locator))
    assert found is not None
    assert found.reading.startswith("BD-09")


def test_no_point_lies_far_from_its_address_without_a_reason(
    reference: Reference, gazetteer: Gazetteer, entries: EntriesReport
) -> None:
    assert [str(problem) for problem in address_problems(entries, reference, gazetteer)] == []
    assert 0 < len(reference.points_apart) < 10


def test_a_file_whose_points_are_of_a_map_app_is_told_so(
    gazetteer: Gazetteer, entries: EntriesReport
) -> None:
    of_the_app = replace(entries, services=tuple(map(in_gcj02, entries.services)))
    addresses = addresses_of(of_the_app, gazetteer)
    by_address = [*shift_problems(of_the_app, addresses)]
    by_entry = [*shift_problems(of_the_app, addresses, entries.services)]
    for (told,), whence in ((by_address, "their addresses"), (by_entry, "the same entries were")):
        assert (told.row, told.severity) == (0, Severity.WARNING)
        assert re.search(rf" points lie 55\d m to the same side from .*{whence}: ", told.message)
        assert "they seem to be GCJ-02, and must be converted to WGS-84" in told.message


def in_gcj02(service: Service) -> Service:
    point = service.coordinates
    return replace(service, coordinates=gcj02_from_wgs84(point)) if point else service
