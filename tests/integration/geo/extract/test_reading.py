"""An extract is read: what lies in the district, each thing under its kind."""

import gzip
from pathlib import Path

import pytest

from webapp import paths
from webapp.domain.coordinates import Coordinates
from webapp.domain.network import BUILDING, WATER
from webapp.domain.packed_line import unpacked
from webapp.domain.problems import SourceUnreadable
from webapp.geo.extract.ground import ground_of
from webapp.geo.extract.packing import network_of
from webapp.geo.extract.reading import read_extract
from webapp.ingest.district import read_streets
from webapp.store.network_file import network_file, read_network, write_network

SMALL = Path(__file__).with_name("small.osm")


@pytest.fixture(scope="module")
def covers():
    streets, _ = read_streets(paths.REFERENCE)
    return ground_of(streets)


def test_the_ground_is_the_district_and_a_little_more(covers):
    assert covers(Coordinates(39.9058, 116.3683))
    assert not covers(Coordinates(39.9058, 116.45))
    assert not covers(Coordinates(30.0, 116.36))


def test_what_lies_outside_is_cut_off(covers):
    extract = read_extract(SMALL, covers)
    assert [(way.kind, len(way.nodes)) for way in extract.ways] == [("2", 3), ("5", 3)]
    assert {(area.kind, area.zh) for area in extract.areas} == {(WATER, "小湖"), (BUILDING, "")}


def test_a_compressed_extract_is_the_same(covers, tmp_path):
    packed = tmp_path / "small.osm.gz"
    packed.write_bytes(gzip.compress(SMALL.read_bytes()))
    assert read_extract(packed, covers) == read_extract(SMALL, covers)


def test_a_file_of_something_else_is_told(covers, tmp_path):
    other = tmp_path / "other.osm"
    other.write_text("<html></html>", "utf-8")
    with pytest.raises(SourceUnreadable, match=r"other\.osm"):
        read_extract(other, covers)


def test_a_network_is_kept_until_the_next_refresh(covers, tmp_path):
    network = network_of(read_extract(SMALL, covers))
    assert read_network(tmp_path).kinds == {}
    write_network(tmp_path, network)
    assert read_network(tmp_path) == network
    (street,) = read_network(tmp_path).kinds["2"].points
    assert unpacked(street)[1] == Coordinates(39.9051, 116.365)


def test_a_damaged_network_stops_a_refresh(tmp_path):
    path = network_file(tmp_path)
    path.parent.mkdir()
    path.write_text("{", "utf-8")
    with pytest.raises(SourceUnreadable, match="is damaged"):
        read_network(tmp_path)
