"""Which files a refresh reads, and the checksum of each for the manifest."""

from pathlib import Path

from webapp.domain.problems import SourceUnreadable
from webapp.ingest.reference import reference_files
from webapp.store.manifest import checksum

_LISTS = frozenset((".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".json", ".geojson"))
"""Only CSV can be read; the others are handed on so that they are refused by name, for a list
that is put into the folder and passed over in silence is a list that is lost."""


def entry_files(raw: Path) -> tuple[Path, ...]:
    """The entry files in the folder, in order of their names, hidden and temporary ones left out.

    Raises ``SourceUnreadable`` where there are none: an empty folder is a mistake, not a district
    without services.
    """
    files = (path for path in sorted(raw.iterdir()) if path.is_file())
    lists = tuple(
        path
        for path in files
        if path.suffix.lower() in _LISTS and not path.name.startswith((".", "~"))
    )
    if not lists:
        raise SourceUnreadable(f"{raw}: no entry files (*.csv)")
    return lists


def source_checksums(raw: Path, reference: Path) -> dict[str, str]:
    """SHA-256 of every file that is read, by ``raw/…`` and ``reference/…``."""
    files = {f"raw/{path.name}": path for path in entry_files(raw)}
    files |= {f"reference/{path.name}": path for path in reference_files(reference)}
    return {name: checksum(path) for name, path in files.items()}
