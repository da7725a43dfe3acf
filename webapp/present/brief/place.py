"""One entry in a few lines of plain text: how far, whether open, how sure, whom to call."""

from collections.abc import Iterator

from webapp.domain.service import Service, Status
from webapp.present.brief.telling import Telling
from webapp.present.frame.links import service_href
from webapp.present.search.cards import where_text
from webapp.present.wording.trust import trust_mark, trust_sentence
from webapp.present.wording.values import OpenLine
from webapp.present.wording.words import Words

MOST_PHONES = 2


def place_lines(
    service: Service, open_line: OpenLine, way: str, telling: Telling, words: Words
) -> Iterator[str]:
    """Its name, then a line for each thing that is known of it. How sure it is is always said, and
    where nobody has confirmed it what that means, or that one should call first."""
    yield words.name(service).text
    where = where_text(service, words)
    yield from filter(None, (where.text if where else "", way, open_line.text))
    yield _sure(service, telling.whole, words)
    if service.phones:
        yield words.say("Phone: %(numbers)s", numbers=words.listed(service.phones[:MOST_PHONES]))
    yield telling.site + service_href(words.language, service)


def _sure(service: Service, whole: bool, words: Words) -> str:
    mark = trust_mark(service, words).text
    if service.status is Status.CONFIRMED and service.checked_on:
        return words.say("%(grade)s on %(day)s", grade=mark, day=words.date(service.checked_on))
    if whole:
        return f"{mark}{words.say(': ')}{trust_sentence(service, words)}"
    call_first = words.say("call before you go")
    return words.listed((mark, call_first)) if service.status is not Status.CLOSED else mark
