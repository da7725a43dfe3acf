"""Whom to call about a commitment for which no place is listed."""

from webapp.domain.catalogue import Catalogue
from webapp.domain.plan import Commitment
from webapp.domain.service import Service, Status, Visibility
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.plan.models import LineToCall
from webapp.present.search.cards import phones_of
from webapp.present.wording.trust import CITY_LINE
from webapp.present.wording.values import Phone, Text
from webapp.present.wording.words import Words


def lines_of(commitment: Commitment, catalogue: Catalogue, words: Words) -> tuple[LineToCall, ...]:
    """The hotlines that name the clause, else the citizens' line; nothing where there are places
    to go to: an entry of one of the clause's kinds that is no hotline."""
    listed = [each for each in catalogue.services if each.status is not Status.CLOSED]
    if any(_is_place(each, catalogue) and _answers(each, commitment) for each in listed):
        return ()
    named = tuple(
        LineToCall(words.name(each), phones_of(each))
        for each in listed
        if commitment.id in each.commitments and _can_be_called(each)
    )
    return named or _city_line(words)


def _is_place(service: Service, catalogue: Catalogue) -> bool:
    kind = service.category
    return kind in catalogue.taxonomy and catalogue.taxonomy.category(kind).located


def _answers(service: Service, commitment: Commitment) -> bool:
    return service.category in commitment.categories or commitment.id in service.commitments


def _can_be_called(service: Service) -> bool:
    return bool(service.phones) and service.visibility is not Visibility.CONFIDENTIAL


def _city_line(words: Words) -> tuple[LineToCall, ...]:
    return tuple(
        LineToCall(Text(line.name), (Phone(line.number, line.href),))
        for line in urgent_numbers(words)
        if line.number == CITY_LINE
    )
