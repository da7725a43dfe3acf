"""Which publications are due by themselves."""

from datetime import datetime, time

from webapp.domain.register.publications import PUBLISHER, Why
from webapp.register.register import Register
from webapp.store.manifest import Manifest

NIGHT = time(0, 10)
"""When an edition of the new day is made, so that what ran out is not shown as confirmed."""


def ask_for_what_is_due(register: Register, served: Manifest | None, now: datetime) -> None:
    """Put a publication into the queue where one is due and none waits: two minutes after the last
    change, at once where something was withdrawn or closed, and every night."""
    why = _reason(register, served, now)
    if why is not None and register.publications.waiting() is None:
        register.publications.ask(why, PUBLISHER, now)


def _reason(register: Register, served: Manifest | None, now: datetime) -> Why | None:
    unpublished = register.publications.unpublished(served.act if served else 0)
    due = unpublished.due()
    if due is not None and due <= now:
        return Why.WITHDRAWAL if unpublished.hides else Why.CHANGES
    night = datetime.combine(now.date(), NIGHT, now.tzinfo)
    return Why.NIGHT if served and served.built_at < night <= now else None
