"""Numbers that help at once. They are pinned here: no import and no report can change them."""

from collections.abc import Iterable

from webapp.present.frame.links import dial_href
from webapp.present.frame.models import UrgentNumber
from webapp.present.wording.sentences import Sentences


def urgent_numbers(sentences: Sentences) -> tuple[UrgentNumber, ...]:
    """Those who answer by night first, in the page's language. They are the national and city
    numbers that ``data/raw`` lists as hotlines."""
    return calls_of(("110", "120", "12345", "12356", "12338", "12348"), sentences)


def calls_of(numbers: Iterable[str], sentences: Sentences) -> tuple[UrgentNumber, ...]:
    """These numbers in their order, each with who answers; one that is not pinned here has no
    name."""
    said = _said(sentences)
    return tuple(
        UrgentNumber(number, dial_href(number), *said.get(number, ("", ""))) for number in numbers
    )


def _said(sentences: Sentences) -> dict[str, tuple[str, str]]:
    """Who answers, and when to call."""
    say = sentences.say
    return {
        "110": (say("Police"), say("You or a child are in danger now")),
        "119": (say("Fire and rescue"), say("Fire, gas, or someone is stuck")),
        "120": (say("Ambulance"), say("Someone is hurt or very ill")),
        "12345": (
            say("Citizen hotline"),
            say("Child protection and every other request; day and night"),
        ),
        "12356": (say("Mental-health helpline"), say("Great distress; day and night")),
        "12338": (
            say("Women's rights hotline"),
            say("Violence, rights, divorce; perhaps not at night"),
        ),
        "12348": (
            say("Public legal service hotline"),
            say("Legal advice; at night perhaps a message"),
        ),
    }
