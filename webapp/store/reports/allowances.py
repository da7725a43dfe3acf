"""How many reports are taken: so many at once, then one every few minutes; more from nobody.

A token bucket for each network and one for everybody. A network is known by a mark that is made
with a key; the key is drawn when the program starts, handed on to its workers by the fork, and
never written down, so that the marks in the database lead back to no address.
"""

import hashlib
import hmac
import math
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from webapp.domain.reports import TooManyReports
from webapp.store.reports.tables import AllowanceRow

KEY = secrets.token_bytes(32)
EVERYBODY = "everybody"


@dataclass(frozen=True, slots=True)
class Allowance:
    """``burst`` reports at once, and one more every ``seconds_each``."""

    burst: int
    seconds_each: float

    def after(self, remaining: float, seconds: float) -> float:
        """What is left of the allowance when so much time has passed."""
        return min(float(self.burst), remaining + max(0.0, seconds) / self.seconds_each)

    def wait_seconds(self, remaining: float) -> int:
        """How long until one report may be sent; 0 where it may be sent now."""
        return math.ceil(max(0.0, 1 - remaining) * self.seconds_each)

    @property
    def seconds_to_fill(self) -> int:
        """After so long a bucket is full again, and need not be remembered."""
        return math.ceil(self.burst * self.seconds_each)


FROM_A_NETWORK = Allowance(burst=10, seconds_each=180)
"""Generous: behind one address of a phone company, or of a street office, there are many people."""

FROM_EVERYBODY = Allowance(burst=60, seconds_each=30)


def mark_of(network: str, at: datetime, key: bytes = KEY) -> str:
    """The mark of a network on one day."""
    message = f"{at.date().isoformat()} {network}".encode()
    return hmac.new(key, message, hashlib.sha256).hexdigest()[:32]


def take_one(connection: Connection, network_mark: str, at: datetime) -> None:
    """Use one report of the network's and of everybody's allowance.

    Raises ``TooManyReports`` where either is used up; then neither is touched.
    """
    now = int(at.timestamp())
    forget_full_ones(connection, now)
    allowed = {network_mark: FROM_A_NETWORK, EVERYBODY: FROM_EVERYBODY}
    left = {
        mark: _remaining(connection, mark, allowance, now) for mark, allowance in allowed.items()
    }
    wait = max(allowance.wait_seconds(left[mark]) for mark, allowance in allowed.items())
    if wait:
        raise TooManyReports(wait)
    _write(connection, {mark: remaining - 1 for mark, remaining in left.items()}, now)


def forget_full_ones(connection: Connection, now: int) -> None:
    """Delete the marks of networks whose allowance is whole again; ``now`` in Unix seconds."""
    last_needed = now - FROM_A_NETWORK.seconds_to_fill
    connection.execute(
        delete(AllowanceRow).where(
            AllowanceRow.mark != EVERYBODY, AllowanceRow.counted_at <= last_needed
        )
    )


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
