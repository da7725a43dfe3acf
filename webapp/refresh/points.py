"""Everything that is wrong with the points of entries and landmarks, compared with what else is
known of where they are."""

from collections.abc import Iterable, Iterator

from webapp.domain.problems import Problem
from webapp.domain.service import Service
from webapp.geo.gazetteer import Gazetteer
from webapp.ingest.entries import EntriesReport
from webapp.ingest.reference import Reference
from webapp.refresh.agreement import (
    addresses_of,
    landmark_problems,
    needless_reasons,
    point_problems,
)
from webapp.refresh.shifts import shift_problems


def address_problems(
    entries: EntriesReport,
    reference: Reference,
    gazetteer: Gazetteer,
    served: Iterable[Service] = (),
) -> tuple[Problem, ...]:
    """All of it: entries, landmarks, and reasons that nothing needs. ``served`` are the entries
    as they were before."""
    return (
        *entry_point_problems(entries, reference, gazetteer, served),
        *landmark_problems(reference, gazetteer),
        *needless_reasons(entries, reference, gazetteer),
    )


def entry_point_problems(
    entries: EntriesReport,
    reference: Reference,
    gazetteer: Gazetteer,
    served: Iterable[Service] = (),
) -> Iterator[Problem]:
    """That of entries: whole files that are shifted, then single points."""
    addresses = addresses_of(entries, gazetteer)
    yield from shift_problems(entries, addresses, served)
    yield from point_problems(entries, reference, addresses)
