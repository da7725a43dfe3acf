"""Warnings that many entries of a list share stand once above it: each card can be short."""

from collections.abc import Iterable

from webapp.domain.service import Service, Status
from webapp.present.search.card_models import ToldAbove
from webapp.present.wording.cautions import cautions_in, shared_cautions

SIGNS = "①②③"


def told_above(services: Iterable[Service]) -> tuple[ToldAbove, ...]:
    """What stands above the list of these entries, the commonest warning first."""
    notes = [each.note_zh for each in services if each.note_zh]
    return tuple(map(ToldAbove, SIGNS, shared_cautions(notes, len(SIGNS))))


def told_of(service: Service, above: tuple[ToldAbove, ...]) -> tuple[str, bool]:
    """The signs of those that are true of the entry, and whether these are all that it warns of. A
    closed one says only that it is closed."""
    if not above or not service.note_zh or service.status is Status.CLOSED:
        return "", False
    own = cautions_in(service.note_zh)
    signs = "".join([each.sign for each in above if each.remark in own])
    return signs, 0 < len(own) == len(signs)
