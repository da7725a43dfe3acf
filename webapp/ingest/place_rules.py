"""Checks of where an entry says it is: street, community, coordinate, and what must stay secret."""

from collections.abc import Iterator
from math import isfinite

from webapp.domain.coordinates import Coordinates, Precision
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import FIELDS, Visibility
from webapp.ingest.known import Known
from webapp.ingest.rows import Row
from webapp.sentence import Sentence

DRAWABLE = frozenset(precision for precision in Precision if precision.is_drawable)
"""Our own export gives the coarser precisions without a coordinate: such a point is not the
entry's own. They say no more then than the entry's street and community do."""


def place_problems(row: Row, known: Known) -> Iterator[Problem]:
    """Everything that is wrong with the place of an entry."""
    yield from _area_problems(row, known)
    yield from _coordinate_problems(row, known)
    yield from _secrecy_problems(row)


def coordinates_of(row: Row) -> Coordinates | None:
    """The row's point; ``None`` where a part is missing or not a number."""
    try:
        point = Coordinates(float(row["lat"]), float(row["lon"]))
    except ValueError:
        return None
    return point if isfinite(point.lat) and isfinite(point.lon) else None


def _area_problems(row: Row, known: Known) -> Iterator[Problem]:
    street, code = row["street"], row["community_code"]
    if street and street not in known.streets:
        yield row.problem(
            "street", Sentence("%(street)r is not a street of the district", street=street)
        )
    if code and code not in known.communities:
        yield row.problem(
            "community_code", Sentence("%(code)r is not a community of the district", code=code)
        )
    elif code and street and known.communities[code] != street:
        lies_in = known.communities[code]
        yield row.problem(
            "community_code",
            Sentence(
                "%(code)s lies in the street %(lies_in)s, not in %(street)s",
                code=code,
                lies_in=lies_in,
                street=street,
            ),
        )


def _coordinate_problems(row: Row, known: Known) -> Iterator[Problem]:
    given = [field for field in ("lat", "lon") if row[field]]
    precision = row["coordinate_precision"]
    point = coordinates_of(row)
    if len(given) == 1:
        yield row.problem(given[0], Sentence("stands alone: latitude and longitude go together"))
    elif given and point is None:
        yield row.problem(
            "lat",
            Sentence("%(lat)r, %(lon)r are not decimal degrees", lat=row["lat"], lon=row["lon"]),
        )
    elif point and not known.box.contains(point):
        yield row.problem("lat", _outside(point, known))
    if given and precision in ("", Precision.NONE):
        yield row.problem(
            "coordinate_precision", Sentence("is missing for the coordinate that is given")
        )
    if precision in DRAWABLE and not given:
        yield row.problem("coordinate_precision", Sentence("is given without a coordinate"))


def _outside(point: Coordinates, known: Known) -> Sentence:
    if known.box.contains(Coordinates(point.lon, point.lat)):
        return Sentence(
            "latitude and longitude look swapped: lat=%(lon)s, lon=%(lat)s?",
            lon=point.lon,
            lat=point.lat,
        )
    return Sentence("%(lat)s, %(lon)s lies outside the district", lat=point.lat, lon=point.lon)


def _secrecy_problems(row: Row) -> Iterator[Problem]:
    if row["visibility"] != Visibility.CONFIDENTIAL:
        return
    for field in FIELDS:
        if field.tells_where and row[field.name]:
            yield row.problem(field.name, Sentence("a confidential entry must not say where it is"))
    if row["street"]:
        message = Sentence("narrows down where a confidential entry is")
        yield row.problem("street", message, Severity.WARNING)
