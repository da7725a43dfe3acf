"""Numbers that help at once. They are pinned here: no import and no report can change them."""

from webapp.present.frame.models import UrgentNumber
from webapp.present.wording.sentences import gettext


def urgent_numbers() -> tuple[UrgentNumber, ...]:
    """Those who answer by night first, in the page's language. They are the national and city
    numbers that ``data/raw`` lists as hotlines."""
    rows = (
        ("110", gettext("Police"), gettext("You or a child are in danger now")),
        ("120", gettext("Ambulance"), gettext("Someone is hurt or very ill")),
        (
            "12345",
            gettext("Citizen hotline"),
            gettext("Child protection and all else; day and night"),
        ),
        ("12356", gettext("Mental-health helpline"), gettext("Great distress; day and night")),
        (
            "12338",
            gettext("Women's rights hotline"),
            gettext("Violence, rights, divorce; perhaps not at night"),
        ),
        (
            "12348",
            gettext("Legal service hotline"),
            gettext("Legal advice; at night perhaps a message"),
        ),
    )
    return tuple(UrgentNumber(number, f"tel:{number}", name, note) for number, name, note in rows)
