"""The errors with which distances are said hold on the real data of the district."""

import pytest

from webapp.bench.geocoding import Figures
from webapp.domain.coordinates import Precision, distance_m
from webapp.domain.nearness import ERROR_M
from webapp.ingest.reference import Reference


@pytest.mark.parametrize("name", ["leave one out", "strict"])
def test_nine_of_ten_answers_lie_within_the_error_that_distances_are_said_with(
    figures: dict[str, Figures], name: str
) -> None:
    spreads = dict(figures[name].by_precision)
    measured = {precision: each.p90_m for precision, each in spreads.items() if each.count >= 15}
    assert Precision.ROAD in measured
    assert {p: p90 for p, p90 in measured.items() if p90 > ERROR_M[p]} == {}


def test_nine_of_ten_entrances_lie_within_the_extent_of_a_station(reference: Reference) -> None:
    stations = [place for place in reference.places if place.kind == "metro_station"]
    entrances = [place for place in reference.places if place.kind == "metro_entrance"]
    away = sorted(
        min(
            distance_m(entrance.point, station.point)
            for station in stations
            if entrance.name_zh.startswith(station.name_zh.removesuffix("站"))
        )
        for entrance in entrances
    )
    assert len(away) > 150
    assert away[len(away) * 9 // 10] <= reference.premises.within_m("地铁西单站") == 200
