"""The way to an entry from a place that stands in the address as ``near``."""

from webapp.domain.service import Service
from webapp.present.map.models import MapWay
from webapp.present.map.way import map_way
from webapp.search.finding.places import place_of
from webapp.search.question.parameters import query_from_args
from webapp.web.rendering.localized_edition import LocalizedEdition


def asked_near(service: Service, near: str, localized: LocalizedEdition) -> str:
    """The place as a search would read it; empty where no way can be drawn: to what is quiet or
    has no pin, and where no streets were imported."""
    if not near or service.is_quiet or not service.pin or not localized.edition.searcher.footways:
        return ""
    return query_from_args([("near", near)], localized.known)[0].near


def way_to(service: Service, near: str, localized: LocalizedEdition) -> MapWay | None:
    """The way from that place, if it is known and streets lead from there."""
    searcher = localized.edition.searcher
    place = place_of(near, searcher)
    if searcher.footways is None or service.pin is None or place.point is None:
        return None
    line = searcher.footways.way(place.point, service.pin)
    return map_way(line, place, service, localized.wording)
