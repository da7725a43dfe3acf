"""The columns of a sheet for one kind of service, and entries in the columns of a sheet. What is
written here is read again as it was."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from webapp.domain.categories import Category
from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.datatypes import NO, PAIRS, UNKNOWN, YES, YesNo
from webapp.domain.facts import FEATURES_COLUMN
from webapp.domain.features import FEATURE
from webapp.domain.fields import COMPARE
from webapp.domain.imports.mapping import AGES, FEATURE_PREFIX, POINT, Datum, SheetMapping
from webapp.domain.register.entries import Cells
from webapp.domain.service import fields_on
from webapp.geo.points.datum import bd09_from_gcj02, gcj02_from_wgs84
from webapp.ingest.reference import Reference
from webapp.intake.column_words import labels
from webapp.sentence import Gettext
from webapp.sheets.template import TemplateColumn

_THING = {YES: "有", NO: "没有", UNKNOWN: "不详"}
_TRUTH = {YES: "是", NO: "否", UNKNOWN: "不详"}
_ALWAYS = ("id", "name_zh", "street")
_LOCATED = ("address_zh", "lat", "lon")
_COMPARED = tuple(each.name for each in fields_on(COMPARE) if each.datatype.has_words)
_LAST = "note_zh"
_FROM_WGS84: Mapping[Datum, Callable[[Coordinates], Coordinates]] = {
    Datum.WGS84: lambda point: point,
    Datum.GCJ02: gcj02_from_wgs84,
    Datum.BD09: lambda point: bd09_from_gcj02(gcj02_from_wgs84(point)),
}


def template_columns(
    kind: Category, reference: Reference, say: Gettext
) -> tuple[TemplateColumn, ...]:
    """What is asked of a kind: its name, where it is, the facts, and the features that visitors of
    it ask for. Of a sensitive kind nothing is asked that tells where it is."""
    called = labels(reference.column_names, say)
    streets = tuple(each.name_zh for each in reference.streets)
    where = _LOCATED if kind.located and not kind.sensitive else ()
    asked = (FEATURE_PREFIX + key for key in kind.asked if not FEATURE[key].derived)
    fields = (*_ALWAYS, *where, "phones", "hours", *_COMPARED, AGES, *asked, _LAST)
    return tuple(
        TemplateColumn(each, called.get(each, each), _choices(each, streets)) for each in fields
    )


def rows_in_columns(
    mapping: SheetMapping, entries: Iterable[Cells], reference: Reference
) -> Iterator[tuple[str, ...]]:
    """The entries in the columns of a sheet that somebody sent before, points in its own datum."""
    streets = {each.id: each.name_zh for each in reference.streets}
    kinds = {each.id: each.zh for each in reference.taxonomy.categories}
    names = {"street": streets, "category": kinds}
    for cells in entries:
        told = _told(cells, mapping.datum)
        yield tuple(
            names.get(each, {}).get(told.get(each, ""), told.get(each, ""))
            for each in mapping.fields
        )


def _told(cells: Cells, datum: Datum) -> dict[str, str]:
    """What can be said of an entry, by field, in the words of sheets."""
    features = PAIRS.read(cells.get(FEATURES_COLUMN, ""))
    told = {**cells, AGES: _ages(cells)}
    told |= {FEATURE_PREFIX + key: _words_of(key).get(value, value) for key, value in features}
    return told | _point(cells, datum)


def _choices(field: str, streets: tuple[str, ...]) -> tuple[str, ...]:
    if field == "street":
        return streets
    key = field.removeprefix(FEATURE_PREFIX)
    return tuple(_words_of(key).values()) if field.startswith(FEATURE_PREFIX) else ()


def _words_of(key: str) -> Mapping[str, str]:
    datatype = FEATURE[key].datatype if key in FEATURE else None
    if not isinstance(datatype, YesNo):
        return {}
    return _THING if datatype.thing else _TRUTH


def _ages(cells: Cells) -> str:
    youngest, oldest = cells.get("age_min_months", ""), cells.get("age_max_months", "")
    if youngest and oldest:
        return f"{youngest}-{oldest}个月"
    if youngest:
        return f"{youngest}个月以上"
    return f"{oldest}个月以下" if oldest else ""


def _point(cells: Cells, datum: Datum) -> dict[str, str]:
    """Nothing where nobody knows in which datum the sheet has its points, nor of a point that is
    only that of a community or street."""
    nothing = {"lat": "", "lon": "", POINT: ""}
    is_own = Precision(cells.get("coordinate_precision") or Precision.NONE).is_drawable
    if datum is Datum.UNKNOWN or not cells.get("lat") or not is_own:
        return nothing
    point = _FROM_WGS84[datum](Coordinates(float(cells["lat"]), float(cells["lon"])))
    lat, lon = f"{point.lat:.6f}", f"{point.lon:.6f}"
    return {"lat": lat, "lon": lon, POINT: f"{lat},{lon}"}
