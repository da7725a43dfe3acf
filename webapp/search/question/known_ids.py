"""The ids that the repeatable parameters of a search may have in an edition."""

from collections.abc import Iterator

from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Status
from webapp.search.known.derived import ALL_DAY, FREE, WEEKEND


def kinds(catalogue: Catalogue) -> Iterator[str]:
    return (category.id for category in catalogue.taxonomy.categories)


def needs(catalogue: Catalogue) -> Iterator[str]:
    return (need.id for need in catalogue.taxonomy.needs)


def streets(catalogue: Catalogue) -> Iterator[str]:
    return (street.id for street in catalogue.streets)


def left_out(catalogue: Catalogue) -> Iterator[str]:
    """What entries can be left out by: the kind of place they are in, their own kind, a street."""
    yield from (venue.id for venue in catalogue.vocabulary.venues)
    yield from (kind.id for kind in catalogue.taxonomy.categories if not kind.sensitive)
    yield from streets(catalogue)


def statuses(catalogue: Catalogue) -> Iterator[str]:
    return (status.value for status in Status)


def features(catalogue: Catalogue) -> Iterator[str]:
    """What entries carry, what follows from their facts, and what the vocabulary can ask for."""
    yield from (FREE, WEEKEND, ALL_DAY)
    yield from (key for service in catalogue.services for key, _ in service.features)
    asked = (phrase for phrase in catalogue.vocabulary.filters if phrase.parameter == "feature")
    yield from (phrase.value for phrase in asked)
