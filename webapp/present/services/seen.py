"""What visitors say with one tap → the questions, their buttons, what is agreed on."""

from collections.abc import Mapping
from enum import StrEnum

from webapp.domain.categories import Category
from webapp.domain.features import FEATURE
from webapp.domain.service import Service
from webapp.domain.sightings import (
    HOURS,
    PHONE,
    THERE,
    Glimpse,
    Tallies,
    Tally,
    facts_seen,
    glimpses_of,
)
from webapp.present.frame.links import sighting_href
from webapp.present.services.models import SeenFact, SeenPanel, Tap
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.words import Words

BETWEEN = ":"
"""Stands between fact and answer in what a button sends."""


class Told(StrEnum):
    """What became of a tap."""

    KEPT = "kept"
    NOTHING = "nothing"
    TOO_MANY = "too-many"
    UNAVAILABLE = "unavailable"
    FOREIGN = "foreign"


def seen_panel(
    service: Service, kind: Category, tallies: Tallies, words: Words, told: Told | None = None
) -> SeenPanel | None:
    """The questions about an entry; ``None`` where nothing is asked."""
    facts = facts_seen(service, kind)
    if not facts:
        return None
    return SeenPanel(
        action=sighting_href(words.language, service),
        facts=tuple(_fact(fact, tallies.get(fact), words) for fact in facts),
        told=told_text(told, words) if told else "",
        trouble=told not in (None, Told.KEPT),
    )


def _fact(fact: str, tally: Tally | None, words: Words) -> SeenFact:
    said = answers(fact, words)
    taps = tuple(Tap(f"{fact}{BETWEEN}{each}", said[each]) for each in glimpses_of(fact))
    return SeenFact(question(fact, words), taps, _figure(fact, tally, words) if tally else "")


def _figure(fact: str, tally: Tally, words: Words) -> str:
    """What visitors agree on; nothing where they do not."""
    agreed = tally.agreed
    return visitors_say(fact, tally, agreed, words) if agreed else ""


def visitors_say(fact: str, tally: Tally, agreed: Glimpse, sentences: Sentences) -> str:
    """What they say, and how many of them."""
    return sentences.say(
        "Visitors say: %(answer)s (%(num)s of %(all)s, last 30 days)",
        answer=answers(fact, sentences)[agreed],
        num=tally.times[agreed],
        all=tally.told,
    )


def tally_text(fact: str, tally: Tally, sentences: Sentences) -> str:
    """Everything that was said of a fact, for the office."""
    said = answers(fact, sentences)
    counted = (f"{said[each]} {tally.times[each]}" for each in Glimpse if tally.times.get(each))
    return f"{question(fact, sentences)} {sentences.listed(counted)}"


def question(fact: str, sentences: Sentences) -> str:
    """What is asked."""
    say = sentences.say
    asked = {
        THERE: say("Is it there?"),
        HOURS: say("Are these the hours at the door?"),
        PHONE: say("Is this the number at the door?"),
        "men-welcome": say("May fathers go in?"),
        "changing-table": say("Is there a changing table?"),
        "lockable-door": say("Does the door lock?"),
    }
    return asked.get(fact) or sentences.say_declared(FEATURE[fact].label)


def answers(fact: str, sentences: Sentences) -> Mapping[Glimpse, str]:
    """What each answer is called."""
    yes, no = _yes_and_no(fact, sentences)
    return {Glimpse.YES: yes, Glimpse.NO: no, Glimpse.UNSEEN: sentences.say("Could not tell")}


def _yes_and_no(fact: str, sentences: Sentences) -> tuple[str, str]:
    say = sentences.say
    return {
        THERE: (say("It is there"), say("It is not there")),
        HOURS: (say("The same"), say("Other hours")),
        PHONE: (say("The same"), say("Another number")),
        "men-welcome": (say("They may"), say("They may not")),
        "changing-table": (say("There is one"), say("There is none")),
        "lockable-door": (say("It locks"), say("It does not lock")),
    }.get(fact) or (say("Yes"), say("No"))


def told_text(told: Told, sentences: Sentences) -> str:
    """What is said of what became of a tap."""
    say = sentences.say
    return {
        Told.KEPT: say("Thank you. It counts from tomorrow."),
        Told.NOTHING: say("Nothing was chosen. Please tap one of the answers."),
        Told.TOO_MANY: say("Very much is being told from your network. Please try again later."),
        Told.UNAVAILABLE: say("This could not be kept just now. Please try again in a moment."),
        Told.FOREIGN: say("This came from another site and was not kept. Please tap here."),
    }[told]
