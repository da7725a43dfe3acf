"""How long calls take, as percentiles."""

import gc
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Latency:
    """Milliseconds of wall time: median, 95th and 99th percentile, worst; over ``calls``."""

    p50: float
    p95: float
    p99: float
    worst: float
    calls: int

    @classmethod
    def of(cls, seconds: Sequence[float]) -> "Latency":
        """The percentiles of at least one measured time (nearest rank)."""
        ranked = sorted(1000 * each for each in seconds)

        def at(share: float) -> float:
            return ranked[min(len(ranked) - 1, int(share * len(ranked)))]

        return cls(at(0.5), at(0.95), at(0.99), ranked[-1], len(ranked))


def latency(calls: Sequence[Callable[[], object]], rounds: int) -> Latency:
    """Every call in turn, ``rounds`` times, after one round to warm up."""
    for call in calls:
        call()
    seconds = []
    for _ in range(rounds):
        gc.collect()
        for call in calls:
            begin = time.perf_counter()
            call()
            seconds.append(time.perf_counter() - begin)
    return Latency.of(seconds)
