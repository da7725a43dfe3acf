"""The guides of a district from ``guides.yaml``.

A guide with any fault is left out whole: half a guide may lead someone the wrong way.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from webapp.domain.categories import Taxonomy
from webapp.domain.guides import Choice, Guide, Guides, Step
from webapp.domain.problems import Problem
from webapp.ingest.shapes import shaped
from webapp.ingest.yaml_files import Item, YamlFile, read_yaml

GUIDES = "guides.yaml"
_GUIDE_ID = re.compile(r"[a-z]+(-[a-z]+)*")
_ADDRESS = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_STEP_ID = re.compile(r"[1-9][0-9]?")
_PHONE = re.compile(r"[0-9]{3,5}|0[0-9]{2,3}-[0-9]{7,8}")

Rows = list[tuple[Item, Guide]]


def read_guides(folder: Path, taxonomy: Taxonomy) -> tuple[Guides, tuple[Problem, ...]]:
    """The guides in their order; none where there is no such file."""
    if not (folder / GUIDES).exists():
        return Guides(), ()
    source = read_yaml(folder / GUIDES)
    rows, problems = shaped(source, "guides", source.lists.get("guides", ()), Guide)
    sound, faults = _sound(source, rows, taxonomy)
    kept, lost = _connected(source, sound)
    guides = Guides(tuple(guide for _, guide in kept))
    ways, of_ways = _ways_in(source, guides)
    every = (*source.problems, *source.unknown_keys("guides", "help"))
    return replace(guides, help=ways), (*every, *problems, *faults, *lost, *of_ways)


def _ways_in(source: YamlFile, guides: Guides) -> tuple[tuple[Choice, ...], list[Problem]]:
    """The ways in from the help page; one that leads to nothing is left out."""
    rows, problems = shaped(source, "help", source.lists.get("help", ()), Choice)
    kept = []
    for item, way in rows:
        if guides.place(way.to):
            kept.append(way)
        else:
            message = f"{way.to!r} is neither a guide nor a step of one"
            problems.append(source.problem(item.line, "help.to", message))
    return tuple(kept), problems


def _sound(source: YamlFile, rows: Rows, taxonomy: Taxonomy) -> tuple[Rows, list[Problem]]:
    """The guides that are whole in themselves."""
    ids = Counter(name for _, guide in rows for name in {guide.id, guide.name})
    kept: Rows = []
    problems: list[Problem] = []
    for item, guide in rows:
        faults = list(_faults(guide, taxonomy))
        if max(ids[guide.id], ids[guide.name]) > 1:
            faults.append("is there twice")
        problems += _problems(source, item, guide, faults)
        if not faults:
            kept.append((item, guide))
    return kept, problems


def _connected(source: YamlFile, rows: Rows) -> tuple[Rows, list[Problem]]:
    """Those whose choices all lead to a step that is there; one that goes may take others along."""
    problems: list[Problem] = []
    while True:
        steps = {(guide.id, step.id) for _, guide in rows for step in guide.steps}
        kept: Rows = []
        for item, guide in rows:
            lost = [
                f"step {step.id}: {choice.to!r} is not a step"
                for step in guide.steps
                for choice in step.choices
                if guide.target(choice) not in steps
            ]
            problems += _problems(source, item, guide, lost)
            if not lost:
                kept.append((item, guide))
        if len(kept) == len(rows):
            return kept, problems
        rows = kept


def _problems(source: YamlFile, item: Item, guide: Guide, faults: list[str]) -> list[Problem]:
    return [source.problem(item.line, "guides", f"{guide.id}: {fault}") for fault in faults]


def _faults(guide: Guide, taxonomy: Taxonomy) -> Iterator[str]:
    if not _GUIDE_ID.fullmatch(guide.id):
        yield "its id must be lower-case words joined by hyphens"
    if guide.quiet and not guide.address:
        yield "is quiet, so it needs an address that does not tell what it is about"
    if guide.address and not _ADDRESS.fullmatch(guide.address):
        yield "its address must be lower-case letters and digits, joined by hyphens"
    if not _is_day(guide.compiled):
        yield f"compiled: {guide.compiled!r} is not a day"
    if not guide.sources:
        yield "names no source"
    yield from _strangers(guide.categories, taxonomy)
    if not guide.steps:
        yield "has no step"
        return
    ids = Counter(step.id for step in guide.steps)
    yield from (f"step {step_id} is there twice" for step_id, count in ids.items() if count > 1)
    yield from (
        f"step {lost}: no choice leads to it" for lost in sorted(ids.keys() - guide.reached())
    )
    for step in guide.steps:
        yield from (f"step {step.id}: {fault}" for fault in _step_faults(step, taxonomy))


def _step_faults(step: Step, taxonomy: Taxonomy) -> Iterator[str]:
    if not _STEP_ID.fullmatch(step.id):
        yield "its id must be a number: addresses must not tell what was answered"
    if not step.leads_on:
        yield "leads nowhere"
    yield from (f"{phone!r} is not a phone" for phone in step.phones if not _PHONE.fullmatch(phone))
    yield from _strangers(step.categories, taxonomy)


def _strangers(categories: tuple[str, ...], taxonomy: Taxonomy) -> Iterator[str]:
    return (f"{each!r} is not a category" for each in categories if each not in taxonomy)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
