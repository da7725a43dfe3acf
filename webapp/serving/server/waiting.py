"""How long a connection is waited for, and whose is given up first where there are too many.

Only waiting is limited: a request that is whole is answered, however many there are. Who goes on
sending or taking has more time, as long as that is no slower than ``SLOWEST``.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol, TypeVar

SLOWEST = 1000
"""Bytes a second: a phone at the edge of a 2G network does more."""


class Stage(IntEnum):
    """What is waited for; connections are given up in this order."""

    SILENT = 0
    """A first byte: nothing was asked yet, or all was answered."""
    HEAD = 1
    """The rest of a request's head."""
    BODY = 2
    """The rest of its body."""
    ANSWER = 3
    """That an answer be taken."""


PATIENCE_SECONDS = {Stage.SILENT: 15.0, Stage.HEAD: 10.0, Stage.BODY: 10.0, Stage.ANSWER: 30.0}


@dataclass(frozen=True, slots=True)
class Waiting:
    """Since when (seconds of a clock that never goes back), how many bytes of body or answer have
    moved meanwhile, and when the last of them did."""

    stage: Stage
    since: float
    moved: int = 0
    moved_at: float = float("-inf")

    def is_over(self, now: float) -> bool:
        """Whether it has taken too long: in all, or since anything moved. The second counts, too,
        for the network takes millions of bytes at once from nobody."""
        patience = PATIENCE_SECONDS[self.stage]
        stands_still = now - max(self.since, self.moved_at) > patience
        return stands_still or now - self.since > patience + self.moved / SLOWEST


class Waits(Protocol):
    """A connection."""

    def waiting(self) -> Waiting | None:
        """What is waited for; ``None`` while a request of it is worked on."""


Connection = TypeVar("Connection", bound=Waits)


def to_be_given_up(connections: Iterable[Connection], now: float) -> list[Connection]:
    """Those that have taken too long."""
    waits = ((one, one.waiting()) for one in connections)
    return [one for one, waiting in waits if waiting and waiting.is_over(now)]


def first_to_go(connections: Iterable[Connection], number: int) -> list[Connection]:
    """So many that make room for others: silent ones before those that have begun to ask, the
    longest waited for first. Those that are worked on are not among them."""
    waits = [(one, waiting) for one in connections if (waiting := one.waiting())]
    waits.sort(key=lambda wait: (wait[1].stage, wait[1].since))
    return [one for one, _ in waits[:number]]
