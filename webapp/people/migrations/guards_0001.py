"""The guards of the first revision."""

from webapp.ledger.guards import Guard, append_only, stays

_ALSO = "EXISTS (SELECT 1 FROM roles r WHERE r.person = NEW.person AND r.role"

GUARDS = (
    *append_only("security_log"),
    stays("people"),
    Guard(
        "security_log_without_gap",
        "security_log",
        "INSERT",
        "NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM security_log)",
        "security_log: every line follows the last",
    ),
    Guard(
        "security_log_is_a_chain",
        "security_log",
        "INSERT",
        "NEW.before <> coalesce((SELECT mark FROM security_log WHERE number = NEW.number - 1), '')",
        "security_log: every line is sealed with the one before",
    ),
    Guard(
        "people_keep_their_names",
        "people",
        "UPDATE",
        "NEW.name <> OLD.name OR NEW.number <> OLD.number OR NEW.made_at <> OLD.made_at",
        "people: the name that stands in the audit stays",
    ),
    Guard(
        "roles_keep_apart",
        "roles",
        "INSERT",
        f"(NEW.role = 'keeper' AND {_ALSO} IN ('clerk', 'editor', 'approver')))"
        f" OR (NEW.role IN ('clerk', 'editor', 'approver') AND {_ALSO} = 'keeper'))",
        "roles: whoever lets people in must not change entries as well",
    ),
    Guard("roles_are_given_or_taken", "roles", "UPDATE", "1 = 1", "roles: given or taken"),
    Guard(
        "sessions_stay_ended",
        "sessions",
        "UPDATE",
        "OLD.ended_at IS NOT NULL AND NEW.ended_at IS NULL",
        "sessions: what was ended stays so",
    ),
    Guard(
        "invitations_work_once",
        "invitations",
        "UPDATE",
        "OLD.ended_at IS NOT NULL AND NEW.ended_at IS NULL",
        "invitations: a link works once",
    ),
    Guard(
        "recovery_codes_work_once",
        "recovery_codes",
        "UPDATE",
        "OLD.used_at IS NOT NULL",
        "recovery_codes: a code works once",
    ),
    Guard(
        "codes_work_once",
        "credentials",
        "UPDATE",
        "NEW.secret = OLD.secret AND NEW.last_step < OLD.last_step",
        "credentials: a code works once",
    ),
)
