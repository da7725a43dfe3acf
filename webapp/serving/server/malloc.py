"""How the C library keeps memory. Its own way is made for speed alone: an arena for each thread, of
which hardly anything is given back."""

import ctypes
from contextlib import suppress

ARENA_MAX = -8
MMAP_THRESHOLD = -3
"""Numbers of malloc.h (glibc)."""

ARENAS = 2
OWN_PAGES_BYTES = 128 * 1024
"""What is larger is given back to the system as soon as it is not used any more. Told once, it does
not grow with what was asked for."""


def keep_memory_together() -> None:
    """Let the threads of this process share their memory; to be called before they are started.
    Where the C library is another one, nothing changes."""
    with suppress(OSError, AttributeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(ARENA_MAX, ARENAS)
        mallopt(MMAP_THRESHOLD, OWN_PAGES_BYTES)
