"""The optional online chain: what the gazetteer cannot place finely is asked of Nominatim or
Baidu. Only a refresh uses it, only when settings name it; no public page may import this."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol

from geopy.exc import GeopyError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import BaiduV3, Nominatim
from geopy.location import Location

from webapp.domain.coordinates import BoundingBox, Coordinates, Precision
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.geocoder import OfflineGeocoder
from webapp.geo.points.datum import wgs84_from_bd09

TIMEOUT_S = 3.0
SECONDS_BETWEEN = 1.0
"""Nominatim's usage policy allows one question a second; Baidu's free quota is wider."""

BOX_MARGIN_M = 200.0
"""Roads on the border lie a little outside the outlines."""

USER_AGENT = "jiamenkou (a district's finder of services)"

_BAIDU_COARSE = frozenset({"国家", "省", "城市", "区县", "乡镇", "街道", "商圈", "村庄"})
_NOMINATIM_FINE = frozenset({"house", "building", "amenity", "shop", "office", "place", "leisure"})
_NOMINATIM_NEAR = frozenset({"road", "railway", "highway", "residential", "neighbourhood"})


class Locates(Protocol):
    """Anything that says where an address is."""

    def locate(self, address: str) -> PlaceAnswer: ...


@dataclass(frozen=True)
class Service:
    """One online geocoder: how it is asked, and how its answers are read."""

    name: str
    ask: Callable[[str], Location | None]
    read: Callable[[Location], tuple[Coordinates, Precision]]


class OnlineChain:
    """The gazetteer first; a service only where the gazetteer's answer is no pin."""

    def __init__(self, offline: OfflineGeocoder, service: Service, box: BoundingBox) -> None:
        self._offline, self._service, self._box = offline, service, box

    def locate(self, address: str) -> PlaceAnswer:
        """Like ``OfflineGeocoder.locate``. Answers outside the district's box, coarse ones and
        those for addresses of other districts are refused. When the service cannot be reached the
        gazetteer's answer stands; without one the state is ``unavailable``."""
        known = self._offline.locate(address)
        if known.precision.is_drawable or not self._offline.is_inside(address):
            return known
        try:
            found = self._service.ask(address)
        except GeopyError:
            return known if known.state == "located" else _unavailable(address, self._service.name)
        if found is None:
            return known
        point, precision = self._service.read(found)
        if not precision.is_drawable or not self._box.contains(point):
            return known
        return self._offline.described(
            PlaceAnswer(
                state="located",
                asked=address,
                name=address,
                kind="address",
                point=point,
                precision=precision,
                source=f"online:{self._service.name}",
            )
        )


def geocoder_from(
    kind: str, host: str, key: str, offline: OfflineGeocoder, city_zh: str
) -> Locates:
    """The geocoder that a setting names: ``offline``, ``nominatim`` (at ``host``) or ``baidu``
    (with ``key``, told the city). Raises ``ValueError`` for any other."""
    if kind == "offline":
        return offline
    if kind == "nominatim":
        service = nominatim(host)
    elif kind == "baidu":
        service = baidu(key, city_zh)
    else:
        raise ValueError(f"no geocoder is called {kind!r}")
    return OnlineChain(offline, service, offline.box(BOX_MARGIN_M))


def nominatim(host: str, seconds_between: float = SECONDS_BETWEEN) -> Service:
    """Nominatim at ``host``, which answers in WGS-84."""
    geocoder = Nominatim(domain=host, user_agent=USER_AGENT, timeout=TIMEOUT_S)
    ask = RateLimiter(
        lambda address: geocoder.geocode(address, language="zh", country_codes="cn"),
        min_delay_seconds=seconds_between,
        max_retries=0,
        swallow_exceptions=False,
    )
    return Service("nominatim", ask, _read_nominatim)


def baidu(key: str, city_zh: str, seconds_between: float = SECONDS_BETWEEN) -> Service:
    """Baidu's geocoding, which answers in BD-09; its answers are turned into WGS-84. Addresses of
    a district do not name its ``city_zh``, so it is put before them."""
    geocoder = BaiduV3(api_key=key, user_agent=USER_AGENT, timeout=TIMEOUT_S)
    ask = RateLimiter(
        lambda address: geocoder.geocode(city_zh + address.removeprefix(city_zh)),
        min_delay_seconds=seconds_between,
        max_retries=0,
        swallow_exceptions=False,
    )
    return Service("baidu", ask, _read_baidu)


def _read_nominatim(found: Location) -> tuple[Coordinates, Precision]:
    kind = str(_raw(found).get("addresstype") or _raw(found).get("class") or "")
    point = Coordinates(found.latitude, found.longitude)
    if kind in _NOMINATIM_FINE:
        return point, Precision.ROAD
    return point, Precision.APPROXIMATE if kind in _NOMINATIM_NEAR else Precision.NONE


def _read_baidu(found: Location) -> tuple[Coordinates, Precision]:
    answer = _raw(found).get("result", _raw(found))
    point = wgs84_from_bd09(Coordinates(found.latitude, found.longitude))
    rounded = Coordinates(round(point.lat, 6), round(point.lon, 6))
    if answer.get("level") in _BAIDU_COARSE:
        return rounded, Precision.NONE
    return rounded, Precision.ROAD if answer.get("precise") == 1 else Precision.APPROXIMATE


def _raw(found: Location) -> dict[str, Any]:
    return found.raw if isinstance(found.raw, dict) else {}


def _unavailable(address: str, service: str) -> PlaceAnswer:
    return PlaceAnswer(state="unavailable", asked=address, source=f"online:{service}")
