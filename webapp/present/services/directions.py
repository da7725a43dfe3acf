"""Links into map apps. The only place where coordinates leave WGS-84: each app's own datum is
named in its address where the app has a name for it.

Forms, order and datum of each app are those of its published link interface; no key is needed.
AMap and Baidu get the point (their routes need an origin), Tencent and Apple the walk to it.
"""

from urllib.parse import quote

from webapp.domain.coordinates import Coordinates
from webapp.domain.district import Street
from webapp.domain.service import Service
from webapp.geo.points.datum import gcj02_from_wgs84
from webapp.present.frame.links import phone_to
from webapp.present.search.cards import (
    can_ask,
    coarse_text,
    directions_words,
    leads_there,
    phones_of,
)
from webapp.present.services.models import Directions, MapLink, Office
from webapp.present.wording.areas import Areas, office_name
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


def search_links(text: str, areas: Areas) -> dict[str, str]:
    """Addresses that look for words in each map app, inside the district or its city."""
    asked, city = _value(text), _value(areas.city_zh)
    return {
        "amap": (
            f"https://uri.amap.com/search?keyword={asked}&city={areas.adcode}&view=map"
            f"&src={APP_NAME}&callnative=0"
        ),
        "baidu": (
            f"https://api.map.baidu.com/place/search?query={asked}&region={city}"
            f"&output=html&src=webapp.{APP_NAME}.{APP_NAME}"
        ),
        "tencent": (
            f"https://apis.map.qq.com/uri/v1/search?keyword={asked}&region={city}"
            f"&referer={APP_NAME}"
        ),
        "apple": f"https://maps.apple.com/?q={asked}",
        "geo": f"geo:0,0?q={asked}",
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
    """How to get there, or whom to ask; ``None`` for a secret address and where nothing is known.

    Points are given only where a pin is honest; elsewhere map apps look for the address, or for
    the office that can be asked.
    """
    if leads_there(service):
        return _to_the_place(service, words)
    return _to_an_office(service, words) if can_ask(service, words) else None


def _to_the_place(service: Service, words: Words) -> Directions:
    pin, address = service.pin, service.address_zh
    hrefs = map_links(pin, service.name_zh, address) if pin else search_links(address, words.areas)
    phones, coarse = phones_of(service), coarse_text(service, words)
    return Directions(
        button=directions_words(service, words),
        address=words.text(address) if address else None,
        links=app_links(hrefs, words),
        by_words=pin is None,
        coarse=coarse,
        call_first=phones[0] if coarse and phones else None,
    )


def _to_an_office(service: Service, words: Words) -> Directions:
    areas = words.areas
    asked = areas.district_zh + areas.nearest_office(service)
    return Directions(
        button=directions_words(service, words),
        address=words.text(asked),
        links=app_links(search_links(asked, areas), words),
        by_words=True,
        offices=offices_of(service.community_code, service.street, words),
    )


def offices_of(community_code: str, street_id: str, words: Words) -> tuple[Office, ...]:
    """The community's committee, and the street's office, whose number is published."""
    committee = words.areas.committees.get(community_code)
    street = words.areas.streets.get(street_id)
    offices = [Office(words.text(committee))] if committee else []
    return (*offices, _street_office(street, words)) if street else tuple(offices)


def _street_office(street: Street, words: Words) -> Office:
    address, note = street.office_address_zh, street.phone_note_zh
    return Office(
        words.text(office_name(street)),
        words.text(address) if address else None,
        phone_to(street.office_phone) if street.office_phone else None,
        words.text(note) if note else None,
    )


def app_links(hrefs: dict[str, str], sentences: Sentences) -> tuple[MapLink, ...]:
    return tuple(MapLink(app, text, hrefs[app]) for app, text in app_names(sentences).items())
