"""A small copy of the real data, so that many refreshes take seconds; same files, same shapes."""

import csv
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from webapp import paths
from webapp.domain.service import Service
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE
from webapp.store.shelf import read_catalogue

EVERY = 15
"""One entry of so many is kept, besides those that say something special."""

GAZETTEER_ROWS = 120
_OF_PLACES = ("outside.yaml", "sketch.yaml")
"""Files that name places of the gazetteer, most of which are cut."""

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
    for name in ("vocabulary.yaml", "retired.csv", "points_apart.csv", *_OF_PLACES):
        (reference / name).unlink()
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


def files_of(settings: Settings) -> dict[str, bytes]:
    """Everything under editions but the lock and the counter, which say nothing to a reader."""
    home = settings.var / "editions"
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.name not in ("lock", "last")
    }


def services_of(settings: Settings) -> tuple[Service, ...]:
    editions = Editions(settings.var)
    number = editions.current()
    assert number is not None
    return read_catalogue(editions.folder(number) / DATABASE).services


def drop(settings: Settings, keep: Callable[[str], bool]) -> None:
    """Leave only the lines of the entry file that ``keep`` wants."""
    path = settings.raw / "entries.csv"
    header, *lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join((header, *filter(keep, lines))), "utf-8")
