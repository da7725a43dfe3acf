"""``sources.yaml``: who says what the guides and the help page say."""

import re
from collections import Counter
from pathlib import Path

from webapp.domain.guides import Source
from webapp.domain.problems import Problem
from webapp.ingest.guides.sentences import source_from
from webapp.ingest.guides.written import WrittenSource
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import read_yaml
from webapp.sentence import Sentence

SOURCES = "sources.yaml"
_TOP = "sources"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def read_sources(folder: Path) -> tuple[dict[str, Source], tuple[Problem, ...]]:
    """The sources by their ids; none where there is no such file. One with any fault is left out,
    and with it whatever names it."""
    if not (folder / SOURCES).exists():
        return {}, ()
    file = read_yaml(folder / SOURCES)
    rows, problems = typed(file, _TOP, file.lists.get(_TOP, ()), WrittenSource)
    ids = Counter(written.id for _, written in rows)
    kept: dict[str, Source] = {}
    for item, written in rows:
        faults = _faults(written, ids)
        source = source_from(written, faults)
        problems += [
            file.problem(
                item.line, _TOP, Sentence("%(name)s: %(what)s", name=written.id, what=fault)
            )
            for fault in faults
        ]
        if source and not faults:
            kept[source.id] = source
    return kept, (*file.problems, *file.unknown_keys(_TOP), *problems)


def _faults(written: WrittenSource, ids: Counter[str]) -> list[Sentence]:
    faults = (
        []
        if _ID.fullmatch(written.id)
        else [Sentence("its id must be lower-case words and digits")]
    )
    if ids[written.id] > 1:
        faults.append(Sentence("is there twice"))
    if not (written.zh.strip() and written.en.strip()):
        faults.append(Sentence("has no title"))
    return faults
