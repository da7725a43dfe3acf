"""The district's names, and how things are written in it, from ``district.yaml``."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from webapp.domain.district import AddressWords, District, Name, PlaceNames, RoadNames
from webapp.domain.problems import Problem
from webapp.ingest.typed_values import Typed, typed
from webapp.ingest.yaml_files import Item, YamlFile, read_yaml
from webapp.sentence import Sentence

DISTRICT = "district.yaml"
_CORE = "district"
_ID = re.compile(r"[a-z]+(-[a-z]+)*")
_ADCODE = re.compile(r"[0-9]{6}")
_NAMES = ("name", "short", "city", "city_short")


def read_district(folder: Path) -> tuple[District | None, tuple[Problem, ...]]:
    """The district; ``None`` where its names cannot be read. A section that is wrong is named and
    counts as empty."""
    source = read_yaml(folder / DISTRICT)
    core, of_core = _section(source, _CORE, District)
    addresses, of_addresses = _section(source, "addresses", AddressWords)
    roads, of_roads = _section(source, "roads", RoadNames)
    places, of_places = _section(source, "places", PlaceNames)
    every = (*source.problems, *source.unknown_keys(_CORE, "addresses", "roads", "places"))
    problems = (*every, *of_core, *of_addresses, *of_roads, *of_places)
    if core is None:
        return None, (*problems, *_missing(source))
    faults = tuple(_faults(core, source))
    district = replace(
        core,
        addresses=addresses or core.addresses,
        roads=roads or core.roads,
        places=places or core.places,
    )
    return (None if faults else district), (*problems, *faults)


def _section(source: YamlFile, key: str, kind: type[Typed]) -> tuple[Typed | None, list[Problem]]:
    items = (source.values[key],) if key in source.values else ()
    rows, problems = typed(source, key, items, kind)
    return (rows[0][1] if rows else None), problems


def _missing(source: YamlFile) -> Iterator[Problem]:
    if not source.problems and _CORE not in source.values:
        yield source.problem(0, _CORE, Sentence("is not there: it names the district and its city"))


def _faults(core: District, source: YamlFile) -> Iterator[Problem]:
    item: Item = source.values[_CORE]
    if not _ID.fullmatch(core.id):
        message = Sentence("%(id)r is not lower-case words joined by hyphens", id=core.id)
        yield source.problem(item.line, f"{_CORE}.id", message)
    if not _ADCODE.fullmatch(core.adcode):
        yield source.problem(
            item.line,
            f"{_CORE}.adcode",
            Sentence("%(adcode)r is not six digits", adcode=core.adcode),
        )
    for key in _NAMES:
        name: Name = getattr(core, key)
        if not name.zh.strip():
            yield source.problem(item.line, f"{_CORE}.{key}.zh", Sentence("is empty"))
