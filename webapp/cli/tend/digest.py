"""What the digest says: of each street how many facts are due, and where; no content."""

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from webapp.cli.command.speech import sentences_in
from webapp.domain.languages import SIMPLIFIED
from webapp.domain.register.due import due_entry
from webapp.ingest.reference import read_reference
from webapp.present.wording.sentences import Sentences
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.tending.digest import DigestNotSent, is_due, note, send

_log = logging.getLogger("jiamenkou.tending")


def send_what_is_due(settings: Settings, register: Register, now: datetime) -> None:
    """Send this Monday's digest, where one is wanted and was not sent; what fails is noted for the
    start page of the office."""
    if not settings.digest or not is_due(settings.var, now):
        return
    sentences = sentences_in(SIMPLIFIED)
    subject = sentences.say("To be confirmed this week")
    text = "\n".join(_lines(settings, register, now, sentences))
    try:
        send(settings.digest, subject, text)
    except DigestNotSent as error:
        _log.error("the digest was not sent: %s", error)
        note(settings.var, now, failed=True)
    else:
        note(settings.var, now, failed=False)


def _lines(
    settings: Settings, register: Register, now: datetime, sentences: Sentences
) -> Iterator[str]:
    reference = read_reference(settings.reference)
    names = {each.id: each.name_zh for each in reference.streets}
    facts, counted = register.looks.facts(), Counter[str]()
    for entry in register.entries():
        kept = facts.get(entry.id, ())
        if found := due_entry(entry, kept, reference.freshness, now.date()):
            counted[entry.cells.get("street", "")] += len(found.groups)
    say = sentences.say
    for street, count in sorted(counted.items()):
        name = names.get(street, say("In no subdistrict"))
        yield say("%(street)s: %(count)s facts due", street=name, count=count) + _link(
            settings, street
        )
    yield say("Changes that wait: %(count)s", count=len(register.waiting()))
    yield say("Head of the chain: %(mark)s", mark=register.status().mark)


def _link(settings: Settings, street: str) -> str:
    if not settings.office_host:
        return ""
    return f" https://{settings.office_host}/calls" + (f"?street={street}" if street else "")
