"""A small copy of the real data, so that many refreshes take seconds; same files, same shapes."""

import csv
import shutil
from dataclasses import replace
from pathlib import Path

from webapp import paths
from webapp.settings import Settings

EVERY = 20
"""One entry of so many is kept, besides those that say something special."""

GAZETTEER_ROWS = 120
_CUT = (
    "places.csv",
    "compounds.csv",
    "address_points.csv",
    "lane_points.csv",
    "roads.csv",
    "address_community.csv",
)


def small_settings(folder: Path, every: int = EVERY) -> Settings:
    """Settings whose raw, reference and var folders lie under ``folder``, raw and reference
    filled; with a share of the entries and the gazetteer."""
    raw, reference = folder / "raw", folder / "reference"
    raw.mkdir(parents=True)
    shutil.copytree(paths.REFERENCE, reference)
    (reference / "vocabulary.yaml").unlink()
    for name in _CUT:
        keep(reference / name, reference / name, GAZETTEER_ROWS)
    keep(reference / "place_aliases.csv", reference / "place_aliases.csv", 0)
    write_entries(raw / "entries.csv", every)
    return replace(Settings(), var=folder / "var", raw=raw, reference=reference)


def keep(source: Path, target: Path, rows: int) -> None:
    """The header and the first rows of a table."""
    lines = source.read_text("utf-8").splitlines(keepends=True)
    target.write_text("".join(lines[: rows + 1]), "utf-8")


def write_entries(target: Path, every: int = EVERY) -> None:
    """A share of the real entries; the confidential one and the one with an address only are
    always among them."""
    with (paths.RAW / "entries.csv").open(encoding="utf-8", newline="") as opened:
        reader = csv.DictReader(opened)
        rows = list(reader)
        columns = reader.fieldnames or ()
    special = ("dv-shelter", "mbr-hanguang")
    kept = [row for n, row in enumerate(rows) if n % every == 0 or row["id"] in special]
    with target.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, columns)
        writer.writeheader()
        writer.writerows(kept)
