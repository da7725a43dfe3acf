"""Which messages came lately: marks that lead back to nobody, in memory that workers share.

The memory and the key are made when the program starts and handed on by the fork; they are on no
disk, and what is older than a few minutes is written over.
"""

import hashlib
import hmac
import mmap
import secrets
import struct
from collections.abc import Callable
from multiprocessing import get_context

from webapp.wechat.signing import MOST_SECONDS_OLD

_SLOT = struct.Struct(">8sQ")
_WAYS, _ROWS = 8, 1024


class Seen:
    """Remembers what was seen in the last minutes. ``now`` gives Unix seconds."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._key = secrets.token_bytes(32)
        self._memory = mmap.mmap(-1, _SLOT.size * _WAYS * _ROWS)
        self._lock = get_context("fork").Lock()

    def add(self, *parts: str) -> bool:
        """Remember it; whether it was new. Where a row is full the oldest goes."""
        mark, now = self._mark(parts), int(self._now())
        with self._lock:
            if mark in self._recent(mark):
                return False
            oldest = min(self._row(mark), key=lambda at: self._read(at)[1])
            _SLOT.pack_into(self._memory, oldest, mark, now)
            return True

    def _mark(self, parts: tuple[str, ...]) -> bytes:
        return hmac.digest(self._key, "\n".join(parts).encode(), hashlib.sha256)[:8]

    def _row(self, mark: bytes) -> range:
        first = int.from_bytes(mark, "big") % _ROWS * _WAYS * _SLOT.size
        return range(first, first + _WAYS * _SLOT.size, _SLOT.size)

    def _recent(self, mark: bytes) -> set[bytes]:
        since = self._now() - 2 * MOST_SECONDS_OLD
        return {found for found, when in map(self._read, self._row(mark)) if when >= since}

    def _read(self, at: int) -> tuple[bytes, int]:
        mark, when = _SLOT.unpack_from(self._memory, at)
        return bytes(mark), int(when)
