"""The queue: publications are asked for, agreed to, begun, and end. Each function works in the
transaction it is handed."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from webapp.domain.register.errors import ChangeRefused, NoSuchPublication
from webapp.domain.register.publications import (
    Publication,
    PublicationState,
    Why,
    wait_after,
)
from webapp.register.audit import record
from webapp.register.publications.rows import COLUMNS, publication_from
from webapp.register.publications.tables import PublicationRow
from webapp.sentence import Sentence, read, written

_ROWS = select(*COLUMNS)
NOTHING = read("")


def ask(
    connection: Connection, why: Why, by: str, at: datetime, accepted: tuple[str, ...] = ()
) -> Publication:
    """Put a publication into the queue, due at once. One that waits already is due at once instead;
    one by which entries may be lost waits for a second person."""
    if not accepted and (there := waiting(connection)):
        return _pulled(connection, there, by, at)
    number = (connection.scalar(select(func.max(PublicationRow.number))) or 0) + 1
    audit = record(
        connection,
        at,
        by,
        "publish",
        publication=number,
        why=str(why),
        accepted=list(accepted),
    )
    state = PublicationState.PROPOSED if accepted else PublicationState.WAITING
    row = {
        "number": number,
        "why": str(why),
        "asked_by": by,
        "asked_at": _text(at),
        "accepted": ",".join(sorted(accepted)),
        "second_by": "",
        "state": str(state),
        "due": _text(at),
        "tries": 0,
        "problem": "",
        "act": 0,
        "edition": 0,
        "ended_at": "",
        "audit": audit,
    }
    connection.execute(insert(PublicationRow).values(row))
    return _of(connection, number)


def second(connection: Connection, number: int, by: str, at: datetime) -> Publication:
    """Agree that entries may be lost. Raises ``NoSuchPublication`` or ``ChangeRefused``."""
    proposed = _proposed(connection, number)
    if proposed.asked_by == by:
        raise ChangeRefused(
            Sentence(
                "publication %(number)s is asked for by %(by)s: the second person must be another"
                " one",
                number=number,
                by=by,
            )
        )
    record(connection, at, by, "accept-losses", publication=number, ids=list(proposed.accepted))
    values = {"state": str(PublicationState.WAITING), "second_by": by, "due": _text(at)}
    return _changed(connection, number, values)


def reject(connection: Connection, number: int, by: str, at: datetime) -> Publication:
    """Refuse that entries may be lost. Raises ``NoSuchPublication``."""
    _proposed(connection, number)
    record(connection, at, by, "reject-publication", publication=number)
    values = {"state": str(PublicationState.REJECTED), "ended_at": _text(at)}
    return _changed(connection, number, values)


def begin(connection: Connection, at: datetime) -> Publication | None:
    """Begin the first publication that is due; ``None`` where none is."""
    due = _is(PublicationState.WAITING) & (PublicationRow.due <= _text(at))
    row = connection.execute(_ROWS.where(due).order_by(PublicationRow.number)).mappings().first()
    if row is None:
        return None
    values = {"state": str(PublicationState.RUNNING), "tries": row["tries"] + 1}
    return _changed(connection, row["number"], values)


def end(
    connection: Connection,
    number: int,
    edition: int,
    act: int,
    by: str,
    at: datetime,
    but: Sentence = NOTHING,
) -> Publication:
    """A publication that was begun is an edition now; ``but`` says what is not right about it."""
    record(connection, at, by, "published", publication=number, edition=edition, shows=act)
    values = {
        "state": str(PublicationState.DONE),
        "edition": edition,
        "act": act,
        "problem": written(but) if but else "",
        "ended_at": _text(at),
    }
    return _changed(connection, number, values)


def put_back(connection: Connection, number: int, at: datetime) -> Publication:
    """A publication that was begun, and whose maker is gone, is begun anew."""
    return _changed(connection, number, {"state": str(PublicationState.WAITING), "due": _text(at)})


def fail(connection: Connection, number: int, problem: Sentence, at: datetime) -> Publication:
    """A publication that was begun did not become one: it is tried again later."""
    tries = _of(connection, number).tries
    due = at + wait_after(tries)
    said = {"problem": written(problem), "due": _text(due)}
    values = {"state": str(PublicationState.WAITING), **said}
    return _changed(connection, number, values)


def running(connection: Connection) -> tuple[Publication, ...]:
    """The publications that somebody began, and did not end."""
    wanted = _ROWS.where(_is(PublicationState.RUNNING)).order_by(PublicationRow.number)
    return tuple(publication_from(row) for row in connection.execute(wanted).mappings())


def newest(connection: Connection, limit: int) -> tuple[Publication, ...]:
    """So many publications, the newest first."""
    wanted = _ROWS.order_by(PublicationRow.number.desc()).limit(limit)
    return tuple(publication_from(row) for row in connection.execute(wanted).mappings())


def waiting(connection: Connection) -> Publication | None:
    """The publication that waits its turn, or to be tried again; not one with losses."""
    plain = _is(PublicationState.WAITING) & (PublicationRow.accepted == "")
    row = connection.execute(_ROWS.where(plain)).mappings().first()
    return publication_from(row) if row else None


def _pulled(connection: Connection, there: Publication, by: str, at: datetime) -> Publication:
    """The same, due now if it was due later."""
    if there.due <= at:
        return there
    record(connection, at, by, "publish", publication=there.number)
    return _changed(connection, there.number, {"due": _text(at)})


def _proposed(connection: Connection, number: int) -> Publication:
    found = connection.execute(_ROWS.where(PublicationRow.number == number)).mappings().first()
    if found is None or found["state"] != PublicationState.PROPOSED:
        raise NoSuchPublication(
            Sentence("no publication %(number)s waits for a second person", number=number)
        )
    return publication_from(found)


def _changed(connection: Connection, number: int, values: Mapping[str, object]) -> Publication:
    ours = update(PublicationRow).where(PublicationRow.number == number)
    connection.execute(ours.values(values))
    return _of(connection, number)


def _of(connection: Connection, number: int) -> Publication:
    found = connection.execute(_ROWS.where(PublicationRow.number == number))
    return publication_from(found.mappings().one())


def _is(state: PublicationState) -> ColumnElement[bool]:
    return PublicationRow.state == str(state)


def _text(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
