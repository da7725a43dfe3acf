"""The codes of posters with the entry that each asks about: one file in an edition's folder."""

import json
from collections.abc import Mapping
from pathlib import Path

from webapp.durable import checksum, replace_text

POSTERS = "posters.json"


def write_posters(folder: Path, posters: Mapping[str, str]) -> str:
    """Put the file into the folder; returns its SHA-256, ``""`` where no poster hangs and no file
    is written."""
    if not posters:
        return ""
    replace_text(folder / POSTERS, json.dumps(dict(sorted(posters.items())), indent=0) + "\n")
    return checksum(folder / POSTERS)


def read_posters(folder: Path) -> Mapping[str, str]:
    """The entry by code; none where there is no such file, or one that cannot be read: nobody needs
    it to find a service."""
    try:
        content = json.loads((folder / POSTERS).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(code): str(entry) for code, entry in content.items()}
