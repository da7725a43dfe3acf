"""The guards of the eighth revision: posters hang where all may look, and are retired once."""

from webapp.ledger.guards import Guard, stays

GUARDS = (
    stays("posters"),
    Guard(
        "posters_for_all",
        "posters",
        "INSERT",
        "NEW.retired_on <> '' OR NOT EXISTS (SELECT 1 FROM entries e JOIN versions v"
        " ON v.entry = e.id AND v.number = e.version WHERE e.id = NEW.entry"
        " AND v.visibility = 'public' AND v.state = 'published')",
        "posters: only for what everybody may see",
    ),
    Guard(
        "posters_are_retired_once",
        "posters",
        "UPDATE",
        "OLD.retired_on <> '' OR NEW.retired_on = '' OR NEW.code <> OLD.code"
        " OR NEW.entry <> OLD.entry OR NEW.printed_on <> OLD.printed_on"
        " OR NEW.printed_by <> OLD.printed_by OR NEW.audit <> OLD.audit",
        "posters: are retired once, and stay as they are",
    ),
)
