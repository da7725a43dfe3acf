"""The guards of the sixth revision: sets of changes that hold as a whole."""

from webapp.ledger.guards import Guard, append_only, stays

MOST_ALONE = 20
"""So many entries that are there already are changed by one set without a second person."""

_SENT_ONCE = ("number", "kind", "made_by", "made_at", "audit", "reason")
_OTHERWISE = " OR ".join(f"NEW.{column} <> OLD.{column}" for column in _SENT_ONCE)
_PLACE = ("of_import", "attempt", "sheet", "number")
_MOVED = " OR ".join(f"NEW.{column} <> OLD.{column}" for column in _PLACE)
_OF_A_SET = "FROM changes c WHERE c.number = NEW.change AND substr(c.origin, 1, 7) = 'import:'"

_IS_OPEN = "(SELECT 1 FROM imports WHERE number = NEW.of_import AND state = 'open')"
_HOLDS = (
    "(SELECT 1 FROM changes c, imports i WHERE c.number = NEW.change AND i.state = 'done'"
    " AND c.origin = 'import:' || i.number AND c.second_by = i.second_by)"
)
_HOW_MANY = (
    "(SELECT count(*) FROM changes o WHERE o.origin = c.origin AND o.state = 'applied'"
    " AND o.kind <> 'add')"
)

GUARDS = (
    stays("imports"),
    stays("import_rows"),
    stays("mappings"),
    *append_only("not_same"),
    Guard(
        "imports_begin_open",
        "imports",
        "INSERT",
        "NEW.state <> 'open' OR NEW.second_by <> '' OR NEW.decision <> ''"
        " OR NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM imports)",
        "imports: begin open, one after the other",
    ),
    Guard(
        "imports_go_on",
        "imports",
        "UPDATE",
        f"OLD.state IN ('done', 'left') OR {_OTHERWISE}"
        " OR coalesce(NEW.undoes, 0) <> coalesce(OLD.undoes, 0)"
        " OR NEW.rounds < OLD.rounds OR NEW.tries < OLD.tries",
        "imports: what was sent stays, and ends once",
    ),
    Guard(
        "imports_by_two_persons",
        "imports",
        "UPDATE",
        "OLD.state = 'proposed' AND NEW.state = 'done' AND NEW.second_by = ''"
        " OR OLD.state <> 'proposed' AND NEW.second_by <> ''",
        "imports: what waits is agreed to by somebody else",
    ),
    Guard(
        "imports_stay_as_they_wait",
        "imports",
        "UPDATE",
        "OLD.state = 'proposed' AND (NEW.sha256 <> OLD.sha256 OR NEW.mapping <> OLD.mapping"
        " OR NEW.answers <> OLD.answers OR NEW.rounds <> OLD.rounds)",
        "imports: what waits stays as it is",
    ),
    Guard(
        "import_rows_are_forgotten",
        "import_rows",
        "UPDATE",
        f"{_MOVED} OR NEW.cells <> '' AND NOT EXISTS {_IS_OPEN}",
        "import_rows: stay as they are until they are forgotten",
    ),
    Guard(
        "mappings_stay_whose_they_are",
        "mappings",
        "UPDATE",
        "NEW.fingerprint <> OLD.fingerprint",
        "mappings: stay whose they are",
    ),
    Guard(
        "versions_of_a_set_that_holds",
        "versions",
        "INSERT",
        f"EXISTS (SELECT 1 {_OF_A_SET}) AND NOT EXISTS {_HOLDS}",
        "versions: a set of changes holds as a whole",
    ),
    Guard(
        "versions_of_a_large_set",
        "versions",
        "INSERT",
        f"EXISTS (SELECT 1 {_OF_A_SET} AND c.second_by = '' AND c.kind <> 'add'"
        f" AND {_HOW_MANY} > {MOST_ALONE})",
        "versions: a large set of changes is agreed to by two persons",
    ),
)
