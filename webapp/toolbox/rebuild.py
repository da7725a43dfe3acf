"""Builds a damaged index anew, beside the edition: an edition's own folder is never altered."""

import os
import re
import shutil
from pathlib import Path

from webapp.domain.catalogue import Catalogue
from webapp.domain.terms import TermIndex
from webapp.index.documents import documents_from
from webapp.index.reader import WhooshTermIndex
from webapp.index.writer import build_index

_OURS = re.compile(r"\d+-(?P<process>\d+)")


def rebuilt_index(home: Path, number: int, catalogue: Catalogue) -> TermIndex:
    """A fresh index of the catalogue in a folder of this process's own under ``home``.

    Its checksums are kept in memory and verified before it is read, like those of an edition.
    Raises ``OSError`` where nothing can be written and ``IndexDamaged`` where it changed at once.
    """
    _clear_abandoned(home)
    folder = home / f"{number:06}-{os.getpid()}"
    shutil.rmtree(folder, ignore_errors=True)
    checksums = build_index(folder, documents_from(catalogue))
    return WhooshTermIndex.open(folder, checksums)


def _clear_abandoned(home: Path) -> None:
    """Remove what processes that are gone have left behind."""
    home.mkdir(parents=True, exist_ok=True)
    for folder in home.iterdir():
        ours = _OURS.fullmatch(folder.name)
        if ours and not Path("/proc", ours["process"]).exists():
            shutil.rmtree(folder, ignore_errors=True)
