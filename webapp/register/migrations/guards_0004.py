"""The guards of the fourth revision: changes that hold from a day on."""

from webapp.ledger.guards import Guard
from webapp.register.migrations.guards_0001 import GUARDS as FIRST

DECIDED = "changes_are_decided_once"
_STAYS = "NEW.state = 'proposed'"
_BEFORE = next(each for each in FIRST if each.name == DECIDED)
_IS_AGREED_TO = (
    "(OLD.publish_from <> '' AND OLD.wants_second = 1 AND OLD.agreed_by = ''"
    " AND NEW.agreed_by <> '' AND NEW.agreed_by <> NEW.made_by AND NEW.second_by = ''"
    " AND NEW.decision = '')"
)
_TOO_EARLY = (
    "EXISTS (SELECT 1 FROM changes c, audit a WHERE c.number = NEW.change AND a.number = NEW.audit"
    " AND c.publish_from > substr(a.at, 1, 10))"
)
_WITHOUT_SECOND = (
    "EXISTS (SELECT 1 FROM changes c WHERE c.number = NEW.change AND c.publish_from <> ''"
    " AND c.wants_second = 1 AND c.second_by = '')"
)

OF_DECISIONS = (
    Guard(
        DECIDED,
        "changes",
        "UPDATE",
        _BEFORE.refuses.replace(_STAYS, f"{_STAYS} AND NOT {_IS_AGREED_TO}"),
        _BEFORE.says,
    ),
)

GUARDS = (
    Guard(
        "changes_keep_their_day",
        "changes",
        "UPDATE",
        "NEW.publish_from <> OLD.publish_from OR NEW.wants_second <> OLD.wants_second"
        " OR (OLD.agreed_by <> '' AND NEW.agreed_by <> OLD.agreed_by)"
        " OR (NEW.state <> 'proposed' AND NEW.agreed_by <> OLD.agreed_by)"
        " OR (OLD.agreed_by <> '' AND NEW.state = 'applied' AND NEW.second_by <> OLD.agreed_by)",
        "changes: their day, and who agreed to it, stay",
    ),
    Guard(
        "changes_are_agreed_to_later",
        "changes",
        "INSERT",
        "NEW.agreed_by <> ''",
        "changes: every change is proposed first",
    ),
    Guard(
        "versions_not_before_their_day",
        "versions",
        "INSERT",
        f"{_TOO_EARLY} OR {_WITHOUT_SECOND}",
        "versions: not before their day, nor without who must agree",
    ),
)
