"""Answers as plain values for JSON: the same facts as the pages, in WGS-84."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from webapp.domain.lookup import PlaceAnswer
from webapp.domain.nearness import error_m
from webapp.domain.opening import DayHours, OpenAnswer
from webapp.domain.reach import serves_district
from webapp.domain.service import Service, Visibility
from webapp.domain.trust import trust_of
from webapp.present.api import models as answers
from webapp.present.api.models import Facts, Feature, Layer, Points, Result
from webapp.present.api.query import query_json
from webapp.present.frame.links import service_href
from webapp.present.search.guide_links import first_sentence, guide_links
from webapp.present.wording.content import plain_name
from webapp.present.wording.numbers import distance_text
from webapp.present.wording.words import Words
from webapp.search.question.results import Hit, Notice, ResultPage, Safety

Say = Callable[[Notice], str]
Properties = TypeVar("Properties")


def search_answer(result: ResultPage, words: Words, say: Say) -> answers.SearchAnswer:
    """The answer of ``/api/v1/search``; ``say`` puts a notice into words."""
    return {
        "query": query_json(result.asked),
        "total": result.total,
        "pages": result.pages,
        "place": place_json(result.place),
        "did_you_mean": result.did_you_mean,
        "safety": safety_json(result.safety),
        "notices": [
            {"code": notice.code, "text": say(notice), "arguments": dict(notice.arguments)}
            for notice in result.notices
        ],
        "facets": {facet.parameter: dict(facet.counts) for facet in result.facets},
        "guides": guides_json(result, words),
        "groups": groups_json(result, words),
        "results": [hit_json(hit, words, _error_of(result.place)) for hit in result.hits],
    }


def guides_json(result: ResultPage, words: Words) -> list[answers.GuideStep]:
    """The steps of guides that answer the words, the best first."""
    links = guide_links(result, words)
    return [
        {
            "guide": hit.guide.id,
            "step": hit.step.id,
            "title": str(link.text),
            "first_sentence": str(first_sentence(hit, words.language)),
            "url": link.href,
        }
        for hit, link in zip(result.guides, links, strict=True)
    ]


def groups_json(result: ResultPage, words: Words) -> list[answers.NeedGroup]:
    """Where several things were asked for: which results of the page answer which."""
    ids = {hit.number: hit.service.id for hit in result.hits}
    return [
        {
            "need": group.kind,
            "name": str(words.kinds[group.kind]),
            "ids": [ids[number] for number in group.numbers],
        }
        for group in result.groups
    ]


def safety_json(safety: Safety | None) -> answers.Safety | None:
    """Which danger, and whom to call."""
    return {"kind": safety.kind, "numbers": list(safety.numbers)} if safety else None


def place_json(place: PlaceAnswer) -> answers.Place:
    """Where *near* is, in one of four states."""
    return {
        "state": place.state,
        "name": place.name or None,
        "lat": place.point.lat if place.point else None,
        "lon": place.point.lon if place.point else None,
        "precision": place.precision.value if place.point else None,
        "street": place.street or None,
        "choices": [{"name": choice.name, "near": choice.near} for choice in place.choices],
    }


def _error_of(place: PlaceAnswer) -> int:
    return error_m(place.precision, place.source)


def hit_json(hit: Hit, words: Words, error: int) -> Result:
    """One result; ``error`` are the metres to which the place is known that was asked for."""
    within = max(error, words.closeness(hit.service).within_m)
    away = hit.distance_m
    return {
        **service_facts(hit.service, words),
        "distance_m": away,
        "distance_text": None if away is None else distance_text(away, within, words.phrases),
        "walk_minutes": hit.walk_minutes,
        "open": open_json(hit.open),
    }


def service_facts(service: Service, words: Words) -> Facts:
    """What every list says of an entry. A coordinate that is not fine enough to be drawn is not
    published as the entry's own: ``area`` names the community or street instead."""
    pin = service.pin
    return {
        "id": service.id,
        "name": plain_name(words.language, service.name_zh, service.name_en),
        "name_en": service.name_en or None,
        "category": service.category,
        "street": service.street or None,
        "address": words.text(service.address_zh).text if service.address_zh else None,
        "lat": pin.lat if pin else None,
        "lon": pin.lon if pin else None,
        "coordinate_precision": service.precision.value,
        "within_m": words.closeness(service).within_m if pin else None,
        "area": None if pin else area_name(service, words),
        "district_wide": serves_district(service, words.taxonomy.category(service.category)),
        "status": service.status.value,
        "trust": trust_of(service, words.official).value,
        "checked_on": service.checked_on.isoformat() if service.checked_on else None,
        "source_date": service.source.date or None,
        "url": service_href(words.language, service),
    }


def area_name(service: Service, words: Words) -> str | None:
    """The community, else the street; nothing for a secret address."""
    if service.visibility is Visibility.CONFIDENTIAL:
        return None
    community = words.communities.get(service.community_code)
    return community or words.streets.get(service.street)


def open_json(answer: OpenAnswer) -> answers.Open:
    return {
        "state": answer.state.value,
        "until": answer.until.isoformat() if answer.until else None,
        "reason": answer.reason or answer.reason_kind,
    }


def day_json(day: DayHours) -> answers.DayOfHours:
    return {
        "date": day.day.isoformat(),
        "state": day.state.value,
        "spans": [
            {"opens": span.opens.isoformat(), "closes": span.closes.isoformat()}
            for span in day.spans
        ],
        "reason": day.reason or day.reason_kind,
    }


def feature_collection(result: ResultPage, words: Words) -> Layer[Result]:
    """GeoJSON of all hits: a point where a pin is honest, else no geometry."""
    error = _error_of(result.place)
    return layer_of(feature(hit.service, hit_json(hit, words, error)) for hit in result.hits)


def layer_of(features: Iterable[Feature[Properties]]) -> Layer[Properties]:
    return {"type": "FeatureCollection", "features": list(features)}


def feature(service: Service, properties: Properties) -> Feature[Properties]:
    pin = service.pin
    return {
        "type": "Feature",
        "id": service.id,
        "geometry": {"type": "Point", "coordinates": [pin.lon, pin.lat]} if pin else None,
        "properties": properties,
    }


def points_columns(services: Iterable[Service]) -> Points:
    """Columns of the entries that may be drawn, one position for one entry."""
    drawn = [(service, service.pin) for service in services]
    pins = [(service, pin) for service, pin in drawn if pin is not None]
    return {
        "id": [service.id for service, _ in pins],
        "lat": [pin.lat for _, pin in pins],
        "lon": [pin.lon for _, pin in pins],
        "category": [service.category for service, _ in pins],
        "status": [service.status.value for service, _ in pins],
    }
