"""`outside.yaml`: what is wrong is named and left out, the rest is kept."""

from pathlib import Path

from tests.unit.geo.small import PLACES
from webapp.domain.outside import Outside
from webapp.ingest.outside import OUTSIDE_FILE, read_outside

FILE = """\
areas:
  - {zh: 朝阳区, en: Chaoyang, gate: 西单站}
  - {zh: 丰台区, en: Fengtai, gate: 某站}
places:
  - {zh: 国贸, en: Guomao, area: 朝阳区, lat: 39.908, lon: 116.461}
  - {zh: 望京, en: Wangjing, area: 某区}
"""


def test_a_folder_without_the_file_knows_nothing_outside(tmp_path: Path):
    assert read_outside(tmp_path, PLACES) == (Outside(), ())


def test_a_strange_gate_and_a_strange_area_are_named(tmp_path: Path):
    (tmp_path / OUTSIDE_FILE).write_text(FILE, encoding="utf-8")
    outside, problems = read_outside(tmp_path, PLACES)
    assert [(place.zh, place.lat) for place in outside.places] == [("国贸", 39.908)]
    assert [(problem.row, problem.field) for problem in problems] == [
        (3, "gate"),
        (6, "places.area"),
    ]
