"""How many PDFs one network may ask for: making one costs a second or two of a processor."""

from collections import deque
from datetime import datetime, timedelta
from threading import Lock

MOST = 20
WITHIN = timedelta(minutes=10)
MOST_NETWORKS = 1000


class PdfAllowance:
    """The last times each network was served, in memory and for this process alone; of the
    networks only their truncated addresses, and those only for as long as they count."""

    def __init__(self, most: int = MOST, within: timedelta = WITHIN) -> None:
        self._most = most
        self._within = within
        self._asked: dict[str, deque[datetime]] = {}
        self._lock = Lock()

    def wait_seconds(self, network: str, now: datetime) -> int:
        """0, or the seconds until that network may have another."""
        with self._lock:
            self._forget(now)
            times = self._asked.get(network, deque())
            if len(times) < self._most:
                return 0
            return max(1, round((times[0] + self._within - now).total_seconds()))

    def use(self, network: str, now: datetime) -> None:
        """One is made for that network."""
        with self._lock:
            if len(self._asked) >= MOST_NETWORKS:
                self._asked.pop(next(iter(self._asked)))
            self._asked.setdefault(network, deque()).append(now)

    def _forget(self, now: datetime) -> None:
        for network, times in list(self._asked.items()):
            while times and not timedelta() <= now - times[0] < self._within:
                times.popleft()  # too long ago, or of a clock that was put back since
            if not times:
                del self._asked[network]
