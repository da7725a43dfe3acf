"""How far to trust that a service is there, in a word with its shape, and in a sentence."""

from webapp.domain.service import Service, Status
from webapp.domain.trust import Trust, is_old, source_year, trust_of
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import StatusMark
from webapp.present.wording.words import Words

CITY_LINE = "12345"


def trust_mark(service: Service, words: Words) -> StatusMark:
    """The mark of an entry: its grade, with the year of the source where that is old; or that it
    is closed."""
    if service.status is Status.CLOSED:
        return words.statuses["closed"]
    trust = trust_of(service, words.official)
    grade = grade_names(words)[trust]
    if trust in (Trust.OFFICIAL, Trust.OTHER) and is_old(service, words.built_year):
        return StatusMark(trust, _of_when(grade, source_year(service), words))
    return StatusMark(trust, grade)


def trust_sentence(service: Service, words: Words) -> str:
    """What the mark means, and whom to call: the city's line where it has no number of its own."""
    if service.status is Status.CLOSED:
        return words.status_sentences["closed"]
    trust = trust_of(service, words.official)
    asked = {} if service.phones else _asked_elsewhere(words)
    return asked.get(trust) or grade_sentences(words)[trust]


def _asked_elsewhere(sentences: Sentences) -> dict[Trust, str]:
    return {
        Trust.OTHER: sentences.say(
            "From the press or a website; nobody has checked it on site. "
            "Ask %(line)s before you go.",
            line=CITY_LINE,
        ),
        Trust.EXPECTED: sentences.say(
            "The plan requires this service here; nobody has confirmed it. "
            "Ask %(line)s before you go.",
            line=CITY_LINE,
        ),
    }


def grade_names(sentences: Sentences) -> dict[Trust, str]:
    """What each grade is called."""
    say = sentences.say
    return {
        Trust.CONFIRMED: say("Confirmed"),
        Trust.OFFICIAL: say("Official source"),
        Trust.OTHER: say("Other source"),
        Trust.EXPECTED: say("Planned, not confirmed"),
    }


def grade_sentences(sentences: Sentences) -> dict[Trust, str]:
    """What each grade means."""
    say = sentences.say
    return {
        Trust.CONFIRMED: say("The responsible department has confirmed this."),
        Trust.OFFICIAL: say(
            "Published by a department or by the place itself; nobody has checked it on site."
        ),
        Trust.OTHER: say(
            "From the press or a website; nobody has checked it on site. Ask before you go."
        ),
        Trust.EXPECTED: say(
            "The plan requires this service here; nobody has confirmed it. Ask before you go."
        ),
    }


def _of_when(grade: str, year: int | None, sentences: Sentences) -> str:
    if year is None:
        return sentences.say("%(grade)s, undated", grade=grade)
    return sentences.say("%(grade)s, %(year)s", grade=grade, year=year)
