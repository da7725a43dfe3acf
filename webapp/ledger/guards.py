"""What the database itself refuses, whoever asks: by form, by command or by SQL.

Each rule is a condition under which a statement is refused. Both kinds of database run the same
conditions, from triggers that this file writes for each; only how a cell is read out of a body
differs between them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

ALWAYS = "1 = 1"
_CELL = re.compile(r"\{(\w+)\.(\w+)\}")
_CELL_IN = {
    "sqlite": r"coalesce(json_extract(\1.body, '$.\2'), '')",
    "postgresql": r"coalesce(\1.body::json ->> '\2', '')",
}


@dataclass(frozen=True, slots=True)
class Guard:
    """``says`` is told where ``refuses`` (SQL over ``NEW`` and ``OLD``) is true of a row that an
    ``act`` on the ``table`` is about. ``{NEW.column}`` is a cell of the body of that row, and
    ``{v.column}`` of one that is called ``v``."""

    name: str
    table: str
    act: str
    refuses: str
    says: str


def append_only(table: str) -> tuple[Guard, ...]:
    """Rows come and stay as they are."""
    acts = ("UPDATE", "DELETE")
    says = f"{table}: what is written stays"
    return tuple(Guard(f"{table}_no_{act.lower()}", table, act, ALWAYS, says) for act in acts)


def stays(table: str) -> Guard:
    """Rows may be changed, and are never deleted."""
    return Guard(f"{table}_no_delete", table, "DELETE", ALWAYS, f"{table}: nothing is deleted")


def made(guards: tuple[Guard, ...], dialect: str) -> Iterator[str]:
    """The statements that make them."""
    for guard in guards:
        condition = _CELL.sub(_CELL_IN[dialect], guard.refuses)
        if dialect == "sqlite":
            yield (
                f"CREATE TRIGGER {guard.name} BEFORE {guard.act} ON {guard.table}"
                f" WHEN {condition} BEGIN SELECT RAISE(ABORT, '{guard.says}'); END"
            )
        else:
            row = "OLD" if guard.act == "DELETE" else "NEW"
            yield (
                f"CREATE FUNCTION {guard.name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                f" IF {condition} THEN RAISE EXCEPTION '{guard.says}'"
                " USING ERRCODE = 'integrity_constraint_violation'; END IF;"
                f" RETURN {row}; END $$"
            )
            yield (
                f"CREATE TRIGGER {guard.name} BEFORE {guard.act} ON {guard.table}"
                f" FOR EACH ROW EXECUTE FUNCTION {guard.name}()"
            )


def unmade(guards: tuple[Guard, ...], dialect: str) -> Iterator[str]:
    """The statements that take them away."""
    for guard in guards:
        if dialect == "sqlite":
            yield f"DROP TRIGGER {guard.name}"
        else:
            yield f"DROP TRIGGER {guard.name} ON {guard.table}"
            yield f"DROP FUNCTION {guard.name}()"
