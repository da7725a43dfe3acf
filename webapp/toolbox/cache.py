"""Answers kept in memory: an edition never changes, so neither do its answers."""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

MOST_BYTES = 48 * 1024 * 1024
"""Together with the entries' limit this bounds what one worker keeps of one edition."""

Value = TypeVar("Value")


class AnswerCache(Generic[Value]):
    """The most recently used answers, bounded by number and by bytes. Safe between threads."""

    def __init__(self, most_entries: int, most_bytes: int = MOST_BYTES) -> None:
        self._most_entries = most_entries
        self._most_bytes = most_bytes
        self._held: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._bytes = 0
        self._lock = Lock()

    def get(self, key: Hashable) -> Value | None:
        """The answer kept under this key, which thereby becomes the youngest; else ``None``."""
        with self._lock:
            found = self._held.get(key)
            if found is None:
                return None
            self._held.move_to_end(key)
            return found[0]

    def put(self, key: Hashable, value: Value, size: int) -> None:
        """Keep an answer of ``size`` bytes; the oldest go until both limits hold again."""
        if size > self._most_bytes or self._most_entries == 0:
            return
        with self._lock:
            self._drop(key)
            self._held[key] = (value, size)
            self._bytes += size
            while len(self._held) > self._most_entries or self._bytes > self._most_bytes:
                self._drop(next(iter(self._held)))

    def _drop(self, key: Hashable) -> None:
        _, size = self._held.pop(key, (None, 0))
        self._bytes -= size

    def __len__(self) -> int:
        return len(self._held)

    @property
    def bytes_held(self) -> int:
        return self._bytes
