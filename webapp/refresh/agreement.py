"""Names every entry and landmark whose point does not agree with its address."""

from collections.abc import Iterator

from webapp.domain.coordinates import Coordinates
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import Visibility
from webapp.geo.agreement import disagreement
from webapp.geo.gazetteer import Gazetteer
from webapp.ingest.entries import EntriesReport
from webapp.ingest.gazetteer_files import PLACES
from webapp.ingest.points_apart import POINTS_APART
from webapp.ingest.reference import Reference

POINT_FIELD = "lat"
LISTS = frozenset({"compound", "address", "lane", "road", "community", "street"})
"""Kinds of places that come from lists of addresses; all others are landmarks."""


def address_problems(
    entries: EntriesReport, reference: Reference, gazetteer: Gazetteer
) -> tuple[Problem, ...]:
    """All of it: entries, landmarks, and reasons that nothing needs."""
    return (
        *point_problems(entries, reference, gazetteer),
        *landmark_problems(reference, gazetteer),
        *needless_reasons(entries, reference, gazetteer),
    )


def point_problems(
    entries: EntriesReport, reference: Reference, gazetteer: Gazetteer
) -> Iterator[Problem]:
    """A warning for each entry whose own point lies too far from its address, unless
    ``points_apart.csv`` says why."""
    for service in entries.services:
        point, secret = service.coordinates, service.visibility is Visibility.CONFIDENTIAL
        if point is None or secret or not service.precision.is_drawable:
            continue
        if service.id not in reference.points_apart:
            message = _told(point, service.address_zh, gazetteer)
            if message:
                row = entries.rows[service.id]
                yield row.problem(POINT_FIELD, message, Severity.WARNING)


def landmark_problems(
    reference: Reference, gazetteer: Gazetteer, file: str = PLACES
) -> Iterator[Problem]:
    """The same for the landmarks of ``places.csv``, which is called ``file``."""
    for place in reference.places:
        if place.kind in LISTS or place.alias_of or place.id in reference.points_apart:
            continue
        message = _told(place.point, place.address_zh, gazetteer)
        if message:
            yield Problem(file, 0, POINT_FIELD, Severity.WARNING, f"{place.id} {message}")


def needless_reasons(
    entries: EntriesReport, reference: Reference, gazetteer: Gazetteer
) -> Iterator[Problem]:
    """Rows of ``points_apart.csv`` for what is not there, or agrees."""
    known = {service.id: (service.coordinates, service.address_zh) for service in entries.services}
    known |= {place.id: (place.point, place.address_zh) for place in reference.places if place.id}
    for id_ in reference.points_apart:
        point, address = known.get(id_, (None, ""))
        if point is None or not _told(point, address, gazetteer):
            message = f"{id_} needs no reason: it is not there, or its point agrees"
            yield Problem(POINTS_APART, 0, "id", Severity.WARNING, message)


def _told(point: Coordinates, address: str, gazetteer: Gazetteer) -> str:
    found = disagreement(point, address, gazetteer.locator) if address else None
    return str(found) if found else ""
