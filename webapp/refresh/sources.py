"""What a refresh reads: the entry files, or what the register says where it is what counts."""

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from webapp.domain.facts import Fact
from webapp.domain.register.errors import FilesChanged
from webapp.domain.service import Retired
from webapp.durable import checksum, replace_text
from webapp.ingest.entry_files import OCCASIONS, changed_files, entry_files, write_snapshot
from webapp.ingest.fact_files import FACTS, facts_text
from webapp.ingest.reference import Reference, reference_files
from webapp.ledger.place import Place
from webapp.register.register import Register
from webapp.sentence import Sentence
from webapp.settings import Settings

WRITTEN = Path("register", "out")
"""Under ``var``: what the register wrote for the last refreshes, in folders named by the act."""

_FOLDERS_KEPT = 3


@dataclass(frozen=True, slots=True)
class Sources:
    """The folder of the entry files, and the file of dated events; where the register wrote them,
    number and mark of its last act, the ids that it withdrew, what it knows of facts (``None``
    where files count), and the entry that each code of a poster asks about."""

    raw: Path
    events: Path
    act: int = 0
    mark: str = ""
    retired: tuple[Retired, ...] = ()
    facts: tuple[Fact, ...] | None = None
    posters: Mapping[str, str] = field(default_factory=dict)

    def checksums(self, reference: Path, streets: Path) -> dict[str, str]:
        """SHA-256 of every file that is read, by ``raw/…`` and ``reference/…``; of the imported
        streets where there are some."""
        events = (self.events,) if self.events.exists() else ()
        files = {f"raw/{path.name}": path for path in (*entry_files(self.raw), *events)}
        files |= {f"reference/{path.name}": path for path in reference_files(reference)}
        files |= {f"streets/{streets.name}": streets} if streets.exists() else {}
        return {name: checksum(path) for name, path in files.items()}

    def among(self, reference: Reference) -> Reference:
        """The reference data, with the ids that the register withdrew and its facts."""
        ours = {old.id: old for old in (*reference.retired, *self.retired)}
        return replace(
            reference,
            retired=tuple(ours[id_] for id_ in sorted(ours)),
            facts=reference.facts if self.facts is None else self.facts,
        )


def sources_of(settings: Settings, now: datetime, held_back: Mapping[str, int]) -> Sources:
    """The files as they are, or, where the register counts, as it writes them;
    entries that are ``held_back`` in those older versions.

    Raises ``FilesChanged`` where somebody changed a file although the register counts: the two are
    never merged in silence.
    """
    register = Register(Place(settings.var, settings.database))
    adoption = register.adoption()
    if adoption is None:
        return Sources(settings.raw, settings.raw / OCCASIONS)
    if changed := changed_files(settings.raw, adoption.files, now):
        raise FilesChanged(
            Sentence(
                "%(changed)s although the register is what counts: put it back as it was, or"
                " let the files count again (`jiamenkou register leave --keep-files`)",
                changed=changed,
            )
        )
    snapshot = register.snapshot(now.date(), held_back)
    home = settings.var / WRITTEN
    written = write_snapshot(home / str(snapshot.act), snapshot)
    replace_text(home / str(snapshot.act) / FACTS, facts_text(snapshot.facts))
    _prune(home)
    posters = {each.code: each.entry for each in snapshot.posters}
    shown = (snapshot.act, snapshot.mark, snapshot.retired, snapshot.facts)
    return Sources(written, written / OCCASIONS, *shown, posters)


def _prune(home: Path) -> None:
    """Remove what was written for earlier refreshes."""
    folders = sorted((path for path in home.iterdir() if path.name.isdecimal()), key=_act)
    for folder in folders[:-_FOLDERS_KEPT]:
        shutil.rmtree(folder, ignore_errors=True)


def _act(folder: Path) -> int:
    return int(folder.name)
