"""The guards of the first revision."""

from webapp.ledger.guards import Guard, append_only, stays

_IMMUTABLE = (
    "number",
    "kind",
    "entry",
    "base_version",
    "patch",
    "reason",
    "moved_to",
    "origin",
    "made_by",
    "made_at",
    "audit",
)
_OTHERWISE = " OR ".join(f"NEW.{column} <> OLD.{column}" for column in _IMMUTABLE)
_IS_GUARDED = (
    "({0}.visibility <> 'public' OR {0}.category IN (SELECT category FROM two_person_kinds))"
)
_CHANGE = "FROM changes c WHERE c.number = NEW.change"
_BEFORE = "FROM versions v WHERE v.entry = NEW.entry AND v.number = NEW.number - 1"
_COUNTS = "(SELECT 1 FROM adoptions WHERE left_at = '')"

GUARDS = (
    *append_only("audit"),
    *append_only("versions"),
    *append_only("two_person_kinds"),
    stays("changes"),
    stays("entries"),
    stays("adoptions"),
    Guard(
        "audit_without_gap",
        "audit",
        "INSERT",
        "NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)",
        "audit: every line follows the last",
    ),
    Guard(
        "audit_is_a_chain",
        "audit",
        "INSERT",
        "NEW.before <> coalesce((SELECT mark FROM audit WHERE number = NEW.number - 1), '')",
        "audit: every line is sealed with the one before",
    ),
    Guard(
        "adoptions_one_at_a_time",
        "adoptions",
        "INSERT",
        f"NEW.left_at <> '' OR EXISTS {_COUNTS}",
        "adoptions: the register counts already",
    ),
    Guard(
        "adoptions_only_end",
        "adoptions",
        "UPDATE",
        "OLD.left_at <> '' OR NEW.left_at = '' OR NEW.number <> OLD.number OR NEW.at <> OLD.at"
        " OR NEW.who <> OLD.who OR NEW.files <> OLD.files OR NEW.audit <> OLD.audit",
        "adoptions: only their end is written later",
    ),
    Guard(
        "changes_begin_proposed",
        "changes",
        "INSERT",
        "NEW.state <> 'proposed' OR NEW.second_by <> '' OR NEW.decision <> ''",
        "changes: every change is proposed first",
    ),
    Guard(
        "changes_of_what_counts",
        "changes",
        "INSERT",
        f"(NEW.kind = 'adopt') = EXISTS {_COUNTS}",
        "changes: files are adopted before, persons change after",
    ),
    Guard(
        "changes_are_decided_once",
        "changes",
        "UPDATE",
        f"OLD.state <> 'proposed' OR NEW.state = 'proposed' OR {_OTHERWISE}",
        "changes: what was asked for stays, and is decided once",
    ),
    Guard(
        "versions_without_gap",
        "versions",
        "INSERT",
        "NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM versions WHERE entry = NEW.entry)",
        "versions: every version follows the last",
    ),
    Guard(
        "versions_by_a_change",
        "versions",
        "INSERT",
        f"NOT EXISTS (SELECT 1 {_CHANGE} AND c.entry = NEW.entry AND c.state = 'applied'"
        " AND c.base_version = NEW.number - 1)",
        "versions: only a change that is applied to the version it was made for",
    ),
    Guard(
        "versions_by_two_persons",
        "versions",
        "INSERT",
        f"EXISTS (SELECT 1 {_CHANGE} AND c.second_by = '' AND c.kind NOT IN ('adopt', 'withdraw'))"
        f" AND ({_IS_GUARDED.format('NEW')}"
        f" OR EXISTS (SELECT 1 {_BEFORE} AND {_IS_GUARDED.format('v')}))",
        "versions: this entry is changed by two persons",
    ),
    Guard(
        "versions_withdrawn_as_they_are",
        "versions",
        "INSERT",
        f"EXISTS (SELECT 1 {_CHANGE} AND c.kind = 'withdraw') AND (NEW.state <> 'withdrawn'"
        f" OR NOT EXISTS (SELECT 1 {_BEFORE} AND v.state = 'published' AND v.body = NEW.body))",
        "versions: to withdraw is only to hide",
    ),
    Guard(
        "versions_shown_again_on_purpose",
        "versions",
        "INSERT",
        f"EXISTS (SELECT 1 {_CHANGE} AND c.kind IN ('add', 'edit'))"
        f" AND (NEW.state = 'withdrawn' OR EXISTS (SELECT 1 {_BEFORE} AND v.state = 'withdrawn'))",
        "versions: only a withdrawal hides, and only a restoring shows again",
    ),
    Guard(
        "versions_say_what_they_hold",
        "versions",
        "INSERT",
        "NEW.entry <> {NEW.id} OR NEW.category <> {NEW.category}"
        " OR NEW.visibility <> {NEW.visibility}",
        "versions: id, kind and visibility are those of the body",
    ),
    Guard(
        "versions_keep_secrets",
        "versions",
        "INSERT",
        "NEW.visibility = 'confidential' AND ({NEW.address_zh} <> '' OR {NEW.community_code} <> ''"
        " OR {NEW.lat} <> '' OR {NEW.lon} <> '')",
        "versions: a confidential entry must not say where it is",
    ),
    Guard(
        "entries_begin_with_the_first",
        "entries",
        "INSERT",
        "NEW.version <> 1",
        "entries: begin with their first version",
    ),
    Guard(
        "entries_go_on",
        "entries",
        "UPDATE",
        "NEW.id <> OLD.id OR NEW.version <> OLD.version + 1",
        "entries: go on from version to version",
    ),
)
