"""Facts among the entries: what holds on the day of the refresh, and what is given away of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from webapp.domain.facts import STANDING, Fact, standing
from webapp.domain.service import Service, Source, Visibility


def standing_on(
    services: Iterable[Service], facts: Iterable[Fact], today: date
) -> tuple[Service, ...]:
    """The entries with the status that they have on that day. One of whose standing no fact says
    anything has the status that its row gives it."""
    held = {fact.entry: fact for fact in facts if fact.field == STANDING}
    return tuple(_standing(each, held.get(each.id), today) for each in services)


def given_away(facts: Iterable[Fact], services: Iterable[Service]) -> Iterator[Fact]:
    """What is told of the facts of these entries: of quiet ones not how somebody looked, of
    confidential ones not where it is written."""
    there: Mapping[str, Service] = {service.id: service for service in services}
    for fact in facts:
        entry = there.get(fact.entry)
        if entry is None:
            continue
        secret = entry.visibility is Visibility.CONFIDENTIAL
        yield replace(
            fact,
            method=None if entry.is_quiet else fact.method,
            source=Source() if secret else fact.source,
        )


def _standing(service: Service, fact: Fact | None, today: date) -> Service:
    if fact is None or fact.checked_on is None:
        return service
    status, checked_on = standing(service.status, service.source, fact, today)
    return replace(service, status=status, checked_on=checked_on)
