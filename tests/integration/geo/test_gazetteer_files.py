"""Reading the gazetteer's files: everything in them, and every fault by file and row."""

import csv
import shutil
from pathlib import Path

import pytest

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.problems import SourceUnreadable
from webapp.ingest.gazetteer_files import read_address_ranges, read_places
from webapp.paths import REFERENCE

FILES = (
    "places.csv",
    "compounds.csv",
    "address_points.csv",
    "lane_points.csv",
    "roads.csv",
    "communities.csv",
    "streets.csv",
    "place_aliases.csv",
)


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """A copy of the gazetteer's files that a test may spoil."""
    for path in REFERENCE.glob("*.csv"):
        shutil.copy(path, tmp_path)
    return tmp_path


def rewrite(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def data_rows(path: Path) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))


def test_every_row_of_every_file_becomes_a_place() -> None:
    places = read_places(REFERENCE)
    rows = sum(data_rows(REFERENCE / name) for name in FILES)
    assert len(places) == rows
    assert len(read_address_ranges(REFERENCE)) == data_rows(REFERENCE / "address_community.csv")


def test_places_keep_what_their_file_says() -> None:
    places = read_places(REFERENCE)
    station = next(p for p in places if p.id == "poi0232")
    assert (station.kind, station.name_zh) == ("metro_station", "西单站")
    assert station.point == Coordinates(39.905739, 116.368204)
    assert station.source.startswith("OpenStreetMap")
    address = next(p for p in places if p.kind == "address" and p.address_zh == "万明路18号")
    assert (address.road, address.number, address.street) == ("万明路", "18号", "tianqiao")
    street = next(p for p in places if p.kind == "street" and p.id == "yuetan")
    assert (street.precision, street.street) == (Precision.STREET, "yuetan")
    community = next(p for p in places if p.id == "110102001028")
    assert (community.community_code, community.precision) == ("110102001028", Precision.COMMUNITY)


def test_a_road_in_one_street_and_community_has_their_ids() -> None:
    roads = {p.name_zh: p for p in read_places(REFERENCE) if p.kind == "road"}
    assert roads["三不老胡同"].street == "shichahai"
    assert roads["三不老胡同"].community_code == "110102012033"
    assert roads["南礼士路"].street == ""
    assert roads["南礼士路"].extent_m == 1612


def test_an_alias_is_a_copy_of_its_place() -> None:
    places = read_places(REFERENCE)
    zoo = next(p for p in places if p.name_zh == "北京动物园")
    alias = next(p for p in places if p.name_zh == "Beijing Zoo")
    assert (alias.point, alias.kind, alias.alias_of) == (zoo.point, zoo.kind, "北京动物园")


def test_every_alias_points_at_a_place_of_the_gazetteer() -> None:
    aliases = [p for p in read_places(REFERENCE) if p.alias_of]
    points = {p.point for p in read_places(REFERENCE) if not p.alias_of}
    assert len(aliases) > 70
    assert all(alias.point in points for alias in aliases)


def test_a_district_without_aliases_is_read_all_the_same(reference: Path) -> None:
    (reference / "place_aliases.csv").unlink()
    assert not any(place.alias_of for place in read_places(reference))


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("places.csv", "39.941324", "north", r"places.csv: row 2: lat: 'north' is not a number"),
        ("places.csv", "39.941324", "139.9", r"places.csv: row 2: lat: '139.9' is not between"),
        ("places.csv", "shichahai,venue", "shichahai,exact", r"precision: 'exact' is not known"),
        ("compounds.csv", "lat,lon", "lat,long", r"compounds.csv: column lon is missing"),
        ("compounds.csv", "39.933629,116.341406", "39.933629", r"row 2: not as many"),
        ("address_points.csv", "万明路,18号", "万明路,", r"row 2: number: is empty"),
        ("lane_points.csv", "丁字胡同小区", "", r"lane_points.csv: row 2: compound: is empty"),
        ("roads.csv", "road,0,金融街街道", "road,few,金融街街道", r"row 2: extent_m: 'few'"),
        ("communities.csv", "110102001004", "", r"communities.csv: row 2: code: is empty"),
        ("streets.csv", "116.377581", "", r"streets.csv: row 2: lon: '' is not a number"),
        ("place_aliases.csv", "北海,poi0432", "北海,poi9", r"row 2: target: 'poi9'"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_file_row_and_field(
    reference: Path, file: str, old: str, new: str, message: str
) -> None:
    rewrite(reference / file, old, new)
    with pytest.raises(SourceUnreadable, match=message):
        read_places(reference)


def test_a_missing_file_is_named(reference: Path) -> None:
    (reference / "lane_points.csv").unlink()
    with pytest.raises(SourceUnreadable, match=r"lane_points.csv: there is no such file"):
        read_places(reference)


def test_a_file_that_is_not_utf8_is_named(reference: Path) -> None:
    (reference / "roads.csv").write_bytes("road,lat\n广义街,39\n".encode("gb18030"))
    with pytest.raises(SourceUnreadable, match=r"roads.csv: is not UTF-8"):
        read_places(reference)


def test_a_byte_order_mark_does_no_harm(reference: Path) -> None:
    path = reference / "places.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert len(read_places(reference)) == len(read_places(REFERENCE))


def test_a_fault_in_the_address_ranges_is_named(reference: Path) -> None:
    rewrite(reference / "address_community.csv", "110102003038", "")
    with pytest.raises(SourceUnreadable, match=r"address_community.csv: row 2: community_code"):
        read_address_ranges(reference)
