"""Sheets that were sent: kept with what is said of them, until they end. Each function works in the
transaction it is handed."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from webapp.domain.register.imports import (
    KEPT,
    RESUMED,
    AlreadySent,
    Answered,
    Import,
    ImportKind,
    ImportState,
    NewImport,
)
from webapp.domain.register.publications import PUBLISHER
from webapp.register.audit import record
from webapp.register.imports.rows import (
    IMPORTS,
    answers_text,
    import_from,
    import_of,
    import_values,
    open_import,
)
from webapp.register.imports.tables import ImportRow, MappingRow, SheetRowRow

TAKEN, LEFT = "import-taken", "import-left"
"""Acts of the audit."""

_STANDS = (ImportState.OPEN, ImportState.PROPOSED, ImportState.DONE)


def begin(connection: Connection, new: NewImport) -> Import:
    """Take a sheet. Raises ``AlreadySent`` where it is an open or finished import."""
    _refuse_again(connection, new.sha256)
    number = next_number(connection)
    audit = record(
        connection,
        new.made_at,
        new.made_by,
        TAKEN,
        of_import=number,
        name=new.shown_name,
        rows=sum(map(len, new.rows)),
    )
    values = import_values(
        new.made_by,
        new.made_at,
        number=number,
        kind=str(ImportKind.SHEET),
        audit=audit,
        tries=1,
        **_sent(new),
    )
    connection.execute(insert(ImportRow).values(values))
    _keep_rows(connection, number, 1, new)
    return import_of(connection, number)


def send_again(connection: Connection, number: int, new: NewImport) -> Import:
    """The same sheet, mended elsewhere: it takes the place of what was sent before; answers stay.
    Raises ``NoSuchImport``, or ``AlreadySent`` where it is another import."""
    found = open_import(connection, number, ImportState.OPEN)
    _refuse_again(connection, new.sha256, but=number)
    attempt = found.tries + 1
    record(connection, new.made_at, new.made_by, TAKEN, of_import=number, tries=attempt)
    _forget_rows(connection, [number])
    _change(connection, number, new.made_at, tries=attempt, **_sent(new))
    _keep_rows(connection, number, attempt, new)
    return import_of(connection, number)


def rows_of(connection: Connection, found: Import) -> tuple[tuple[str, ...], ...]:
    """The rows of each sheet as they were sent last."""
    ours = (SheetRowRow.of_import == found.number) & (SheetRowRow.attempt == found.tries)
    wanted = select(SheetRowRow.sheet, SheetRowRow.cells).where(ours)
    sheets: dict[int, list[str]] = {}
    for sheet, cells in connection.execute(wanted.order_by(SheetRowRow.sheet, SheetRowRow.number)):
        sheets.setdefault(sheet, []).append(cells)
    last = max(sheets, default=-1)
    return tuple(tuple(sheets.get(sheet, ())) for sheet in range(last + 1))


def say_how(
    connection: Connection, number: int, at: datetime, mapping: str, asked_encoding: str = ""
) -> Import:
    """How the sheet is read. Raises ``NoSuchImport``."""
    open_import(connection, number, ImportState.OPEN)
    _change(connection, number, at, mapping=mapping, asked_encoding=asked_encoding)
    return import_of(connection, number)


def keep_less(
    connection: Connection, number: int, at: datetime, rows: tuple[tuple[str, ...], ...]
) -> Import:
    """Put other cells in the place of those that were sent. Raises ``NoSuchImport``."""
    found = open_import(connection, number, ImportState.OPEN)
    before = rows_of(connection, found)
    for row in _rows(number, found.tries, rows):
        if before[row["sheet"]][row["number"] - 1] != row["cells"]:
            place = {name: row[name] for name in ("of_import", "attempt", "sheet", "number")}
            ours = update(SheetRowRow).filter_by(**place)
            connection.execute(ours.values(cells=row["cells"]))
    _change(connection, number, at)
    return import_of(connection, number)


def answer(
    connection: Connection, number: int, at: datetime, answers: Mapping[str, Answered]
) -> Import:
    """Keep what somebody said of rows, beside what was said of others. Raises ``NoSuchImport``."""
    found = open_import(connection, number, ImportState.OPEN)
    _change(connection, number, at, answers=answers_text({**found.answers, **answers}))
    return import_of(connection, number)


def leave(connection: Connection, number: int, by: str, at: datetime) -> Import:
    """Give an open import up. Raises ``NoSuchImport``."""
    open_import(connection, number, ImportState.OPEN)
    record(connection, at, by, LEFT, of_import=number)
    ended = at.isoformat(timespec="seconds")
    _change(connection, number, at, state=str(ImportState.LEFT), ended_at=ended)
    return import_of(connection, number)


def expire(connection: Connection, at: datetime) -> None:
    """Give up what nobody went on with, and forget the cells of what ended long ago."""
    for number in _numbers(connection, at - RESUMED, ImportRow.touched_at, ImportState.OPEN):
        leave(connection, number, PUBLISHER, at)
    ended = _numbers(connection, at - KEPT, ImportRow.ended_at, ImportState.DONE, ImportState.LEFT)
    _forget_rows(connection, ended)


def has_expired(connection: Connection, at: datetime) -> bool:
    """Whether ``expire`` has anything to do."""
    if _numbers(connection, at - RESUMED, ImportRow.touched_at, ImportState.OPEN):
        return True
    ended = _numbers(connection, at - KEPT, ImportRow.ended_at, ImportState.DONE, ImportState.LEFT)
    held = select(SheetRowRow.number).where(
        SheetRowRow.of_import.in_(ended), SheetRowRow.cells != ""
    )
    return bool(ended) and connection.execute(held.limit(1)).first() is not None


def newest(connection: Connection, limit: int) -> tuple[Import, ...]:
    """So many sets, the newest first."""
    wanted = IMPORTS.order_by(ImportRow.number.desc()).limit(limit)
    return tuple(import_from(row) for row in connection.execute(wanted).mappings())


def in_state(connection: Connection, state: ImportState) -> tuple[Import, ...]:
    """The sets at that step, oldest first."""
    wanted = IMPORTS.where(ImportRow.state == str(state)).order_by(ImportRow.number)
    return tuple(import_from(row) for row in connection.execute(wanted).mappings())


def remember(connection: Connection, fingerprint: str, mapping: str, by: str, at: datetime) -> None:
    """Keep how a sheet with these headers is read."""
    values = {"mapping": mapping, "made_by": by, "made_at": at.isoformat(timespec="seconds")}
    ours = update(MappingRow).where(MappingRow.fingerprint == fingerprint).values(values)
    if connection.execute(ours).rowcount == 0:
        connection.execute(insert(MappingRow).values(fingerprint=fingerprint, **values))


def remembered(connection: Connection, fingerprint: str) -> str:
    """How a sheet with these headers was read last; ``""`` where there was none."""
    wanted = select(MappingRow.mapping).where(MappingRow.fingerprint == fingerprint)
    return connection.scalar(wanted) or ""


def next_number(connection: Connection) -> int:
    """Of a set; writers take turns, so nobody else takes it meanwhile."""
    return (connection.scalar(select(func.max(ImportRow.number))) or 0) + 1


def _refuse_again(connection: Connection, sha256: str, but: int = 0) -> None:
    same = IMPORTS.where(
        ImportRow.sha256 == sha256,
        ImportRow.state.in_(map(str, _STANDS)),
        ImportRow.number != but,
    )
    for row in connection.execute(same).mappings():
        found = import_from(row)
        if not found.undone_by:
            raise AlreadySent(found.number, f"{found.made_at:%Y-%m-%d}")


def _sent(new: NewImport) -> Mapping[str, str]:
    return {
        "sha256": new.sha256,
        "shown_name": new.shown_name,
        "sheets": new.sheets,
        "mapping": new.mapping,
        "asked_encoding": new.asked_encoding,
    }


def _keep_rows(connection: Connection, number: int, attempt: int, new: NewImport) -> None:
    rows = list(_rows(number, attempt, new.rows))
    if rows:
        connection.execute(insert(SheetRowRow), rows)


def _rows(
    number: int, attempt: int, sheets: Iterable[tuple[str, ...]]
) -> Iterator[Mapping[str, Any]]:
    for sheet, rows in enumerate(sheets):
        for row, cells in enumerate(rows, start=1):
            ours = {"of_import": number, "attempt": attempt, "sheet": sheet}
            yield {**ours, "number": row, "cells": cells}


def _forget_rows(connection: Connection, numbers: list[int]) -> None:
    theirs = SheetRowRow.of_import.in_(numbers) & (SheetRowRow.cells != "")
    connection.execute(update(SheetRowRow).where(theirs).values(cells=""))


def _change(connection: Connection, number: int, at: datetime, **values: Any) -> None:
    touched = at.isoformat(timespec="seconds")
    ours = update(ImportRow).where(ImportRow.number == number)
    connection.execute(ours.values(touched_at=touched, **values))


def _numbers(
    connection: Connection, before: datetime, moment: Any, *states: ImportState
) -> list[int]:
    """The sets at these steps of which that moment is longer ago."""
    text = before.isoformat(timespec="seconds")
    wanted = select(ImportRow.number).where(ImportRow.state.in_(map(str, states)), moment < text)
    return list(connection.scalars(wanted))
