"""The one door to argon2: passwords as hashes that cost whoever guesses them time and memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.low_level import Type

from webapp.domain.people.errors import Busy
from webapp.sentence import Sentence

AT_ONCE = 2
"""Passwords that one process looks at: each takes its memory."""

_WAIT_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Costs:
    """Of one hash: rounds, kibibytes of memory, threads (RFC 9106)."""

    rounds: int = 2
    kibibytes: int = 64 * 1024
    threads: int = 1


class Hasher:
    """Hashes with argon2id. Every method raises ``Busy`` where its turn does not come."""

    def __init__(self, costs: Costs) -> None:
        self._argon2 = PasswordHasher(costs.rounds, costs.kibibytes, costs.threads, type=Type.ID)
        self._turns = BoundedSemaphore(AT_ONCE)

    def hashed(self, password: str) -> str:
        """The hash of a new password, with its salt and costs."""
        with self._turn():
            return self._argon2.hash(password)

    def fits(self, password: str, hash: str) -> bool:
        """Whether the hash is of that password. Without a hash it takes as long, and is false:
        nobody shall learn from the time whether there is such an account."""
        of_nobody = self._of_nobody
        held = hash or of_nobody
        with self._turn():
            try:
                return self._argon2.verify(held, password) and bool(hash)
            except (VerificationError, InvalidHashError):
                return False

    @cached_property
    def _of_nobody(self) -> str:
        return self.hashed("nobody has this password")

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self._turns.acquire(timeout=_WAIT_SECONDS):
            raise Busy(Sentence("too many are signing in just now: try again in a few seconds"))
        try:
            yield
        finally:
            self._turns.release()
