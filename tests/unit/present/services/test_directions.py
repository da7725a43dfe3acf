"""Links into map apps: the order, the datum and the form of each, and names that cannot break out.

Forms as each provider publishes them: AMap lng,lat and coordinate=gaode; Baidu lat,lng and
coord_type=gcj02; Tencent lat,lng and coord_type=2; Apple lat,lng; geo: WGS-84 (RFC 5870).
"""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.builders import a_confidential_service, a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Coordinates, Precision, distance_m
from webapp.domain.languages import ENGLISH
from webapp.geo.points.datum import gcj02_from_wgs84
from webapp.present.services.directions import directions_of, map_links

HERE = Coordinates(39.911954, 116.377817)
SHIFTED = gcj02_from_wgs84(HERE)
LAT_LON = f"{SHIFTED.lat:.6f},{SHIFTED.lon:.6f}"
LON_LAT = f"{SHIFTED.lon:.6f},{SHIFTED.lat:.6f}"


def _asked(href: str) -> dict[str, str]:
    query = parse_qs(urlsplit(href).query, strict_parsing=True)
    return {name: values[0] for name, values in query.items()}


def test_the_point_for_chinese_maps_is_shifted_by_about_550_metres() -> None:
    assert 500 < distance_m(HERE, SHIFTED) < 600


def test_amap_is_given_the_longitude_first_in_its_own_datum() -> None:
    assert map_links(HERE, "某商场母婴室")["amap"] == (
        f"https://uri.amap.com/marker?position={LON_LAT}"
        "&name=%E6%9F%90%E5%95%86%E5%9C%BA%E6%AF%8D%E5%A9%B4%E5%AE%A4"
        "&src=jiamenkou&coordinate=gaode&callnative=0"
    )


def test_baidu_is_told_that_the_point_is_not_in_its_own_datum() -> None:
    href = map_links(HERE, "母婴室", "西城区某路1号")["baidu"]
    assert href.startswith("https://api.map.baidu.com/marker?")
    assert _asked(href) == {
        "location": LAT_LON,
        "title": "母婴室",
        "content": "西城区某路1号",
        "output": "html",
        "coord_type": "gcj02",
        "src": "webapp.jiamenkou.jiamenkou",
    }


def test_tencent_is_asked_for_the_walk_there() -> None:
    href = map_links(HERE, "母婴室")["tencent"]
    assert href.startswith("https://apis.map.qq.com/uri/v1/routeplan?")
    assert _asked(href) == {
        "type": "walk",
        "to": "母婴室",
        "tocoord": LAT_LON,
        "coord_type": "2",
        "referer": "jiamenkou",
    }


def test_apple_is_asked_for_the_walk_there() -> None:
    href = map_links(HERE, "母婴室")["apple"]
    assert href == f"https://maps.apple.com/?daddr={LAT_LON}&dirflg=w"


def test_geo_stays_in_wgs84() -> None:
    assert map_links(HERE, "母婴室")["geo"] == "geo:39.911954,116.377817"


@pytest.mark.parametrize("app", ["amap", "baidu", "tencent"])
def test_a_name_cannot_bring_separators_of_its_own(app: str) -> None:
    href = map_links(HERE, "甲,乙|丙;丁:戊&x=1(己)")[app]
    assert "甲乙丙丁戊&x=1己" in _asked(href).values()


def test_a_point_outside_china_is_not_shifted() -> None:
    abroad = Coordinates(51.5, -0.12)
    assert "daddr=51.500000,-0.120000" in map_links(abroad, "London")["apple"]


def test_a_coarse_entry_has_an_address_to_show_but_no_point_to_walk_to() -> None:
    service = a_service(
        precision=Precision.STREET, address_zh="西城区某路", phones=("010-59616161",)
    )
    directions = directions_of(service, words_in(ENGLISH))
    assert directions is not None
    assert directions.by_words
    assert "lat" not in "".join(link.href for link in directions.links)
    assert directions.coarse
    assert directions.call_first is not None
    assert directions.address is not None
    assert directions.address.lang == "zh-Hans"


def test_nothing_leads_to_a_secret_address() -> None:
    assert directions_of(a_confidential_service(), words_in(ENGLISH)) is None
