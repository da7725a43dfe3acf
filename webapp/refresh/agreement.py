"""Names every entry and landmark whose point does not agree with its address."""

from collections.abc import Iterator, Mapping

from webapp.domain.coordinates import Coordinates
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import Visibility
from webapp.geo.agreement import by_its_address, disagreement
from webapp.geo.gazetteer import Gazetteer
from webapp.ingest.entries import EntriesReport
from webapp.ingest.gazetteer_files import PLACES
from webapp.ingest.points_apart import POINTS_APART
from webapp.ingest.reference import Reference
from webapp.sentence import Sentence

POINT_FIELD = "lat"
LISTS = frozenset({"compound", "address", "lane", "road", "community", "street"})
"""Kinds of places that come from lists of addresses; all others are landmarks."""

Addresses = Mapping[str, PlaceAnswer | None]
"""By the id of each entry with a fine point of its own: where its address is."""


def addresses_of(entries: EntriesReport, gazetteer: Gazetteer) -> Addresses:
    """Locate the address of every entry whose point may be compared with it."""
    return {
        service.id: by_its_address(service.coordinates, service.address_zh, gazetteer.locator)
        for service in entries.services
        if service.coordinates
        and service.precision.is_drawable
        and service.visibility is not Visibility.CONFIDENTIAL
    }


def point_problems(
    entries: EntriesReport, reference: Reference, addresses: Addresses
) -> Iterator[Problem]:
    """A warning for each entry whose own point lies too far from its address, unless
    ``points_apart.csv`` says why."""
    for service in entries.services:
        point, answer = service.coordinates, addresses.get(service.id)
        found = disagreement(point, answer) if point else None
        if found and service.id not in reference.points_apart:
            row = entries.rows[service.id]
            yield row.problem(POINT_FIELD, found.sentence, Severity.WARNING)


def landmark_problems(
    reference: Reference, gazetteer: Gazetteer, file: str = PLACES
) -> Iterator[Problem]:
    """The same for the landmarks of ``places.csv``, which is called ``file``."""
    for place in reference.places:
        if place.kind in LISTS or place.alias_of or place.id in reference.points_apart:
            continue
        answer = by_its_address(place.point, place.address_zh, gazetteer.locator)
        found = disagreement(place.point, answer)
        if found:
            message = Sentence("%(place)s %(what)s", place=place.id, what=found.sentence)
            yield Problem(file, 0, POINT_FIELD, Severity.WARNING, message)


def needless_reasons(
    entries: EntriesReport, reference: Reference, gazetteer: Gazetteer
) -> Iterator[Problem]:
    """Rows of ``points_apart.csv`` for what is not there, or agrees."""
    known = {service.id: (service.coordinates, service.address_zh) for service in entries.services}
    known |= {place.id: (place.point, place.address_zh) for place in reference.places if place.id}
    for id_ in reference.points_apart:
        if not _is_apart(*known.get(id_, (None, "")), gazetteer):
            message = Sentence(
                "%(id)s needs no reason: it is not there, or its point agrees", id=id_
            )
            yield Problem(POINTS_APART, 0, "id", Severity.WARNING, message)


def _is_apart(point: Coordinates | None, address: str, gazetteer: Gazetteer) -> bool:
    if point is None:
        return False
    return disagreement(point, by_its_address(point, address, gazetteer.locator)) is not None
