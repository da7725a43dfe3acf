"""The dated events of what a page is about, as that page lists them."""

from datetime import datetime

from webapp.domain.categories import Category
from webapp.domain.service import Service
from webapp.present.frame.links import calendar_href, category_href, service_href, street_href
from webapp.present.occasions.choosing import days_of_places, of_entries, of_entry
from webapp.present.occasions.lines import own_list, shared_list
from webapp.present.occasions.models import OccasionList
from webapp.web.rendering.localized_edition import LocalizedEdition


def told_of_entry(
    localized: LocalizedEdition, service: Service, now: datetime
) -> OccasionList | None:
    """The events of an entry; what is quiet has no calendar."""
    catalogue, words = localized.edition.catalogue, localized.wording.words
    quiet = catalogue.is_quiet((service.category,), (service,))
    page = "" if quiet else service_href(words.language, service)
    return own_list(
        of_entry(catalogue, service.id, now),
        words,
        now.date(),
        days_of_places(catalogue.freshness, quiet),
        calendar_href(page) if page else "",
    )


def told_of_street(localized: LocalizedEdition, street: str, now: datetime) -> OccasionList | None:
    """Those of a street."""
    catalogue, words = localized.edition.catalogue, localized.wording.words
    told = of_entries(catalogue, now, lambda service: service.street == street)
    days = days_of_places(catalogue.freshness, sensitive=False)
    calendar = calendar_href(street_href(words.language, street))
    return shared_list(told, words, now.date(), days, calendar)


def told_of_kind(localized: LocalizedEdition, kind: Category, now: datetime) -> OccasionList | None:
    """Those of a kind of service."""
    catalogue, words = localized.edition.catalogue, localized.wording.words
    told = of_entries(catalogue, now, lambda service: service.category == kind.id)
    days = days_of_places(catalogue.freshness, sensitive=False)
    calendar = calendar_href(category_href(words.language, kind))
    return shared_list(told, words, now.date(), days, calendar)
