"""How many reports are taken: so many at once, then one every few minutes; more from nobody.

A token bucket for each household, for each network around it, and for everybody; and a reserve for
networks from which nothing came lately, so that a flood shuts the form for nobody but its senders.
A network is known by a mark that is made with a key; the key is drawn when the program starts,
handed on to its workers by the fork, and never written down, so that the marks in the database
lead back to no address.
"""

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from webapp.domain.allowance import Allowance
from webapp.domain.reports import TooManyReports
from webapp.store.reports.tables import AllowanceRow

KEY = secrets.token_bytes(32)
EVERYBODY, RESERVE = "everybody", "reserve"


@dataclass(frozen=True, slots=True)
class Sender:
    """Where a report comes from: ``near`` is the household, ``wide`` the network around it."""

    near: str
    wide: str


FROM_NEAR = Allowance(burst=10, seconds_each=180)
"""Generous: behind one address of a phone company, or of a street office, there are many people."""

FROM_WIDE = Allowance(burst=30, seconds_each=60)
FROM_EVERYBODY = Allowance(burst=90, seconds_each=20)
FROM_THE_QUIET = Allowance(burst=60, seconds_each=60)
_LAST_NEEDED = max(FROM_NEAR.seconds_to_fill, FROM_WIDE.seconds_to_fill)


def mark_of(network: str, at: datetime, key: bytes = KEY) -> str:
    """The mark of a network on one day."""
    message = f"{at.date().isoformat()} {network}".encode()
    return hmac.new(key, message, hashlib.sha256).hexdigest()[:32]


def take_one(connection: Connection, sender: Sender, at: datetime, of: str = "") -> None:
    """Use one report of the household's, of its network's and of everybody's allowance; of the
    reserve where everybody's is used up and the network was quiet. What ``of`` names is counted
    apart from reports.

    Raises ``TooManyReports`` where one is used up; then none is touched.
    """
    now = int(at.timestamp())
    forget_full_ones(connection, now)
    network = mark_of(of + sender.wide, at)
    own = {mark_of(of + sender.near, at): FROM_NEAR, network: FROM_WIDE}
    left = _left(connection, own, now)
    shared = _shared(left[network], of)
    left_for_all = _left(connection, shared, now)
    used = min(shared, key=lambda mark: shared[mark].wait_seconds(left_for_all[mark]))
    left[used], allowed = left_for_all[used], own | {used: shared[used]}
    wait = max(each.wait_seconds(left[mark]) for mark, each in allowed.items())
    if wait:
        raise TooManyReports(wait)
    _write(connection, {mark: remaining - 1 for mark, remaining in left.items()}, now)


def _shared(left_of_network: float, of: str) -> Mapping[str, Allowance]:
    """What a report of a network is taken from beside its own allowance, the first choice first."""
    is_quiet = left_of_network >= FROM_WIDE.burst
    for_the_quiet = {of + RESERVE: FROM_THE_QUIET} if is_quiet else {}
    return {of + EVERYBODY: FROM_EVERYBODY} | for_the_quiet


def forget_full_ones(connection: Connection, now: int) -> None:
    """Delete the marks of networks whose allowance is whole again; ``now`` in Unix seconds."""
    connection.execute(
        delete(AllowanceRow).where(
            AllowanceRow.mark.not_like(f"%{EVERYBODY}"),
            AllowanceRow.mark.not_like(f"%{RESERVE}"),
            AllowanceRow.counted_at <= now - _LAST_NEEDED,
        )
    )


def _left(connection: Connection, allowed: Mapping[str, Allowance], now: int) -> dict[str, float]:
    return {mark: _remaining(connection, mark, each, now) for mark, each in allowed.items()}


def _remaining(connection: Connection, mark: str, allowance: Allowance, now: int) -> float:
    wanted = select(AllowanceRow.remaining, AllowanceRow.counted_at)
    row = connection.execute(wanted.where(AllowanceRow.mark == mark)).one_or_none()
    return float(allowance.burst) if row is None else allowance.after(row[0], now - row[1])


def _write(connection: Connection, remaining: Mapping[str, float], now: int) -> None:
    """Writers take turns, so nobody adds a mark between the two statements."""
    for mark, each in remaining.items():
        values = {"remaining": each, "counted_at": now}
        changed = connection.execute(
            update(AllowanceRow).where(AllowanceRow.mark == mark).values(values)
        )
        if not changed.rowcount:
            connection.execute(insert(AllowanceRow).values(mark=mark, **values))
