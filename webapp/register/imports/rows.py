"""Rows of imports as what they mean, and back."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, func, select

from webapp.domain.register.imports import Answered, Import, ImportKind, ImportState, NoSuchImport
from webapp.ledger.chain import as_json
from webapp.register.imports.tables import ImportRow
from webapp.sentence import Sentence

_UNDOING = ImportRow.__table__.alias("undoing")
_UNDONE_BY = (
    select(func.coalesce(func.max(_UNDOING.c.number), 0))
    .where(_UNDOING.c.undoes == ImportRow.number, _UNDOING.c.state == str(ImportState.DONE))
    .scalar_subquery()
    .label("undone_by")
)
IMPORTS = select(
    *(getattr(ImportRow, name) for name in Import.__slots__ if name != "undone_by"), _UNDONE_BY
)
"""Every set of changes, with the one that took it back."""


def import_from(row: RowMapping) -> Import:
    """The set of a row of ``IMPORTS``."""
    known = {
        "kind": ImportKind(row["kind"]),
        "state": ImportState(row["state"]),
        "answers": answers_of(row["answers"]),
        "made_at": datetime.fromisoformat(row["made_at"]),
        "touched_at": datetime.fromisoformat(row["touched_at"]),
        "ended_at": datetime.fromisoformat(ended) if (ended := row["ended_at"]) else None,
        "undoes": row["undoes"] or 0,
    }
    return Import(**{**row, **known})


def import_of(connection: Connection, number: int) -> Import:
    """One set. Raises ``NoSuchImport``."""
    row = connection.execute(IMPORTS.where(ImportRow.number == number)).mappings().first()
    if row is None:
        raise NoSuchImport(Sentence("there is no import %(number)s", number=number))
    return import_from(row)


def open_import(connection: Connection, number: int, state: ImportState) -> Import:
    """A set that is at that step. Raises ``NoSuchImport``."""
    found = import_of(connection, number)
    if found.state is not state:
        raise NoSuchImport(
            Sentence("import %(number)s is at another step by now: look again", number=number)
        )
    return found


def answers_of(written: str) -> Mapping[str, Answered]:
    """The answers that were written."""
    return {
        key: Answered(said["chosen"], tuple(said["took"]), tuple(said["kept"]))
        for key, said in json.loads(written or "{}").items()
    }


def answers_text(answers: Mapping[str, Answered]) -> str:
    """The answers as JSON."""
    return as_json({key: asdict(each) for key, each in answers.items()})


def import_values(made_by: str, at: datetime, **values: Any) -> Mapping[str, Any]:
    """The row of a set that begins."""
    moment = at.isoformat(timespec="seconds")
    empty = dict.fromkeys(
        ("sha256", "shown_name", "sheets", "mapping", "asked_encoding", "answers", "ended_at"), ""
    )
    return {
        **empty,
        "state": str(ImportState.OPEN),
        "tries": 0,
        "rounds": 0,
        "made_by": made_by,
        "made_at": moment,
        "touched_at": moment,
        "second_by": "",
        "decision": "",
        "reason": "",
        "undoes": None,
        **values,
    }
