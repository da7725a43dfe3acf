"""How often somebody may be wrong: guesses are counted by household and by the network around it,
in the memory of one process, and forgotten with it."""

from dataclasses import dataclass
from threading import Lock

from webapp.caches import MEGABYTE, BoundedCache
from webapp.domain.allowance import Allowance
from webapp.serving.networks import around, household

MOST_BYTES = 8 * MEGABYTE
"""Some ten thousand households and networks: nobody is forgotten because of a few others."""


@dataclass(slots=True)
class _Left:
    remaining: float
    counted_at: float


class Tries:
    """Wrong tries of one kind. ``now`` is in Unix seconds."""

    def __init__(self, near: Allowance, wide: Allowance) -> None:
        self._allowed = {household: near, around: wide}
        self._left: BoundedCache[_Left] = BoundedCache(MOST_BYTES)
        self._lock = Lock()

    def wait_seconds(self, address: str, now: float) -> int:
        """How long until whoever has this address may try again; 0 where that is now."""
        with self._lock:
            return max(
                allowed.wait_seconds(self._remaining(way(address), allowed, now))
                for way, allowed in self._allowed.items()
            )

    def count(self, address: str, now: float) -> None:
        """One more that was wrong."""
        with self._lock:
            for way, allowed in self._allowed.items():
                remaining = self._remaining(way(address), allowed, now)
                left = self._of(way(address), allowed, now)
                left.remaining, left.counted_at = max(0.0, remaining - 1), now

    def _remaining(self, who: str, allowed: Allowance, now: float) -> float:
        left = self._of(who, allowed, now)
        return allowed.after(left.remaining, now - left.counted_at)

    def _of(self, who: str, allowed: Allowance, now: float) -> _Left:
        key = allowed, who
        return self._left.get_or_make(key, lambda: _Left(float(allowed.burst), now))
