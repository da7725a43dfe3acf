"""The guides of a district from ``guides.yaml``, with the help page and the sources of both.

A guide with any fault is left out whole: half a guide may lead someone the wrong way.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from webapp.domain.categories import Taxonomy
from webapp.domain.guides import Choice, Guide, Guides, Source
from webapp.domain.problems import Problem
from webapp.ingest.guides.help_page import read_help
from webapp.ingest.guides.sources import read_sources
from webapp.ingest.guides.steps import guide_from
from webapp.ingest.guides.written import WrittenGuide
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import Item, YamlFile, read_yaml
from webapp.sentence import Sentence

GUIDES = "guides.yaml"
_TOP = "guides"
_WAYS = "help"

Rows = list[tuple[Item, Guide]]


def read_guides(folder: Path, taxonomy: Taxonomy) -> tuple[Guides, tuple[Problem, ...]]:
    """The guides and the sections of the help page in their order; none where their files are not
    there."""
    sources, of_sources = read_sources(folder)
    sections, of_help = read_help(folder, sources)
    guides, of_guides = _guides(folder, sources, taxonomy)
    found = replace(guides, sections=sections, sources=tuple(sources.values()))
    return found, (*of_sources, *of_help, *of_guides)


def _guides(
    folder: Path, sources: Mapping[str, Source], taxonomy: Taxonomy
) -> tuple[Guides, tuple[Problem, ...]]:
    if not (folder / GUIDES).exists():
        return Guides(), ()
    file = read_yaml(folder / GUIDES)
    rows, problems = typed(file, _TOP, file.lists.get(_TOP, ()), WrittenGuide)
    sound, faults = _sound(file, rows, sources, taxonomy)
    kept, lost = _connected(file, sound)
    guides = Guides(tuple(guide for _, guide in kept))
    ways, of_ways = _ways_in(file, guides)
    every = (*file.problems, *file.unknown_keys(_TOP, _WAYS), *problems, *faults, *lost, *of_ways)
    return replace(guides, help=ways), every


def _ways_in(file: YamlFile, guides: Guides) -> tuple[tuple[Choice, ...], list[Problem]]:
    """The ways in from the help page; one that leads to nothing is left out."""
    rows, problems = typed(file, _WAYS, file.lists.get(_WAYS, ()), Choice)
    kept = []
    for item, way in rows:
        if guides.place(way.to):
            kept.append(way)
        else:
            message = Sentence("%(to)r is neither a guide nor a step of one", to=way.to)
            problems.append(file.problem(item.line, f"{_WAYS}.to", message))
    return tuple(kept), problems


def _sound(
    file: YamlFile,
    rows: list[tuple[Item, WrittenGuide]],
    sources: Mapping[str, Source],
    taxonomy: Taxonomy,
) -> tuple[Rows, list[Problem]]:
    """The guides that are whole in themselves."""
    ids = Counter(name for _, written in rows for name in {written.id, written.address} if name)
    kept: Rows = []
    problems: list[Problem] = []
    for item, written in rows:
        guide, faults = guide_from(written, sources, taxonomy)
        if max(ids[guide.id], ids[guide.name]) > 1:
            faults.append(Sentence("is there twice"))
        problems += _problems(file, item, guide, faults)
        if not faults:
            kept.append((item, guide))
    return kept, problems


def _connected(file: YamlFile, rows: Rows) -> tuple[Rows, list[Problem]]:
    """Those whose choices all lead to a step that is there; one that goes may take others along."""
    problems: list[Problem] = []
    while True:
        steps = {(guide.id, step.id) for _, guide in rows for step in guide.steps}
        kept: Rows = []
        for item, guide in rows:
            lost = [
                Sentence("step %(id)s: %(to)r is not a step", id=step.id, to=choice.to)
                for step in guide.steps
                for choice in step.choices
                if guide.target(choice) not in steps
            ]
            problems += _problems(file, item, guide, lost)
            if not lost:
                kept.append((item, guide))
        if len(kept) == len(rows):
            return kept, problems
        rows = kept


def _problems(file: YamlFile, item: Item, guide: Guide, faults: list[Sentence]) -> list[Problem]:
    return [
        file.problem(item.line, _TOP, Sentence("%(name)s: %(what)s", name=guide.id, what=fault))
        for fault in faults
    ]
