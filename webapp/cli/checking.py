"""Sorts what ``data check`` was given into entry files and reference folders and checks both."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from webapp.domain.problems import Problem
from webapp.hours.book import problem_with
from webapp.ingest.categories import CATEGORIES
from webapp.ingest.entries import read_entries
from webapp.ingest.guides.due import due_sentences
from webapp.ingest.readers import shown_name
from webapp.ingest.reference import read_reference, reference_files
from webapp.ingest.retired import lost_way_problems
from webapp.refresh.sources import entry_files


def problems_in(paths: Iterable[Path], reference_folder: Path, today: date) -> tuple[Problem, ...]:
    """Every problem of these files and folders, in their order, with the sentences of the guides
    that somebody must look at again.

    A folder with ``categories.yaml`` is reference data, a file in one stands for its part of it;
    every other CSV file holds entries, which are checked against ``reference_folder`` together: an
    id may occur once in all of them. Only a folder of entries is taken for all there are. Raises
    ``SourceUnreadable`` where that folder is no use and where a folder holds nothing to check.
    """
    found: list[Problem] = []
    lists: list[Path] = []
    is_whole = False
    for path in chain.from_iterable(map(_parts, paths)):
        if _is_reference(path):
            found.extend(_of_reference(path, today))
        elif _is_reference(path.parent) and path in reference_files(path.parent):
            problems = _of_reference(path.parent, today)
            found.extend(each for each in problems if each.file == shown_name(path))
        elif path.is_dir():
            lists.extend(entry_files(path))
            is_whole = True
        else:
            lists.append(path)
    if lists:
        reference = read_reference(reference_folder)
        report = read_entries(lists, reference, problem_with)
        found.extend(report.problems)
        if is_whole:
            found.extend(lost_way_problems(report.services, reference.retired))
    return tuple(found)


def _of_reference(folder: Path, today: date) -> tuple[Problem, ...]:
    reference = read_reference(folder)
    return (*reference.problems, *due_sentences(folder, reference.guides, today))


def _parts(path: Path) -> Iterator[Path]:
    """``raw`` and ``reference`` of a data folder; anything else as it is."""
    parts = [path / name for name in ("raw", "reference") if (path / name).is_dir()]
    yield from parts or [path]


def _is_reference(path: Path) -> bool:
    return (path / CATEGORIES).is_file()
