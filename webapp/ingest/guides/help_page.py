"""``help.yaml``: what the help page says to somebody who may be in danger."""

from collections.abc import Mapping
from pathlib import Path

from webapp.domain.guides import Section, Source
from webapp.domain.problems import Problem
from webapp.ingest.guides.sentences import Joiner
from webapp.ingest.guides.written import WrittenSection
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import read_yaml
from webapp.sentence import Sentence

HELP = "help.yaml"
_TOP = "sections"


def read_help(
    folder: Path, sources: Mapping[str, Source]
) -> tuple[tuple[Section, ...], tuple[Problem, ...]]:
    """The sections in their order; none where there is no such file. A section with any fault is
    left out whole: half of it may tell somebody to do the wrong thing."""
    if not (folder / HELP).exists():
        return (), ()
    file = read_yaml(folder / HELP)
    rows, problems = typed(file, _TOP, file.lists.get(_TOP, ()), WrittenSection)
    kept: dict[str, Section] = {}
    for item, written in rows:
        joiner = Joiner(sources)
        section = _section(written, joiner)
        if section.id in kept:
            joiner.faults.append(Sentence("is there twice"))
        if not section.facts:
            joiner.faults.append(Sentence("says nothing"))
        problems += [
            file.problem(
                item.line, _TOP, Sentence("%(name)s: %(what)s", name=written.id, what=fault)
            )
            for fault in joiner.faults
        ]
        if not joiner.faults:
            kept[section.id] = section
    return tuple(kept.values()), (*file.problems, *file.unknown_keys(_TOP), *problems)


def _section(written: WrittenSection, joiner: Joiner) -> Section:
    where = Sentence("section %(id)s", id=written.id)
    return Section(
        id=written.id,
        zh=written.zh,
        en=written.en,
        facts=joiner.lines(where, "facts", written.facts, danger=True),
        unknown=joiner.lines(where, "unknown", written.unknown, danger=True),
        ordered=written.ordered,
    )
