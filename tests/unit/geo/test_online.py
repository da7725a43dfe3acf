"""The online chain, with the network replaced at geopy's adapter: what is asked, what is
believed, and what happens when nobody answers."""

from typing import Any, ClassVar

import geopy.geocoders
import pytest
from geopy.adapters import BaseSyncAdapter
from geopy.exc import GeocoderTimedOut

from tests.unit.geo.small import at, small_gazetteer
from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.geo.geocoder import OfflineGeocoder
from webapp.geo.online import BOX_MARGIN_M, OnlineChain, baidu, geocoder_from, nominatim
from webapp.geo.points.datum import bd09_from_gcj02, gcj02_from_wgs84

UNKNOWN = "西城区无名路7号"
OFFLINE = OfflineGeocoder(small_gazetteer())


class Wire(BaseSyncAdapter):
    """Stands in for HTTP: keeps what was asked and hands out one prepared answer."""

    asked: ClassVar[list[tuple[str, float]]] = []
    answer: ClassVar[Any] = None

    def get_json(self, url: str, *, timeout: float, headers: dict[str, str]) -> Any:
        Wire.asked.append((url, timeout))
        if isinstance(Wire.answer, Exception):
            raise Wire.answer
        return Wire.answer

    def get_text(self, url: str, *, timeout: float, headers: dict[str, str]) -> str:
        raise AssertionError("only JSON is asked for")


@pytest.fixture(autouse=True)
def wire(monkeypatch: pytest.MonkeyPatch) -> type[Wire]:
    monkeypatch.setattr(geopy.geocoders.options, "default_adapter_factory", Wire)
    Wire.asked, Wire.answer = [], []
    return Wire


def by_nominatim() -> OnlineChain:
    service = nominatim("nominatim.example.org", seconds_between=0)
    return OnlineChain(OFFLINE, service, OFFLINE.box(BOX_MARGIN_M))


CITY = "北京市"


def by_baidu() -> OnlineChain:
    return OnlineChain(OFFLINE, baidu("key", CITY, seconds_between=0), OFFLINE.box(BOX_MARGIN_M))


def place(point: Coordinates, kind: str) -> list[dict[str, str]]:
    return [
        {"lat": str(point.lat), "lon": str(point.lon), "display_name": "…", "addresstype": kind}
    ]


def baidu_place(point: Coordinates, precise: int, level: str) -> dict[str, Any]:
    there = bd09_from_gcj02(gcj02_from_wgs84(point))
    where = {"lat": there.lat, "lng": there.lon}
    return {"status": 0, "result": {"location": where, "precise": precise, "level": level}}


def test_what_the_gazetteer_places_finely_is_not_asked(wire: type[Wire]) -> None:
    assert by_nominatim().locate("广安门外大街10号").precision is Precision.VENUE
    assert wire.asked == []


def test_addresses_of_other_districts_are_not_asked(wire: type[Wire]) -> None:
    assert by_nominatim().locate("海淀区吴家场路55号").state == "not_found"
    assert wire.asked == []


def test_nominatim_is_asked_on_its_host_with_a_time_out(wire: type[Wire]) -> None:
    wire.answer = place(at(39.905, 116.37), "house")
    answer = by_nominatim().locate(UNKNOWN)
    assert (answer.state, answer.point, answer.precision) == (
        "located",
        at(39.905, 116.37),
        Precision.ROAD,
    )
    assert (answer.street, answer.source) == ("yuetan", "online:nominatim")
    ((url, timeout),) = wire.asked
    assert url.startswith("https://nominatim.example.org/search?")
    assert timeout == 3.0


@pytest.mark.parametrize(
    ("kind", "precision"), [("road", Precision.APPROXIMATE), ("suburb", None), ("city", None)]
)
def test_nominatims_coarse_answers_are_labelled_or_refused(
    wire: type[Wire], kind: str, precision: Precision | None
) -> None:
    wire.answer = place(at(39.905, 116.37), kind)
    answer = by_nominatim().locate(UNKNOWN)
    assert answer.state == ("located" if precision else "not_found")
    assert answer.precision is (precision or Precision.NONE)


def test_baidus_answers_are_turned_into_wgs84(wire: type[Wire]) -> None:
    wire.answer = baidu_place(at(39.905, 116.37), precise=1, level="门址")
    answer = by_baidu().locate(UNKNOWN)
    assert answer.point is not None
    assert distance_m(answer.point, at(39.905, 116.37)) < 0.2
    assert answer.precision is Precision.ROAD
    assert "address=%E5%8C%97%E4%BA%AC%E5%B8%82" in wire.asked[0][0]


@pytest.mark.parametrize(
    ("precise", "level", "precision"),
    [(0, "道路", Precision.APPROXIMATE), (0, "区县", Precision.NONE), (1, "城市", Precision.NONE)],
)
def test_baidus_coarse_answers_are_labelled_or_refused(
    wire: type[Wire], precise: int, level: str, precision: Precision
) -> None:
    wire.answer = baidu_place(at(39.905, 116.37), precise, level)
    assert by_baidu().locate(UNKNOWN).precision is precision


def test_answers_outside_the_district_are_refused(wire: type[Wire]) -> None:
    wire.answer = place(at(31.23, 121.47), "house")
    assert by_nominatim().locate(UNKNOWN).state == "not_found"


def test_no_answer_leaves_the_gazetteers_own(wire: type[Wire]) -> None:
    assert by_nominatim().locate(UNKNOWN).state == "not_found"
    assert by_nominatim().locate("西城区月坛街道无名路7号").precision is Precision.STREET


def test_a_service_that_cannot_be_reached_is_said_to_be_unavailable(wire: type[Wire]) -> None:
    wire.answer = GeocoderTimedOut("too slow")
    answer = by_nominatim().locate(UNKNOWN)
    assert (answer.state, answer.point, answer.asked) == ("unavailable", None, UNKNOWN)
    assert by_nominatim().locate("西城区月坛街道无名路7号").state == "located"


def test_a_refused_key_is_a_failure_of_the_service(wire: type[Wire]) -> None:
    wire.answer = {"status": 200, "message": "APP不存在"}
    assert by_baidu().locate(UNKNOWN).state == "unavailable"


def test_settings_choose_the_geocoder() -> None:
    assert geocoder_from("offline", "", "", OFFLINE, CITY) is OFFLINE
    assert isinstance(geocoder_from("nominatim", "n.example.org", "", OFFLINE, CITY), OnlineChain)
    assert isinstance(geocoder_from("baidu", "", "key", OFFLINE, CITY), OnlineChain)
    with pytest.raises(ValueError, match="no geocoder is called 'google'"):
        geocoder_from("google", "", "", OFFLINE, CITY)
