"""Where places for a sheet are picked: a kind, then a street where a kind is everywhere."""

from collections.abc import Sequence
from dataclasses import replace

from webapp.domain.catalogue import Catalogue
from webapp.domain.service import Service, Status
from webapp.present.referral.models import Offer, Picker
from webapp.present.referral.page import MOST_PLACES, Asked
from webapp.present.search.cards import where_text
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words

MOST_OFFERS = 40
"""Longer lists are asked by street."""


def picker_of(asked: Asked, catalogue: Catalogue, words: Words) -> Picker:
    """What can be added now."""
    kind = catalogue.taxonomy.named(asked.kind)
    of_kind = [
        service
        for service in catalogue.services
        if kind and service.category == kind.id and service.status is not Status.CLOSED
    ]
    by_street = len(of_kind) > MOST_OFFERS
    shown = [s for s in of_kind if s.street == asked.street] if by_street else of_kind
    return Picker(
        kinds=_kinds(asked, catalogue, words),
        streets=_streets(asked, catalogue, words) if by_street else (),
        offers=_offers(asked, shown, words),
        heading=words.kinds[kind.id] if kind else "",
        full=len(asked.ids) >= MOST_PLACES,
    )


def _kinds(asked: Asked, catalogue: Catalogue, words: Words) -> tuple[Link, ...]:
    return tuple(
        Link(
            words.kinds[category.id],
            replace(asked, kind=category.slug, street="").href(words.language) + "#pick",
            current=category.slug == asked.kind,
        )
        for category in catalogue.taxonomy.categories
    )


def _streets(asked: Asked, catalogue: Catalogue, words: Words) -> tuple[Link, ...]:
    return tuple(
        Link(
            words.streets[street.id],
            replace(asked, street=street.id).href(words.language) + "#pick",
            current=street.id == asked.street,
        )
        for street in catalogue.streets
    )


def _offers(asked: Asked, services: Sequence[Service], words: Words) -> tuple[Offer, ...]:
    return tuple(
        Offer(words.name(service), where_text(service, words), _adding(asked, service, words))
        for service in services
    )


def _adding(asked: Asked, service: Service, words: Words) -> str:
    """The page with that entry behind the others; nothing where it is there or none may be
    added."""
    if service.slug in asked.ids or len(asked.ids) >= MOST_PLACES:
        return ""
    return replace(asked, ids=(*asked.ids, service.slug)).href(words.language)
