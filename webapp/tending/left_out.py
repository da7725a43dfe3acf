"""Entries of which the newest version cannot be published: they stay in the older one, named."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from webapp.durable import replace_text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """``shown`` is the version that the public sees, 0 for none; ``broken`` the one that no edition
    can be built with."""

    entry: str
    shown: int
    broken: int


class LeftOutFile:
    """The file ``register/left_out`` under ``var``; only whoever tends the register writes it."""

    def __init__(self, var: Path) -> None:
        self._file = var / "register" / "left_out"

    def read(self) -> tuple[LeftOut, ...]:
        """Those that were left out; none where nothing can be read."""
        try:
            return tuple(LeftOut(**each) for each in json.loads(self._file.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return ()

    def write(self, entries: tuple[LeftOut, ...]) -> None:
        """Keep them for the next publication."""
        if entries or self._file.exists():
            replace_text(self._file, json.dumps([asdict(each) for each in entries]))


def still(entries: tuple[LeftOut, ...], newest: Mapping[str, int]) -> Iterator[LeftOut]:
    """Those that nobody changed since."""
    return (each for each in entries if newest.get(each.entry) == each.broken)
