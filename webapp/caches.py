"""Values kept in memory: made once, or bounded by bytes. Safe between threads."""

import sys
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import wraps
from operator import itemgetter
from threading import Lock, RLock
from typing import Any, Generic, ParamSpec, TypeVar

from cachetools import LRUCache

Value = TypeVar("Value")
Made = TypeVar("Made")
Asked = ParamSpec("Asked")

MEGABYTE = 1024 * 1024
_PLAIN = frozenset({str, int, float, bytes})
PLACE_BYTES = 200
"""What it costs to keep anything at all."""


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


def bytes_of(value: object) -> int:
    """Bytes of a value made of texts, numbers, tuples and dataclasses. Of anything else only its
    own, without what it refers to; of what is there in any case none."""
    if type(value) in _PLAIN:
        return sys.getsizeof(value)
    if value is None or isinstance(value, (bool, type, Enum)):
        return 0
    size = sys.getsizeof(value)
    if isinstance(value, str):
        return size
    if isinstance(value, tuple):
        size += sum(map(bytes_of, value))
    else:
        for name in _fields_of(value):
            size += bytes_of(getattr(value, name, None))
    return size


_FIELDS: dict[type, tuple[str, ...]] = {}
"""The names of what the dataclasses hold that were weighed."""


def _fields_of(value: object) -> tuple[str, ...]:
    kind = type(value)
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(f.name for f in fields(kind)) if is_dataclass(kind) else ()
    return _FIELDS[kind]


class BoundedCache(Generic[Value]):
    """The most recently used values, bounded by their bytes and those of their keys. ``size_of``
    tells the bytes of a value, all that it may come to hold included."""

    def __init__(self, most_bytes: int, size_of: Callable[[Value], int] = bytes_of) -> None:
        self._size_of = size_of
        self._held: LRUCache[Hashable, tuple[Value, int]] = LRUCache(most_bytes, itemgetter(1))
        self._lock = Lock()

    def get_or_make(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value kept under this key, which thereby becomes the youngest; else what ``make``
        gives. Values that were not asked for longest go until the bound holds again; one that is
        larger than all that may be kept is not kept."""
        with self._lock:
            found = self._held.get(key)
        if found is not None:
            return found[0]
        value = make()
        self._keep(key, value)
        return value

    def _keep(self, key: Hashable, value: Value) -> None:
        weight = self._size_of(value) + bytes_of(key) + PLACE_BYTES
        if weight <= self._held.maxsize:
            with self._lock:
                self._held[key] = (value, weight)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._held.clear()

    @property
    def bytes(self) -> int:
        """Bytes of all that is kept."""
        return int(self._held.currsize)

    def __len__(self) -> int:
        return len(self._held)


class _Heaps:
    """A young and an old one, each with half of the bytes: when the young one is full, it becomes
    the old one, and that one goes. Quicker to ask than what keeps an order."""

    def __init__(self, most_bytes: int) -> None:
        self.young: dict[Hashable, Any] = {}
        self.old: dict[Hashable, Any] = {}
        self._half = most_bytes // 2
        self._bytes = 0
        self._lock = Lock()

    def keep(self, key: Hashable, value: Any) -> None:
        """Put it among the young; what is larger than a heap is not kept."""
        weight = bytes_of(key) + bytes_of(value) + PLACE_BYTES
        if weight > self._half:
            return
        with self._lock:
            if self._bytes + weight > self._half:
                self.young, self.old, self._bytes = {}, self.young, 0
            self.young[key] = value
            self._bytes += weight


def remembered(most_bytes: int) -> Callable[[Callable[Asked, Made]], Callable[Asked, Made]]:
    """Let a function of texts, numbers and the like keep what it gave lately, within so many bytes.
    It must give the same whenever it is asked the same; what it raises is kept by nobody."""

    def remembering(function: Callable[Asked, Made]) -> Callable[Asked, Made]:
        heaps = _Heaps(most_bytes)

        @wraps(function)
        def ask(*asked: Asked.args, **named: Asked.kwargs) -> Made:
            key = (asked, *named.items()) if named else asked
            try:
                found: Made = heaps.young[key]
            except KeyError:
                old = heaps.old
                found = old[key] if key in old else function(*asked, **named)
                heaps.keep(key, found)
            return found

        return ask

    return remembering


class Remembering(Generic[Made]):
    """What a method of texts, numbers and the like gave lately, within so many bytes: one for each
    object that has the method. It is pickled without what it keeps."""

    __slots__ = ("_asked_of", "_method", "_most_bytes", "_owner")

    def __init__(self, most_bytes: int, owner: object, method: str) -> None:
        """``method`` is a name: while ``owner`` is being unpickled it cannot be asked."""
        self._most_bytes, self._owner, self._method = most_bytes, owner, method
        self._asked_of = remembered(most_bytes)(self._ask)

    def __call__(self, *asked: Any) -> Made:
        return self._asked_of(*asked)

    def _ask(self, *asked: Any) -> Made:
        found: Made = getattr(self._owner, self._method)(*asked)
        return found

    def __getstate__(self) -> tuple[int, object, str]:
        return self._most_bytes, self._owner, self._method

    def __setstate__(self, state: tuple[int, object, str]) -> None:
        self.__init__(*state)  # type: ignore[misc]
