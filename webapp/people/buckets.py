"""Tries that are counted: each takes one from several allowances, or none where it must wait."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select, update

from webapp.domain.allowance import Allowance
from webapp.domain.people.errors import TooManyTries
from webapp.people.tables import BucketRow

Allowances = Mapping[str, Allowance]


def take_one(connection: Connection, allowed: Allowances, now: int) -> None:
    """Count one try. ``now`` is in Unix seconds. Raises ``TooManyTries``; then none is counted."""
    connection.execute(delete(BucketRow).where(BucketRow.whole_at <= now))
    left = {mark: _left(connection, mark, each, now) for mark, each in allowed.items()}
    wait = max(each.wait_seconds(left[mark]) for mark, each in allowed.items())
    if wait:
        raise TooManyTries(wait)
    for mark, each in allowed.items():
        _write(connection, mark, each, left[mark] - 1, now)


def give_back(connection: Connection, allowed: Allowances, now: int) -> None:
    """The try was right: it is not counted."""
    for mark, each in allowed.items():
        _write(connection, mark, each, _left(connection, mark, each, now) + 1, now)


def _left(connection: Connection, mark: str, allowance: Allowance, now: int) -> float:
    wanted = select(BucketRow.remaining, BucketRow.counted_at).where(BucketRow.mark == mark)
    row = connection.execute(wanted).first()
    return float(allowance.burst) if row is None else allowance.after(row[0], now - row[1])


def _write(
    connection: Connection, mark: str, allowance: Allowance, remaining: float, now: int
) -> None:
    whole_at = now + round((allowance.burst - remaining) * allowance.seconds_each)
    values = {"remaining": remaining, "counted_at": now, "whole_at": whole_at}
    changed = connection.execute(update(BucketRow).where(BucketRow.mark == mark).values(values))
    if not changed.rowcount:
        connection.execute(insert(BucketRow).values(mark=mark, **values))
