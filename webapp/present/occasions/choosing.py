"""Which dated events of an edition a page or a calendar tells of at a moment."""

from collections.abc import Callable
from datetime import datetime

from webapp.domain.catalogue import Catalogue
from webapp.domain.facts import Freshness
from webapp.domain.occasions import Occasion, to_come
from webapp.domain.service import Service, Status

VACANCIES = "features.places_free"
"""Places left at an event hold as long as free places of a nursery."""


def of_entry(catalogue: Catalogue, entry: str, now: datetime) -> tuple[Occasion, ...]:
    """Those of one entry."""
    return to_come((each for each in catalogue.occasions if each.entry == entry), now)


def of_entries(
    catalogue: Catalogue, now: datetime, wanted: Callable[[Service], bool]
) -> tuple[tuple[Occasion, Service], ...]:
    """Those of every entry that is wanted, each with its entry. Of what is quiet there are none,
    nor of what is closed."""
    if not catalogue.occasions:
        return ()
    entries = {
        service.id: service
        for service in catalogue.services
        if service.status is not Status.CLOSED
        and wanted(service)
        and not catalogue.is_quiet((service.category,), (service,))
    }
    told = to_come((each for each in catalogue.occasions if each.entry in entries), now)
    return tuple((each, entries[each.entry]) for each in told)


def days_of_places(freshness: Freshness, sensitive: bool) -> int:
    """For how many days what is said of free places holds."""
    return freshness.days_of(VACANCIES, sensitive)
