"""What lies outside the district, from ``outside.yaml``. File format: ``data/README.md``."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from webapp.domain.district import GazetteerPlace
from webapp.domain.outside import Area, Outside, OutsidePlace
from webapp.domain.problems import Problem
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import Item, YamlFile, read_yaml
from webapp.sentence import Sentence

OUTSIDE_FILE = "outside.yaml"
_TOP = ("areas", "places")


class _WithGate(Protocol):
    @property
    def gate(self) -> str: ...


def read_outside(
    folder: Path, places: Iterable[GazetteerPlace]
) -> tuple[Outside, tuple[Problem, ...]]:
    """Areas and places in their order; none where there is no such file. What is wrong is named
    and left out: an area that stands nowhere, a gate that is no place of ``places``."""
    if not (folder / OUTSIDE_FILE).exists():
        return Outside(), ()
    file = read_yaml(folder / OUTSIDE_FILE)
    gates = {place.name_zh for place in places}
    areas, of_areas = typed(file, "areas", file.lists.get("areas", ()), Area)
    rows, of_places = typed(file, "places", file.lists.get("places", ()), OutsidePlace)
    known = {area.zh for _, area in areas}
    problems = [*file.problems, *file.unknown_keys(*_TOP), *of_areas, *of_places]
    problems += [each for item, area in areas for each in _strange_gate(file, item, area, gates)]
    problems += [each for item, row in rows for each in _strange_gate(file, item, row, gates)]
    problems += [
        file.problem(
            item.line, "places.area", Sentence("%(area)r is no area of this file", area=row.area)
        )
        for item, row in rows
        if row.area not in known
    ]
    fitting = tuple(row for _, row in rows if row.area in known)
    return Outside(tuple(area for _, area in areas), fitting), tuple(problems)


def _strange_gate(
    file: YamlFile, item: Item, row: _WithGate, gates: set[str]
) -> tuple[Problem, ...]:
    if not row.gate or row.gate in gates:
        return ()
    return (
        file.problem(
            item.line, "gate", Sentence("%(name)r is no place of the gazetteer", name=row.gate)
        ),
    )
