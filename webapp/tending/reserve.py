"""A file that is there to be given up: where the disk is full, one edition can still be made."""

import logging
import os
import shutil
from pathlib import Path

_log = logging.getLogger("jiamenkou.tending")
MEGABYTES = 64
_BYTES = MEGABYTES * 1024 * 1024
_ROOM_FOR = 3


class Reserve:
    """The file ``register/reserve`` under ``var``."""

    def __init__(self, var: Path) -> None:
        self._file = var / "register" / "reserve"

    def keep(self) -> None:
        """Lay it by where there is room for it and twice as much more; it is no matter where it
        cannot be."""
        try:
            free = shutil.disk_usage(self._file.parent).free
            if self._file.exists() or free < _ROOM_FOR * _BYTES:
                return
            with self._file.open("wb") as file:
                os.posix_fallocate(file.fileno(), 0, _BYTES)
        except OSError as error:
            self._file.unlink(missing_ok=True)
            _log.warning("no %d MB could be laid by: %s", MEGABYTES, error)

    def give_up(self) -> bool:
        """Free its room; whether there was any."""
        try:
            self._file.unlink()
        except OSError:
            return False
        return True
