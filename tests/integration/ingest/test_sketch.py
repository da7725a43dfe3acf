"""`sketch.yaml`: what is wrong is named and left out, the rest is kept."""

from pathlib import Path

from tests.unit.geo.small import PLACES
from webapp import paths
from webapp.domain.coordinates import Coordinates
from webapp.domain.sketch import MainRoad, Sketch
from webapp.ingest.gazetteer_files import read_places
from webapp.ingest.sketch import SKETCH, read_sketch

FILE = """\
roads:
  - {zh: 西单北大街, width: 2, line: [39.9148 116.3675, 39.9058 116.3678]}
  - {zh: 某街, width: 7, line: [39.9 116.3, 39.8 116.3]}
  - {zh: 某路, width: 2, line: [39.9 116.3, 这里]}
metro:
  - {number: "1", zh: 1号线, en: Line 1, stations: [西单站]}
  - {number: "4", zh: 4号线, en: Line 4, stations: [西单站, 某站]}
"""


def test_a_folder_without_the_file_has_no_sketch(tmp_path: Path):
    assert read_sketch(tmp_path, PLACES) == (Sketch(), ())


def test_roads_without_points_and_strange_stations_are_named(tmp_path: Path):
    (tmp_path / SKETCH).write_text(FILE, encoding="utf-8")
    sketch, problems = read_sketch(tmp_path, PLACES)
    ends = (Coordinates(39.9148, 116.3675), Coordinates(39.9058, 116.3678))
    assert sketch.roads == (MainRoad("西单北大街", 2, ends),)
    assert [line.number for line in sketch.metro] == ["1"]
    assert [(problem.row, problem.field) for problem in problems] == [
        (3, "roads"),
        (4, "roads"),
        (7, "metro.stations"),
    ]


def test_the_sketch_of_the_district_has_no_problem():
    sketch, problems = read_sketch(paths.REFERENCE, read_places(paths.REFERENCE))
    assert problems == ()
    assert len(sketch.roads) > 50
    assert {line.number for line in sketch.metro} >= {"1", "2", "4", "6", "7", "8", "16", "19"}
