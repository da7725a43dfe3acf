"""What is said first to somebody who may be in danger, and whom they can call with one tap."""

from webapp.present.frame.models import UrgentNumber
from webapp.present.frame.urgent import calls_of
from webapp.present.wording.sentences import Sentences

LISTENS = "12356"
"""Stands first where somebody is to be listened to."""

FIRE = "119"


def danger_sentence(arguments: dict[str, str], sentences: Sentences) -> str:
    """The sentence for a kind of danger, with the number to call first."""
    first, *_ = _numbers(arguments)
    if first == LISTENS:
        return sentences.say(
            "You need not bear this alone. 12356 listens, day and night. Is a life in danger? "
            "Call 120 or 110."
        )
    kind = "fire" if first == FIRE else arguments.get("kind", "")
    return _said(sentences, first).get(kind, "")


def _said(sentences: Sentences, number: str) -> dict[str, str]:
    say = sentences.say
    return {
        "body": say("Is someone badly hurt or very ill? Call %(number)s now.", number=number),
        "fire": say("Fire, gas, or someone is stuck? Call %(number)s now.", number=number),
        "missing": say("Is someone missing? Call %(number)s at once.", number=number),
        "child": say("Is a child in danger? Call %(number)s first.", number=number),
        "violence": say("Are you in danger now? Call %(number)s first.", number=number),
        "self-harm": say("Is a life in danger? Call %(number)s now.", number=number),
    }


def danger_calls(arguments: dict[str, str], sentences: Sentences) -> tuple[UrgentNumber, ...]:
    """The numbers of the notice, each to be tapped."""
    return calls_of(_numbers(arguments), sentences)


def _numbers(arguments: dict[str, str]) -> list[str]:
    return arguments["numbers"].split()
