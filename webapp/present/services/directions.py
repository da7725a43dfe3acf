"""Links into map apps. The only place where coordinates leave WGS-84: each app's own datum is
named in its address where the app has a name for it.

Forms, order and datum of each app are those of its published link interface; no key is needed.
AMap and Baidu get the point (their routes need an origin), Tencent and Apple the walk to it.
"""

from urllib.parse import quote

from webapp.domain.coordinates import Coordinates
from webapp.domain.service import Service, Visibility
from webapp.geo.points.datum import gcj02_from_wgs84
from webapp.present.search.cards import coarse_text, phones_of
from webapp.present.services.models import Directions, MapLink
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.words import Words

APP_NAME = "jiamenkou"
_SEPARATORS = str.maketrans("", "", ",|;:()")
"""Apps split values after decoding them, so names must not hold what separates values."""


def map_links(point: Coordinates, name: str, address: str = "") -> dict[str, str]:
    """Addresses that show a WGS-84 point in each map app, by app: amap, baidu, tencent, apple, geo.

    AMap, Baidu (told so), Tencent and Apple are given GCJ-02, ``geo:`` is WGS-84 (RFC 5870).
    """
    shifted = gcj02_from_wgs84(point)
    lat_lon = f"{shifted.lat:.6f},{shifted.lon:.6f}"
    title = _value(name)
    content = _value(address) or title
    return {
        "amap": (
            f"https://uri.amap.com/marker?position={shifted.lon:.6f},{shifted.lat:.6f}"
            f"&name={title}&src={APP_NAME}&coordinate=gaode&callnative=0"
        ),
        "baidu": (
            f"https://api.map.baidu.com/marker?location={lat_lon}&title={title}&content={content}"
            f"&output=html&coord_type=gcj02&src=webapp.{APP_NAME}.{APP_NAME}"
        ),
        "tencent": (
            f"https://apis.map.qq.com/uri/v1/routeplan?type=walk&to={title}&tocoord={lat_lon}"
            f"&coord_type=2&referer={APP_NAME}"
        ),
        "apple": f"https://maps.apple.com/?daddr={lat_lon}&dirflg=w",
        "geo": f"geo:{point.lat:.6f},{point.lon:.6f}",
    }


def _value(text: str) -> str:
    return quote(text.translate(_SEPARATORS), safe="")


def app_names(sentences: Sentences) -> dict[str, str]:
    """What each app is called, Tencent's first: it opens inside WeChat."""
    say = sentences.say
    return {
        "tencent": say("Tencent Maps"),
        "amap": say("Amap"),
        "baidu": say("Baidu Maps"),
        "apple": say("Apple Maps"),
        "geo": say("Another map app"),
    }


def directions_of(service: Service, words: Words) -> Directions | None:
    """How to get there; ``None`` for a secret address and where nothing is known.

    Links exist only where a pin is honest; elsewhere there is the address to show and to copy.
    """
    if service.visibility is Visibility.CONFIDENTIAL:
        return None
    if service.coordinates is None and not service.address_zh:
        return None
    pin = service.pin
    hrefs = map_links(pin, service.name_zh, service.address_zh) if pin else {}
    phones = phones_of(service)
    coarse = coarse_text(service, words)
    address = words.text(service.address_zh) if service.address_zh else None
    return Directions(
        address=address,
        links=tuple(
            MapLink(app, text, hrefs[app]) for app, text in app_names(words).items() if app in hrefs
        ),
        coarse=coarse,
        call_first=phones[0] if coarse and phones else None,
    )
