"""An entry for machines that read pages: schema.org JSON-LD, with known facts only.

Only a public entry that a source names or the office has confirmed is described as a place or a
service. An expected one is described as a page, so that nobody is sent to a promise.
"""

import json
from typing import Any

from webapp.domain.country import CODE
from webapp.domain.service import Service, Status
from webapp.hours.layers import MIDNIGHT
from webapp.hours.weekly import WeekSpan, weekly_hours
from webapp.hours.whose import has_hours_of_house
from webapp.present.frame.links import service_href
from webapp.present.wording.trust import trust_sentence
from webapp.present.wording.words import Words
from webapp.search.known.derived import FREE, derived_features

CONTEXT = "https://schema.org"
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}
"""What could end a script element, or break a line in one."""

Node = dict[str, Any]


def structured_data(service: Service, words: Words, site: str = "") -> str:
    """The content of a ``application/ld+json`` element, safe inside HTML; empty for an entry that
    is not public or is closed. ``site`` is the address of the site (``https://…``) where one is
    set; without one the entry's own is relative."""
    if service.is_quiet or service.status is Status.CLOSED:
        return ""
    page = site + service_href(words.language, service)
    about = _page(words) if service.status is Status.EXPECTED else _thing(service, words)
    node = {"@context": CONTEXT, "@id": page, "url": page, **_names(service, words), **about}
    node["description"] = f"{words.kinds[service.category]} – {_sentence(service, words)}"
    return json.dumps(node, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)


def _sentence(service: Service, words: Words) -> str:
    return trust_sentence(service, words)


def _names(service: Service, words: Words) -> Node:
    name = words.name(service).text
    others = [one for one in (service.name_zh, service.name_en) if one and one != name]
    return {"name": name} | ({"alternateName": others[0]} if others else {})


def _page(words: Words) -> Node:
    return {"@type": "WebPage", "inLanguage": words.language.code}


def _thing(service: Service, words: Words) -> Node:
    if not (service.address_zh or service.pin or service.street):
        return _called(service, words)
    facts: Node = {
        "@type": words.taxonomy.category(service.category).schema_type,
        "address": _address(service, words),
    }
    if service.pin:
        pin = {"latitude": service.pin.lat, "longitude": service.pin.lon}
        facts["geo"] = {"@type": "GeoCoordinates", **pin}
    if service.phones:
        facts["telephone"] = list(service.phones)
    if hours := _hours(service, words):
        facts["openingHoursSpecification"] = hours
    if FREE in derived_features(service):
        facts["isAccessibleForFree"] = True
    return facts


def _called(service: Service, words: Words) -> Node:
    """What has no place is a service that one calls."""
    facts: Node = {"@type": "Service"}
    if service.phones:
        points = [{"@type": "ContactPoint", "telephone": phone} for phone in service.phones]
        facts["availableChannel"] = {"@type": "ServiceChannel", "servicePhone": points}
    if hours := _hours(service, words):
        facts["hoursAvailable"] = hours
    return facts


def _address(service: Service, words: Words) -> Node:
    parts = {
        "streetAddress": words.text(service.address_zh).text,
        "addressLocality": words.streets.get(service.street, ""),
    }
    known = {name: value for name, value in parts.items() if value}
    return {"@type": "PostalAddress", **known, "addressCountry": CODE}


def _hours(service: Service, words: Words) -> list[Node]:
    """Its own only: those of the house that it is in are not said to be its."""
    if has_hours_of_house(service, words.taxonomy.category(service.category)):
        return []
    return [_opening(span) for span in weekly_hours(service.hours) or ()]


def _opening(span: WeekSpan) -> Node:
    """Midnight at the end of a day is written 23:59, as search engines ask for."""
    closes = MIDNIGHT - 1 if span.closes == MIDNIGHT else span.closes % MIDNIGHT
    return {
        "@type": "OpeningHoursSpecification",
        "dayOfWeek": [_DAYS[day] for day in span.weekdays],
        "opens": _clock(span.opens),
        "closes": _clock(closes),
    }


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"
