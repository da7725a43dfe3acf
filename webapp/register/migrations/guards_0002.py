"""The guards of the second revision: facts, checks, sources, publications, pinned numbers."""

from webapp.ledger.guards import Guard, append_only, stays

PINNED = ("110", "119", "120", "122", "12110", "12338", "12345", "12348", "12355", "12356")
"""Lines of the whole country."""

_BY_A_PERSON = (
    "EXISTS (SELECT 1 FROM changes c WHERE c.number = NEW.change AND c.kind IN ('add', 'edit'))"
)
_BEFORE = "FROM versions v WHERE v.entry = NEW.entry AND v.number = NEW.number - 1"
_PHONES = {row: f"';' || {{{row}.phones}} || ';'" for row in ("v", "NEW")}
_TAKEN_AWAY = " OR ".join(
    f"(replace({_PHONES['v']}, ';{number};', '') <> {_PHONES['v']}"
    f" AND replace({_PHONES['NEW']}, ';{number};', '') = {_PHONES['NEW']})"
    for number in PINNED
)
_ASKED_FOR = ("number", "why", "asked_by", "asked_at", "accepted", "audit")

GUARDS = (
    *append_only("sources"),
    *append_only("checks"),
    stays("facts"),
    stays("publications"),
    stays("heartbeats"),
    stays("claims"),
    Guard(
        "changes_keep_their_basis",
        "changes",
        "UPDATE",
        "NEW.basis <> OLD.basis",
        "changes: what was asked for stays",
    ),
    Guard(
        "versions_keep_pinned_numbers",
        "versions",
        "INSERT",
        f"{_BY_A_PERSON} AND EXISTS (SELECT 1 {_BEFORE} AND ({_TAKEN_AWAY}))",
        "versions: a line of the whole country stays",
    ),
    Guard(
        "versions_are_confirmed_by_checks",
        "versions",
        "INSERT",
        f"{_BY_A_PERSON} AND ({{NEW.checked_on}} <>"
        f" coalesce((SELECT {{v.checked_on}} {_BEFORE}), '') OR ({{NEW.status}} = 'confirmed'"
        f" AND coalesce((SELECT {{v.status}} {_BEFORE}), '') <> 'confirmed'))",
        "versions: confirmed is what was checked",
    ),
    Guard(
        "checks_of_the_newest",
        "checks",
        "INSERT",
        "NEW.version <> (SELECT version FROM entries WHERE id = NEW.entry)",
        "checks: of an entry as it is",
    ),
    *(
        Guard(
            f"facts_by_a_check_{act.lower()}",
            "facts",
            act,
            "NEW.checked_by <> '' AND NOT EXISTS (SELECT 1 FROM checks c WHERE"
            " c.number = NEW.by_check AND c.entry = NEW.entry AND c.answer = 'as-written' AND"
            " c.made_by = NEW.checked_by AND c.made_on = NEW.checked_on AND c.method = NEW.method)",
            "facts: only a check confirms",
        )
        for act in ("INSERT", "UPDATE")
    ),
    Guard(
        "facts_stay_whose_they_are",
        "facts",
        "UPDATE",
        "NEW.entry <> OLD.entry OR NEW.field <> OLD.field",
        "facts: stay whose they are",
    ),
    *(
        Guard(
            f"{table}_stay_whose_they_are",
            table,
            "UPDATE",
            f"NEW.{column} <> OLD.{column}",
            f"{table}: stay whose they are",
        )
        for table, column in (("heartbeats", "name"), ("claims", "about"))
    ),
    Guard(
        "publications_begin_asked_for",
        "publications",
        "INSERT",
        "NEW.state NOT IN ('proposed', 'waiting') OR NEW.second_by <> '' OR NEW.tries <> 0"
        " OR NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM publications)",
        "publications: begin where they are asked for",
    ),
    Guard(
        "publications_go_on",
        "publications",
        "UPDATE",
        "OLD.state IN ('done', 'rejected') OR (NEW.state = 'proposed') <> (OLD.state = 'proposed')"
        " AND NEW.state NOT IN ('waiting', 'rejected') OR NEW.second_by <> OLD.second_by"
        " AND OLD.state <> 'proposed' OR "
        + " OR ".join(f"NEW.{column} <> OLD.{column}" for column in _ASKED_FOR),
        "publications: what was asked for stays, and ends once",
    ),
)
