"""In what a point that is not WGS-84 may have been given instead."""

from collections.abc import Callable, Mapping

from webapp.domain.coordinates import Coordinates
from webapp.geo.points.datum import gcj02_from_wgs84, wgs84_from_bd09, wgs84_from_gcj02
from webapp.sentence import Sentence

READINGS: Mapping[str, Callable[[Coordinates], Coordinates]] = {
    "GCJ-02": wgs84_from_gcj02,
    "BD-09": wgs84_from_bd09,
    Sentence("BD-09 that was taken for GCJ-02"): lambda point: wgs84_from_bd09(
        gcj02_from_wgs84(point)
    ),
}
"""What makes a point WGS-84 that was given so."""
