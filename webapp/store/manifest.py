"""The manifest: what an edition holds, from which sources, and the checksum of every file."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from cattrs import BaseValidationError
from cattrs.preconf.json import make_converter

from webapp.domain.problems import NoEdition
from webapp.domain.service import Service
from webapp.durable import checksum, replace_text
from webapp.sentence import Sentence
from webapp.store.news_file import NEWS
from webapp.store.posters_file import POSTERS

MANIFEST = "manifest.json"
DATABASE = "catalogue.sqlite"
INDEX = "index"

_converter = make_converter()


def counts(values: Iterable[str]) -> dict[str, int]:
    """How often each value occurs, in order of the values."""
    return dict(sorted(Counter(map(str, values)).items()))


@dataclass(frozen=True, slots=True)
class Manifest:
    """Written last: a folder without one is no edition. What a later version adds is passed over.

    ``built_at`` is aware (Asia/Shanghai). ``sources`` maps each file that was read, ``index_files``
    each file of the index to its SHA-256; ``database`` is that of ``catalogue.sqlite``. ``shape``
    is what ``store.shape`` said of the program that built it; older versions wrote none, nor
    ``newest_fact``, which is apart from the day on which the edition was built. ``act`` is
    the number of the last act in the register that it shows, 0 where it was built from files;
    ``audit`` is the mark of that line: whoever rewrites the past cannot rewrite the manifest too.
    ``news`` is the SHA-256 of ``news.json``, which older versions did not write, ``posters``
    that of ``posters.json`` where there is one.
    """

    number: int
    built_at: datetime
    version: str
    entries: int
    by_category: Mapping[str, int]
    by_status: Mapping[str, int]
    sources: Mapping[str, str]
    index_files: Mapping[str, str]
    database: str
    shape: str = ""
    newest_fact: str = ""
    act: int = 0
    audit: str = ""
    news: str = ""
    posters: str = ""

    @classmethod
    def read(cls, folder: Path) -> "Manifest":
        """The manifest of that folder. Raises ``NoEdition`` if it is missing or not readable."""
        try:
            content = json.loads((folder / MANIFEST).read_text("utf-8"))
            return _converter.structure(content, cls)
        except (OSError, ValueError, BaseValidationError) as error:
            raise NoEdition(
                Sentence(
                    "%(folder)s: no complete edition: %(file)s is missing or damaged;"
                    " `jiamenkou data rollback` serves an earlier one, `jiamenkou data refresh`"
                    " builds a new one",
                    folder=folder,
                    file=MANIFEST,
                )
            ) from error

    def of(self, services: Sequence[Service]) -> "Manifest":
        """The same with the numbers of these entries."""
        return replace(
            self,
            entries=len(services),
            by_category=counts(service.category for service in services),
            by_status=counts(service.status for service in services),
        )

    def write(self, folder: Path) -> None:
        """Put the manifest into the folder in one step that survives a power cut."""
        content = _converter.unstructure(self)
        replace_text(folder / MANIFEST, json.dumps(content, ensure_ascii=False, indent=1) + "\n")

    def damage(self, folder: Path) -> tuple[str, ...]:
        """Names of the files that are missing, altered, or foreign to the index."""
        expected = {DATABASE: self.database} | ({NEWS: self.news} if self.news else {})
        expected |= {POSTERS: self.posters} if self.posters else {}
        expected |= {f"{INDEX}/{name}": digest for name, digest in self.index_files.items()}
        index_files = (f"{INDEX}/{path.name}" for path in sorted((folder / INDEX).glob("*")))
        return (
            *(name for name, digest in expected.items() if not _is(folder / name, digest)),
            *(name for name in index_files if name not in expected),
        )


def _is(path: Path, digest: str) -> bool:
    try:
        return path.is_file() and checksum(path) == digest
    except OSError:
        return False
