"""The three questions of a code at a door."""

from collections.abc import Collection
from dataclasses import dataclass

from webapp.domain.service import Service
from webapp.domain.sightings import HOURS, PHONE, glimpses_of
from webapp.present.frame.links import page_href, phone_to, poster_href, service_href
from webapp.present.search.cards import hours_in_words
from webapp.present.services.models import Tap
from webapp.present.services.seen import BETWEEN, Told, answers, question, told_text
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Phone, Text
from webapp.present.wording.weekly import hours_said
from webapp.present.wording.words import Words


@dataclass(frozen=True, slots=True)
class DoorQuestion:
    """One question with what we say of it; ``told`` where it was answered just now."""

    id: str
    question: str
    stands: tuple[Text, ...]
    phones: tuple[Phone, ...]
    taps: tuple[Tap, ...]
    told: bool


@dataclass(frozen=True, slots=True)
class DoorPage:
    """``done`` are the questions answered already, which a form carries along."""

    h1: Text
    action: str
    questions: tuple[DoorQuestion, ...]
    done: str
    told: str
    trouble: bool
    entry_href: str


@dataclass(frozen=True, slots=True)
class NoPosterPage:
    """Of a code that asks nothing."""

    h1: str
    find_href: str
    missing_href: str


def door_page(
    service: Service,
    facts: Collection[str],
    code: str,
    done: Collection[str],
    words: Words,
    told: Told | None = None,
) -> DoorPage:
    """The questions; ``done`` are those that were answered. Hours that no sentence says are not
    asked about."""
    facts = [each for each in facts if each != HOURS or _hours(service, words)]
    all_done = set(facts) <= set(done)
    thanks = words.say("Thank you. That was all.") if all_done else ""
    return DoorPage(
        h1=words.name(service),
        action=poster_href(words.language, code),
        questions=tuple(_question(each, service, each in done, words) for each in facts),
        done=".".join(each for each in facts if each in done),
        told=told_text(told, words) if told else thanks,
        trouble=told is not None,
        entry_href=service_href(words.language, service),
    )


def no_poster_page(sentences: Sentences, missing: str) -> NoPosterPage:
    """What a retired or unknown code answers; ``missing`` is the path of what may be reported."""
    language = sentences.language
    h1 = sentences.say("This sheet asks nothing any more")
    return NoPosterPage(h1, page_href(language, "/"), page_href(language, missing))


def _question(fact: str, service: Service, told: bool, words: Words) -> DoorQuestion:
    said = answers(fact, words)
    return DoorQuestion(
        id=fact,
        question=question(fact, words),
        stands=_hours(service, words) if fact == HOURS else (),
        phones=tuple(map(phone_to, service.phones)) if fact == PHONE else (),
        taps=tuple(Tap(f"{fact}{BETWEEN}{each}", said[each]) for each in glimpses_of(fact)),
        told=told,
    )


def _hours(service: Service, words: Words) -> tuple[Text, ...]:
    noted = hours_in_words(service, words)
    if noted or not service.hours:
        return (noted,) if noted else ()
    said = hours_said(service.hours, words)
    return (Text(said),) if said else ()
