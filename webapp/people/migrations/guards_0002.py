"""The guards of the second revision: checkers, and new links that two persons give out."""

from webapp.ledger.guards import Guard

_ALSO = "EXISTS (SELECT 1 FROM roles r WHERE r.person = NEW.person AND r.role"
_CHANGES = "('checker', 'clerk', 'editor', 'approver')"
_STAYS = ("number", "hash", "name", "grants", "made_by", "made_at")

OF_ROLES = (
    Guard(
        "roles_keep_apart",
        "roles",
        "INSERT",
        f"(NEW.role = 'keeper' AND {_ALSO} IN {_CHANGES}))"
        f" OR (NEW.role IN {_CHANGES} AND {_ALSO} = 'keeper'))",
        "roles: whoever lets people in must not change entries as well",
    ),
    Guard("roles_are_given_or_taken", "roles", "UPDATE", "1 = 1", "roles: given or taken"),
)

GUARDS = (
    Guard(
        "invitations_stay_what_they_are",
        "invitations",
        "UPDATE",
        " OR ".join(f"NEW.{each} <> OLD.{each}" for each in _STAYS)
        + " OR coalesce(NEW.person, 0) <> coalesce(OLD.person, 0)"
        " OR (OLD.second_by <> '' AND NEW.second_by <> OLD.second_by)",
        "invitations: what was given out stays what it is",
    ),
    Guard(
        "invitations_by_two_persons",
        "invitations",
        "UPDATE",
        "NEW.second_by <> '' AND NEW.second_by IN (NEW.made_by, NEW.name)",
        "invitations: the second person is another one",
    ),
    Guard(
        "invitations_are_asked_for_first",
        "invitations",
        "INSERT",
        "NEW.second_by <> ''",
        "invitations: asked for before anybody agrees",
    ),
    Guard(
        "new_credentials_by_two_persons",
        "sessions",
        "INSERT",
        "EXISTS (SELECT 1 FROM invitations i WHERE i.number = NEW.invitation"
        " AND i.person IS NOT NULL AND i.second_by = '' AND substr(i.made_by, 1, 8) <> 'console:')",
        "invitations: two persons give somebody new credentials",
    ),
)
