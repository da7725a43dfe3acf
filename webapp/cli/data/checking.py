"""Sorts what ``data check`` was given into entry files and reference folders and checks both."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from webapp.domain.problems import Problem
from webapp.hours.book import problem_with
from webapp.ingest.categories import CATEGORIES
from webapp.ingest.entries import read_entries
from webapp.ingest.entry_files import OCCASIONS, entry_files
from webapp.ingest.gazetteer_files import PLACES
from webapp.ingest.guides.due import due_sentences
from webapp.ingest.occasions.files import read_occasions
from webapp.ingest.readers import shown_name
from webapp.ingest.reference import Reference, read_reference, reference_files
from webapp.ingest.retired import lost_way_problems
from webapp.ingest.written_form import form_problems
from webapp.refresh.agreement import landmark_problems, needless_reasons
from webapp.refresh.locating import gazetteer_of
from webapp.refresh.points import entry_point_problems


def problems_in(paths: Iterable[Path], reference_folder: Path, today: date) -> tuple[Problem, ...]:
    """Every problem of these files and folders, in their order, with the sentences of the guides
    that somebody must look at again.

    A folder with ``categories.yaml`` is reference data, a file in one stands for its part of it;
    ``events.csv`` holds dated events of the entries beside it; every other CSV file holds entries,
    which are checked against ``reference_folder`` together: an id may occur once in all of them.
    Only a folder of entries is taken for all there are. Raises
    ``SourceUnreadable`` where that folder is no use and where a folder holds nothing to check.
    """
    found: list[Problem] = []
    lists: list[Path] = []
    parts = list(chain.from_iterable(map(_parts, paths)))
    events = [path for path in map(_events, parts) if path.name == OCCASIONS and path.is_file()]
    for path in (each for each in parts if each.name != OCCASIONS):
        if _is_reference(path):
            found.extend(_of_reference(path, today))
        elif _is_reference(path.parent) and path in reference_files(path.parent):
            problems = _of_reference(path.parent, today)
            found.extend(each for each in problems if each.file == shown_name(path))
        else:
            lists.extend(entry_files(path) if path.is_dir() else [path])
    if lists:
        is_whole = any(path.is_dir() and not _is_reference(path) for path in parts)
        found.extend(_of_entries(lists, read_reference(reference_folder), today, is_whole=is_whole))
    for path in events:
        found.extend(_of_occasions(path, read_reference(reference_folder), today))
    return tuple(found)


def _of_reference(folder: Path, today: date) -> tuple[Problem, ...]:
    reference = read_reference(folder)
    file = shown_name(folder / PLACES)
    return (
        *reference.problems,
        *due_sentences(folder, reference.guides, today),
        *form_problems(folder, reference),
        *landmark_problems(reference, gazetteer_of(reference), file),
    )


def _of_entries(
    lists: Iterable[Path], reference: Reference, today: date, *, is_whole: bool
) -> Iterator[Problem]:
    report, gazetteer = read_entries(lists, reference, problem_with, today), gazetteer_of(reference)
    yield from report.problems
    yield from entry_point_problems(report, reference, gazetteer)
    if is_whole:
        yield from lost_way_problems(report.services, reference.retired)
        yield from needless_reasons(report, reference, gazetteer)


def _events(path: Path) -> Path:
    """The file of events in a folder, or the path itself where it is one."""
    return path / OCCASIONS if path.is_dir() else path


def _of_occasions(path: Path, reference: Reference, today: date) -> tuple[Problem, ...]:
    beside = entry_files(path.parent)
    entries = read_entries(beside, reference, problem_with, today).services
    return read_occasions(path, entries)[1]


def _parts(path: Path) -> Iterator[Path]:
    """``raw`` and ``reference`` of a data folder; anything else as it is."""
    parts = [path / name for name in ("raw", "reference") if (path / name).is_dir()]
    yield from parts or [path]


def _is_reference(path: Path) -> bool:
    return (path / CATEGORIES).is_file()
