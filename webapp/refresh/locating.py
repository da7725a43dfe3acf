"""Gives entries without a coordinate the best honest one, and every entry its street."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from webapp.domain.coordinates import Precision
from webapp.domain.service import Service, Visibility
from webapp.geo.fill import fill_location
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.geocoder import OfflineGeocoder
from webapp.geo.online import geocoder_from
from webapp.ingest.reference import Reference
from webapp.refresh.steps import LOCATE, Progress
from webapp.settings import Settings

Locate = Callable[[Service], Service]


def gazetteer_of(reference: Reference) -> Gazetteer:
    """The gazetteer that these files make."""
    return Gazetteer(
        reference.places,
        reference.address_ranges,
        reference.communities,
        reference.streets,
        reference.district,
    )


def locator_for(gazetteer: Gazetteer, reference: Reference, settings: Settings) -> Locate:
    """How entries are located with this gazetteer, and with the online chain if it is set."""
    geocoder = geocoder_from(
        settings.geocoder,
        settings.geocoder_host,
        settings.geocoder_key,
        OfflineGeocoder(gazetteer),
        reference.district.city.zh,
    )
    return lambda service: fill_location(service, geocoder, gazetteer.outlines, gazetteer)


@dataclass(frozen=True)
class Located:
    """Services in the order they came, how many were given a point, and ids of those with an
    address that stayed without one."""

    services: tuple[Service, ...]
    counts: Mapping[Precision, int]
    unlocated: tuple[str, ...]


def located(services: tuple[Service, ...], locate: Locate, progress: Progress) -> Located:
    """Locate one after the other. A confidential entry is never handed to a geocoder."""
    found = []
    progress(LOCATE, 0, len(services))
    for done, service in enumerate(services, 1):
        secret = service.visibility is Visibility.CONFIDENTIAL
        found.append(service if secret else locate(service))
        progress(LOCATE, done, len(services))
    pairs = list(zip(services, found, strict=True))
    return Located(
        services=tuple(found),
        counts=Counter(new.precision for old, new in pairs if new.coordinates != old.coordinates),
        unlocated=tuple(new.id for new in found if new.address_zh and not new.coordinates),
    )
