"""Gives an entry the place that its address tells; never changes what the entry's file says."""

from dataclasses import replace
from typing import Protocol

from webapp.domain.coordinates import Precision
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.service import Service, Visibility
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.places.place_answers import LISTED, into_street
from webapp.geo.points.outlines import StreetOutlines


class AddressLocator(Protocol):
    """Anything that says where an address is."""

    def locate(self, address: str) -> PlaceAnswer: ...


def fill_location(
    service: Service, geocoder: AddressLocator, outlines: StreetOutlines, gazetteer: Gazetteer
) -> Service:
    """``service`` with what was empty filled in: coordinates with their precision (never finer
    than ``road``) and ``located_by``, then street and community from the point.

    Confidential entries are handed back untouched; so are entries whose address lies outside the
    district. Facts that the file gave are never overwritten: a located point in another street
    than the file's is not believed, and the file's own street is the answer instead.
    """
    if service.visibility is Visibility.CONFIDENTIAL:
        return service
    if service.coordinates is None and service.address_zh:
        service = _with_point(service, geocoder, gazetteer)
    return _with_area(service, outlines, gazetteer)


def _with_point(service: Service, geocoder: AddressLocator, gazetteer: Gazetteer) -> Service:
    answer = geocoder.locate(service.address_zh)
    if service.street:
        answer = into_street(answer, service.street, gazetteer.outlines)
    is_lost = answer.state != "located" and gazetteer.is_inside(service.address_zh)
    if is_lost or _is_contradicted(service, answer):
        answer = gazetteer.area(service.street, service.community_code)
    if answer.state != "located":
        return service
    return replace(
        service,
        coordinates=answer.point,
        precision=_at_best_the_road(answer.precision),
        located_by=answer.source,
        street=service.street or answer.street,
        community_code=service.community_code or answer.community_code,
    )


def _at_best_the_road(precision: Precision) -> Precision:
    """The lists give the middles of sites; at which door the entry is, an address does not say."""
    return Precision.ROAD if precision is Precision.VENUE else precision


def _is_contradicted(service: Service, answer: PlaceAnswer) -> bool:
    """True when file and answer name different streets and the answer is no listed place."""
    differs = bool(service.street and answer.street and service.street != answer.street)
    return differs and answer.source not in LISTED


def _with_area(service: Service, outlines: StreetOutlines, gazetteer: Gazetteer) -> Service:
    point = service.coordinates
    if point is None or service.precision is Precision.STREET:
        return service
    street = service.street or outlines.street_at(point)
    if service.community_code or not service.precision.is_drawable:
        return replace(service, street=street)
    here = PlaceAnswer(state="located", point=point, precision=service.precision, street=street)
    return replace(service, street=street, community_code=gazetteer.community_of(here))
