"""Places of a GeoJSON file as a sheet: their properties, and the point of each."""

import json
from collections.abc import Iterator
from typing import Any

from webapp.domain.imports.refusals import Refusal, Refused
from webapp.domain.imports.sheets import BLANK, Cell, CellKind, SheetRow, SheetSeen
from webapp.sheets.bounds import MOST_COLUMNS
from webapp.sheets.shaping import sheet_of, text_cell

LATITUDE, LONGITUDE = "lat", "lon"


def sheet_of_geojson(text: str) -> SheetSeen:
    """A header of all properties and the two coordinates, and a row for each feature. Raises
    ``Refused`` for anything but a collection of features."""
    try:
        told = json.loads(text)
        features = [dict(each) for each in told["features"]]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise Refused(Refusal.NOT_GEOJSON) from error
    names = _names(features)
    if not names:
        raise Refused(Refusal.NOT_GEOJSON)
    return sheet_of("", _rows(names, features))


def _names(features: list[dict[str, Any]]) -> list[str]:
    names: dict[str, None] = {}
    for feature in features:
        names |= dict.fromkeys(map(str, _properties(feature)))
    others = [name for name in names if name not in (LATITUDE, LONGITUDE)]
    return [*others[: MOST_COLUMNS - 2], LATITUDE, LONGITUDE] if others else []


def _rows(names: list[str], features: list[dict[str, Any]]) -> Iterator[SheetRow]:
    yield tuple(map(text_cell, names))
    for feature in features:
        said = _properties(feature)
        yield (*(_cell(said.get(name)) for name in names[:-2]), *_point(feature, said))


def _properties(feature: dict[str, Any]) -> dict[str, Any]:
    said = feature.get("properties")
    return said if isinstance(said, dict) else {}


def _point(feature: dict[str, Any], said: dict[str, Any]) -> tuple[Cell, Cell]:
    geometry = feature.get("geometry")
    if isinstance(geometry, dict) and geometry.get("type") == "Point":
        match geometry.get("coordinates"):
            case [lon, lat, *_]:
                return _cell(lat), _cell(lon)
    return _cell(said.get(LATITUDE)), _cell(said.get(LONGITUDE))


def _cell(value: Any) -> Cell:
    if value is None:
        return BLANK
    if isinstance(value, bool):
        return Cell("yes" if value else "no", CellKind.TEXT)
    if isinstance(value, int | float):
        return Cell(repr(value), CellKind.NUMBER)
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text_cell(text)
