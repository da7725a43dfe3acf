"""The register takes in the entry files and counts from then on; and gives its place back."""

import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from webapp.domain.facts import Fact, Method
from webapp.domain.occasions import occasion_cells
from webapp.domain.problems import Problem, SourceUnreadable
from webapp.domain.register.checks import Looked
from webapp.domain.register.entries import Cells
from webapp.domain.register.errors import FilesChanged, NotAdopted
from webapp.domain.register.status import Adopted, NewAdoption
from webapp.domain.service import Retired, Service, Status, cells_of
from webapp.durable import replace_text, sync_tree
from webapp.hours.book import problem_with
from webapp.ingest.district import RETIRED
from webapp.ingest.entries import read_entries
from webapp.ingest.entry_files import (
    ENTRIES,
    OCCASIONS,
    changed_files,
    checksums,
    entries_text,
    entry_files,
    occasions_text,
    raw_files,
    retired_text,
)
from webapp.ingest.fact_files import FACTS, facts_text
from webapp.ingest.occasions.files import read_occasions
from webapp.ingest.reference import Reference, read_reference
from webapp.ingest.report import errors_in, lines_of
from webapp.intake.looking import looked_at, standing_group, two_person_kinds
from webapp.register.register import Register
from webapp.sentence import Sentence
from webapp.settings import Settings

BEFORE_LEAVING = Path("register", "before")
"""Under ``var``: the entry files as they were while the register counted, in folders named by the
number of the adoption."""


@dataclass(frozen=True)
class AdoptedFiles:
    """What an adoption did, and what is odd about the files."""

    adopted: Adopted
    problems: tuple[Problem, ...]


def adopt(settings: Settings, register: Register, by: str, now: datetime) -> AdoptedFiles:
    """Take in every entry of ``settings.raw``; the register counts when this ends.

    Raises ``SourceUnreadable`` where a row would be lost, ``AlreadyAdopted``, and whatever the
    register raises.
    """
    reference = read_reference(settings.reference)
    files = checksums(settings.raw)
    report = read_entries(entry_files(settings.raw), reference, problem_with, now.date())
    occasions, of_occasions = read_occasions(settings.raw / OCCASIONS, report.services)
    if errors := errors_in((*report.problems, *of_occasions)):
        what = Sentence("nothing is adopted while a row or a cell would be lost")
        raise SourceUnreadable(what, *lines_of(errors))
    new = NewAdoption(
        files=files,
        entries={service.id: cells_of(service) for service in report.services},
        retired=reference.retired,
        two_person_kinds=two_person_kinds(reference),
        by=by,
        at=now,
        confirmed=_confirmed(report.services, reference),
        occasions={each.id: occasion_cells(each) for each in occasions},
    )
    return AdoptedFiles(register.adopt(new), report.problems)


def leave(
    settings: Settings, register: Register, by: str, now: datetime, *, keep_files: bool = False
) -> None:
    """Let the files count again: what the register says is written to ``entries.csv``,
    ``facts.csv`` and ``retired.csv``; the files that were there are kept under ``var``. With
    ``keep_files`` they stay as they are, and what the register says otherwise is not published any
    more.

    Raises ``NotAdopted``, and ``FilesChanged`` where somebody changed a file meanwhile.
    """
    adoption = register.adoption()
    if adoption is None:
        raise NotAdopted(Sentence("the files count already: there is no register"))
    if not keep_files:
        snapshot = register.snapshot(now.date())
        text = entries_text(each.cells for each in snapshot.entries)
        if not _is_written(settings.raw, text):
            _refuse_changed(settings.raw, adoption.files, now)
            _set_aside(settings.raw, settings.var / BEFORE_LEAVING / str(adoption.number))
            _write_entries(settings.raw, text)
        _write_occasions(settings.raw, snapshot.occasions)
        _write_retired(settings.reference, snapshot.retired)
        _write_facts(settings.reference, snapshot.facts)
    register.leave(by, now)


def _confirmed(services: Iterable[Service], reference: Reference) -> dict[str, Looked]:
    """What was looked at of the entries that the files call confirmed."""
    group = standing_group(reference.freshness)
    if group is None:
        return {}
    return {
        each.id: looked_at(group, cells_of(each), reference, Method.IMPORT)
        for each in services
        if each.status is Status.CONFIRMED
    }


def _is_written(raw: Path, text: str) -> bool:
    """Whether the folder holds that text and nothing else, from a try that did not come to its
    end."""
    files = entry_files(raw)
    return [path.name for path in files] == [ENTRIES] and files[0].read_text("utf-8") == text


def _refuse_changed(raw: Path, files: Mapping[str, str], now: datetime) -> None:
    if changed := changed_files(raw, files, now):
        raise FilesChanged(
            Sentence(
                "%(changed)s although the register is what counts: put it back as it was, or"
                " keep it and give up what the register says (`jiamenkou register leave"
                " --keep-files`)",
                changed=changed,
            )
        )


def _set_aside(raw: Path, kept: Path) -> None:
    kept.mkdir(parents=True, exist_ok=True)
    for path in raw_files(raw):
        shutil.copy2(path, kept / path.name)
    sync_tree(kept)


def _write_entries(raw: Path, text: str) -> None:
    others = [path for path in entry_files(raw) if path.name != ENTRIES]
    replace_text(raw / ENTRIES, text)
    for path in others:
        path.unlink()


def _write_retired(reference: Path, withdrawn: tuple[Retired, ...]) -> None:
    """Add ids that the register withdrew to those that the file has."""
    before = read_reference(reference).retired
    now = {old.id: old for old in (*before, *withdrawn)}
    if now != {old.id: old for old in before}:
        replace_text(reference / RETIRED, retired_text(now[id_] for id_ in sorted(now)))


def _write_occasions(raw: Path, occasions: tuple[Cells, ...]) -> None:
    """Dated events go on beside the entries."""
    if occasions or (raw / OCCASIONS).exists():
        replace_text(raw / OCCASIONS, occasions_text(occasions))


def _write_facts(reference: Path, facts: tuple[Fact, ...]) -> None:
    """What runs out goes on running out where files count."""
    if facts or (reference / FACTS).exists():
        replace_text(reference / FACTS, facts_text(facts))
