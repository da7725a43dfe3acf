"""Pictures of one entry for paper: its small map, and the code that leads to its page."""

from flask import Blueprint, Response, abort

from webapp.domain.languages import Language
from webapp.domain.service import Service
from webapp.present.frame.links import service_href
from webapp.present.frame.qr import qr_png
from webapp.present.referral.place_map import place_map
from webapp.present.search.cards import rough_m
from webapp.serving.bodies import SHORTLY, Body, respond
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition
from webapp.web.rendering.pages import site_address

SVG, PNG = "image/svg+xml; charset=utf-8", "image/png"

blueprint = Blueprint("place_files", __name__)


@blueprint.get("/services/<service_id>/map.svg")
def small_map(language: Language, service_id: str) -> Response:
    """The map; not found where a pin would not be honest."""
    return respond(map_body(localized_edition(language), service_id), SHORTLY)


def map_body(localized: LocalizedEdition, service_id: str) -> Body:
    """The picture of the map, kept with the edition's answers; 404 where there is none."""
    service = _service(localized, service_id)
    pin = service.pin
    if pin is None:
        abort(404)
    catalogue = localized.edition.catalogue

    def drawn() -> Body:
        ring = rough_m(service, localized.wording.words)
        picture = place_map(pin, ring, catalogue.streets, catalogue.places)
        return Body(picture.encode(), SVG, private=service.is_quiet)

    body: Body = localized.edition.answers.get_or_make(("place map", service_id), drawn)
    return body


def code_body(localized: LocalizedEdition, service_id: str) -> Body:
    """The picture of the code; discreet entries' are kept by nobody."""
    service = _service(localized, service_id)
    address = site_address() + service_href(localized.language, service)
    return Body(qr_png(address), PNG, private=service.is_quiet, compressible=False)


def _service(localized: LocalizedEdition, service_id: str) -> Service:
    found = localized.service(service_id)
    if found is None:
        abort(404)
    return found[1]
