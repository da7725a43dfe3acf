"""The schematic layer of the map, from ``sketch.yaml``. File format: ``data/README.md``."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from webapp.domain.coordinates import Coordinates
from webapp.domain.district import GazetteerPlace
from webapp.domain.problems import Problem
from webapp.domain.sketch import WIDTHS, MainRoad, MetroLine, Sketch
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import YamlFile, read_yaml
from webapp.sentence import Sentence

SKETCH = "sketch.yaml"
_ROADS, _METRO = "roads", "metro"


@dataclass(frozen=True, slots=True)
class _Road:
    """A road as the file has it: points as text."""

    zh: str
    width: int
    line: tuple[str, ...]


def read_sketch(
    folder: Path, places: Iterable[GazetteerPlace]
) -> tuple[Sketch, tuple[Problem, ...]]:
    """Roads and lines in their order; none where there is no such file. What is wrong is named
    and left out: a road without two points, a station that is no place of ``places``."""
    if not (folder / SKETCH).exists():
        return Sketch(), ()
    file = read_yaml(folder / SKETCH)
    roads, of_roads = _roads(file)
    metro, of_metro = _metro(file, {place.name_zh for place in places})
    every = (*file.problems, *file.unknown_keys(_ROADS, _METRO))
    return Sketch(roads, metro), (*every, *of_roads, *of_metro)


def _roads(file: YamlFile) -> tuple[tuple[MainRoad, ...], list[Problem]]:
    rows, problems = typed(file, _ROADS, file.lists.get(_ROADS, ()), _Road)
    roads = []
    for item, row in rows:
        points = [point for point in map(_point, row.line) if point is not None]
        if row.width in WIDTHS and len(points) == len(row.line) > 1:
            roads.append(MainRoad(row.zh, row.width, tuple(points)))
        else:
            wanted = Sentence("needs a width of 1 to 3 and two points at least")
            problems.append(file.problem(item.line, _ROADS, wanted))
    return tuple(roads), problems


def _metro(file: YamlFile, known: set[str]) -> tuple[tuple[MetroLine, ...], list[Problem]]:
    rows, problems = typed(file, _METRO, file.lists.get(_METRO, ()), MetroLine)
    for item, line in rows:
        problems += [
            file.problem(
                item.line,
                f"{_METRO}.stations",
                Sentence("%(name)r is no place of the gazetteer", name=name),
            )
            for name in line.stations
            if name not in known
        ]
    return tuple(line for _, line in rows if known.issuperset(line.stations)), problems


def _point(text: str) -> Coordinates | None:
    """``39.9058 116.3683`` → the point; None where these are no two degrees."""
    try:
        lat, lon = map(float, text.split())
    except ValueError:
        return None
    return Coordinates(lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None
