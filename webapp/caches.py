"""Values kept in memory: made once, or bounded by number and by bytes. Safe between threads."""

from collections.abc import Callable, Hashable
from operator import itemgetter
from threading import Lock, RLock
from typing import Any, Generic, TypeVar

from cachetools import LRUCache

Value = TypeVar("Value")
Made = TypeVar("Made")


class Once:
    """Values that are made when they are first asked for and kept as long as this is. There must
    be only so many keys: nothing that a visitor writes may be part of one."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Any] = {}
        self._making: dict[Hashable, RLock] = {}

    def __call__(self, key: Hashable, make: Callable[[], Made]) -> Made:
        """What ``make`` gave when this key was asked for first. Who asks while it is being made
        waits; who asks for another key does not. What ``make`` raises is kept by nobody."""
        if key not in self._made:
            with self._making.setdefault(key, RLock()):
                if key not in self._made:
                    self._made[key] = make()
            self._making.pop(key, None)
        found: Made = self._made[key]
        return found


class BoundedCache(Generic[Value]):
    """The most recently used values, bounded by number and, where ``size_of`` tells the bytes of
    a value, by bytes. A value counts for its bytes, but for no less than its share of them."""

    def __init__(
        self,
        most_entries: int,
        most_bytes: int = 1,
        size_of: Callable[[Value], int] = lambda value: 0,
    ) -> None:
        self._most_entries = most_entries
        self._share = most_bytes
        self._size_of = size_of
        self._held: LRUCache[Hashable, tuple[Value, int]] = LRUCache(
            most_entries * most_bytes, itemgetter(1)
        )
        self._lock = Lock()

    def get_or_make(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value kept under this key, which thereby becomes the youngest; else what ``make``
        gives. Values that were not asked for longest go until both bounds hold again; one that is
        larger than all that may be kept is not kept."""
        with self._lock:
            found = self._held.get(key)
        if found is not None:
            return found[0]
        value = make()
        self._keep(key, value)
        return value

    def _keep(self, key: Hashable, value: Value) -> None:
        weight = max(self._size_of(value) * self._most_entries, self._share)
        if weight <= self._held.maxsize:
            with self._lock:
                self._held[key] = (value, weight)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._held.clear()

    def __len__(self) -> int:
        return len(self._held)
