"""Streets, communities, holidays and retired ids, from their tables."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from webapp.domain.datatypes import day_of
from webapp.domain.district import Community, Ring, Street
from webapp.domain.opening import Holiday
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import Retired
from webapp.ingest.columns import header_problems
from webapp.ingest.readers import read_table, shown_name
from webapp.ingest.rows import Row
from webapp.ingest.table_values import Unfit, filled, point, precision, whole
from webapp.sentence import Sentence

STREETS = "streets.csv"
OUTLINES = "streets.geojson"
COMMUNITIES = "communities.csv"
HOLIDAYS = "holidays.csv"
RETIRED = "retired.csv"

Item = TypeVar("Item")
Polygons = tuple[tuple[Ring, ...], ...]
Found = tuple[tuple[Item, ...], tuple[Problem, ...]]

_STREET_COLUMNS = (
    "id adcode name_zh name_en office_address_zh office_phone phone_note_zh lat lon communities"
    " source_url source_date confidence"
)
_COMMUNITY_COLUMNS = "code name_zh street lat lon precision evidence_points"


def read_streets(folder: Path) -> "Found[Street]":
    """The streets of ``streets.csv`` with their outlines from ``streets.geojson``."""
    outlines, problems = _outlines(folder / OUTLINES)
    streets, more = read_rows(
        folder / STREETS, _STREET_COLUMNS, lambda row: _street(row, outlines), lambda s: s.id
    )
    bare = [street.id for street in streets if not street.polygons]
    missing = (
        _of_file(folder / OUTLINES, Sentence("the street %(id)s has no outline", id=id))
        for id in bare
    )
    return streets, (*problems, *more, *missing)


def read_communities(folder: Path, streets: tuple[Street, ...]) -> "Found[Community]":
    """The communities of ``communities.csv``, each in one of these streets."""
    known = {street.id for street in streets}
    return read_rows(
        folder / COMMUNITIES,
        _COMMUNITY_COLUMNS,
        lambda row: _community(row, known),
        lambda c: c.code,
    )


def read_holidays(folder: Path) -> "Found[Holiday]":
    """The days of ``holidays.csv`` in order."""
    holidays, problems = read_rows(
        folder / HOLIDAYS, "date kind name source", _holiday, lambda h: h.day.isoformat()
    )
    return tuple(sorted(holidays, key=lambda holiday: holiday.day)), problems


def read_retired(folder: Path) -> "Found[Retired]":
    """Ids that are gone or have moved, from ``retired.csv``; none where there is no such file."""
    if not (folder / RETIRED).exists():
        return (), ()
    columns = "id moved_to reason_zh"
    retired, problems = read_rows(folder / RETIRED, columns, _retired, lambda r: r.id)
    return tuple(sorted(retired, key=lambda each: each.id)), problems


def read_rows(
    path: Path, columns: str, build: Callable[[Row], Item], name: Callable[[Item], str]
) -> "Found[Item]":
    """Rows as items; a row that ``build`` refuses (``Unfit``) or repeats is left out."""
    table = read_table(path)
    if wrong := tuple(header_problems(table, tuple(columns.split()))):
        return (), (*table.problems, *(wrong if table.header else ()))
    problems = list(table.problems)
    items: dict[str, Item] = {}
    for row in table.rows:
        try:
            item = build(row)
        except Unfit as error:
            problems.append(row.problem(error.field, error.sentence))
            continue
        if name(item) in items:
            problems.append(row.problem("", Sentence("%(name)s is there twice", name=name(item))))
        items.setdefault(name(item), item)
    return tuple(items.values()), tuple(problems)


def _street(row: Row, outlines: dict[str, Polygons]) -> Street:
    return Street(
        id=filled(row, "id"),
        adcode=row["adcode"],
        name_zh=filled(row, "name_zh"),
        name_en=row["name_en"],
        centre=point(row),
        office_address_zh=row["office_address_zh"],
        office_phone=row["office_phone"],
        phone_note_zh=row["phone_note_zh"],
        communities=whole(row, "communities"),
        source_url=row["source_url"],
        source_date=row["source_date"],
        confidence=row["confidence"],
        polygons=outlines.get(row["id"], ()),
    )


def _community(row: Row, streets: set[str]) -> Community:
    if row["street"] not in streets:
        raise Unfit("street", Sentence("%(street)r is not a street", street=row["street"]))
    if not (row["code"].isdecimal() and len(row["code"]) == 12):
        raise Unfit("code", Sentence("%(code)r is not a code of twelve digits", code=row["code"]))
    return Community(
        code=row["code"],
        name_zh=filled(row, "name_zh"),
        street=row["street"],
        point=point(row),
        precision=precision(row),
        evidence_points=whole(row, "evidence_points"),
    )


def _holiday(row: Row) -> Holiday:
    day = day_of(row["date"])
    if day is None:
        raise Unfit("date", Sentence("%(cell)r is not a date like 2026-11-24", cell=row["date"]))
    if row["kind"] not in ("off", "workday"):
        raise Unfit("kind", Sentence("%(kind)r is neither off nor workday", kind=row["kind"]))
    return Holiday(day, row["kind"], filled(row, "name"), row["source"])


def _retired(row: Row) -> Retired:
    if not (row["moved_to"] or row["reason_zh"]):
        raise Unfit("", Sentence("says neither where the entry moved nor why it is gone"))
    return Retired(filled(row, "id"), row["moved_to"], row["reason_zh"])


def _of_file(path: Path, message: Sentence) -> Problem:
    return Problem(shown_name(path), 0, "", Severity.ERROR, message)


def _outlines(path: Path) -> tuple[dict[str, Polygons], tuple[Problem, ...]]:
    try:
        content = json.loads(path.read_text("utf-8"))
        return dict(_polygons(content)), ()
    except (OSError, ValueError, LookupError, TypeError):
        return {}, (
            _of_file(path, Sentence("is not readable GeoJSON with an outline of each street")),
        )


def _polygons(content: Any) -> Iterator[tuple[str, Polygons]]:
    for feature in content["features"]:
        geometry = feature["geometry"]
        parts = geometry["coordinates"]
        if geometry["type"] == "Polygon":
            parts = [parts]
        elif geometry["type"] != "MultiPolygon":
            raise ValueError(geometry["type"])
        yield (
            feature["properties"]["id"],
            tuple(tuple(tuple((x, y) for x, y in ring) for ring in part) for part in parts),
        )
