"""Numbers that help at once. They are pinned here: no import and no report can change them."""

from webapp.present.frame.links import dial_href
from webapp.present.frame.models import UrgentNumber
from webapp.present.wording.sentences import Sentences


def urgent_numbers(sentences: Sentences) -> tuple[UrgentNumber, ...]:
    """Those who answer by night first, in the page's language. They are the national and city
    numbers that ``data/raw`` lists as hotlines."""
    say = sentences.say
    rows = (
        ("110", say("Police"), say("You or a child are in danger now")),
        ("120", say("Ambulance"), say("Someone is hurt or very ill")),
        (
            "12345",
            say("Citizen hotline"),
            say("Child protection and all else; day and night"),
        ),
        ("12356", say("Mental-health helpline"), say("Great distress; day and night")),
        (
            "12338",
            say("Women's rights hotline"),
            say("Violence, rights, divorce; perhaps not at night"),
        ),
        (
            "12348",
            say("Legal service hotline"),
            say("Legal advice; at night perhaps a message"),
        ),
    )
    return tuple(UrgentNumber(number, dial_href(number), name, note) for number, name, note in rows)
