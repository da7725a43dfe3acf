"""The guards of the third revision: whoever speaks for others was seen by two persons."""

from webapp.domain.people.roles import SPEAK_FOR_OTHERS
from webapp.ledger.guards import Guard, stays

_BELONGS = (
    "EXISTS (SELECT 1 FROM people p JOIN roles r ON r.person = p.number"
    " WHERE p.ended_at IS NULL AND p.name ="
)
_VOUCHED = (
    "EXISTS (SELECT 1 FROM vouchings v WHERE v.person = NEW.person AND v.role = NEW.role"
    " AND (v.second_by <> '' OR substr(v.made_by, 1, 8) = 'console:'))"
)
_NAME = "(SELECT name FROM people WHERE number = NEW.person)"
_LET_OTHERS_IN = (
    "EXISTS (SELECT 1 FROM people p"
    " WHERE p.made_by = (SELECT name FROM people WHERE number = NEW.person))"
)
_SPEAKS = ", ".join(f"'{role}'" for role in sorted(SPEAK_FOR_OTHERS))


def _is_in(name: str, roles: str) -> str:
    """Whether somebody of that name belongs to the office in one of the roles, or is at the
    console."""
    console = f"substr({name}, 1, 8) = 'console:'"
    return f"({console} OR {_BELONGS} {name} AND r.role IN ({roles})))"


_STAYS = ("number", "person", "role", "made_by", "made_at", "mark")

OF_INVITATIONS = (
    Guard(
        "invitations_by_two_persons",
        "invitations",
        "UPDATE",
        "NEW.second_by <> '' AND NEW.second_by <> OLD.second_by AND (NEW.second_by IN"
        f" (NEW.made_by, NEW.name) OR NOT {_is_in('NEW.second_by', _SPEAKS)})",
        "invitations: the second person is another one, who speaks for others",
    ),
)

OF_PEOPLE = (
    Guard(
        "people_keep_their_names",
        "people",
        "UPDATE",
        "NEW.name <> OLD.name OR NEW.number <> OLD.number OR NEW.made_at <> OLD.made_at"
        " OR NEW.made_by <> OLD.made_by",
        "people: the name that stands in the audit stays, and who let them in",
    ),
)

GUARDS = (
    stays("vouchings"),
    stays("invitations"),
    Guard(
        "roles_that_speak_for_others",
        "roles",
        "INSERT",
        f"NEW.role IN ({_SPEAKS}) AND NOT {_VOUCHED}",
        "roles: whoever speaks for others was seen by a second person",
    ),
    Guard(
        "roles_of_who_let_others_in",
        "roles",
        "INSERT",
        f"NEW.role = 'approver' AND {_LET_OTHERS_IN}",
        "roles: whoever let people in does not agree to what they do",
    ),
    Guard(
        "vouchings_are_asked_for_first",
        "vouchings",
        "INSERT",
        "NEW.second_by <> ''"
        f" OR NOT {_is_in('NEW.made_by', repr('keeper'))} OR NEW.made_by = {_NAME}",
        "vouchings: a keeper asks, and somebody else confirms later",
    ),
    Guard(
        "vouchings_by_two_persons",
        "vouchings",
        "UPDATE",
        "NEW.second_by <> '' AND (NEW.second_by IN"
        f" (NEW.made_by, {_NAME}) OR NOT {_is_in('NEW.second_by', _SPEAKS)})",
        "vouchings: the second person is another one, who speaks for others",
    ),
    Guard(
        "vouchings_are_decided_once",
        "vouchings",
        "UPDATE",
        "OLD.ended_at IS NOT NULL OR NEW.ended_at IS NULL OR "
        + " OR ".join(f"NEW.{each} <> OLD.{each}" for each in _STAYS),
        "vouchings: what was asked for stays, and is decided once",
    ),
)
