"""How danger is said, from ``dangers.yaml``. File format: ``data/README.md``."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path

from webapp.domain.dangers import DangerRule, Dangers, Harmless, WordGroup
from webapp.domain.problems import Problem
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import Item, YamlFile, read_yaml
from webapp.sentence import Sentence

DANGERS = "dangers.yaml"
_TOP = ("words", "harmless", "dangers", "spelled", "ordinary")
_GROUP = re.compile(r"\{([^}]*)\}")


def read_dangers(folder: Path) -> tuple[Dangers, tuple[Problem, ...]]:
    """All dangers in their order; none where there is no such file. What is wrong is named and
    left out: a group, a danger, or a pattern with a group that there is not."""
    if not (folder / DANGERS).exists():
        return Dangers(), ()
    file = read_yaml(folder / DANGERS)
    words, of_words = _words(file)
    known = frozenset(group.name for group in words)
    rules, of_rules = _rules(file, known)
    harmless, of_harmless = _harmless(file, known)
    spelled, of_spelled = typed(file, "spelled", file.lists.get("spelled", ()), str)
    ordinary, of_ordinary = typed(file, "ordinary", file.lists.get("ordinary", ()), str)
    dangers = Dangers(
        words, rules, harmless, tuple(w for _, w in spelled), tuple(w for _, w in ordinary)
    )
    found = (of_words, of_rules, of_harmless, of_spelled, of_ordinary)
    problems = (problem for each in found for problem in each)
    return dangers, (*file.problems, *file.unknown_keys(*_TOP), *problems)


def _words(file: YamlFile) -> tuple[tuple[WordGroup, ...], list[Problem]]:
    rows, problems = typed(file, "words", file.lists.get("words", ()), WordGroup)
    kept: dict[str, WordGroup] = {}
    for item, group in rows:
        unknown = [name for name in group.holds if name not in kept]
        faults = [
            Sentence("holds %(name)r, which does not stand before it", name=name)
            for name in unknown
        ]
        if group.name in kept:
            faults.append(Sentence("is there twice"))
        problems += [
            file.problem(
                item.line, "words", Sentence("%(name)s: %(what)s", name=group.name, what=each)
            )
            for each in faults
        ]
        if not faults:
            kept[group.name] = group
    return tuple(kept.values()), problems


def _rules(file: YamlFile, known: frozenset[str]) -> tuple[tuple[DangerRule, ...], list[Problem]]:
    rows, problems = typed(file, "dangers", file.lists.get("dangers", ()), DangerRule)
    kept: dict[str, DangerRule] = {}
    for item, rule in rows:
        if rule.id in kept or not rule.numbers:
            fault = (
                Sentence("is there twice") if rule.id in kept else Sentence("has no number to call")
            )
            problems.append(
                file.problem(
                    item.line, "dangers", Sentence("%(name)s: %(what)s", name=rule.id, what=fault)
                )
            )
            continue
        problems += _strangers(file, item, f"dangers.{rule.id}", (*rule.zh, *rule.en), known)
        kept[rule.id] = replace(rule, zh=_fitting(rule.zh, known), en=_fitting(rule.en, known))
    return tuple(kept.values()), problems


def _harmless(file: YamlFile, known: frozenset[str]) -> tuple[Harmless, list[Problem]]:
    item = file.values.get("harmless")
    rows, problems = typed(file, "harmless", (item,) if item else (), Harmless)
    for where, written in rows:
        ways = (written.zh, written.en, written.pinyin)
        problems += _strangers(file, where, "harmless", chain(*ways), known)
        return Harmless(*(_fitting(way, known) for way in ways)), problems
    return Harmless(), problems


def _strangers(
    file: YamlFile, item: Item, key: str, patterns: Iterable[str], known: frozenset[str]
) -> Iterator[Problem]:
    for pattern in patterns:
        for name in sorted(set(_GROUP.findall(pattern)) - known):
            yield file.problem(
                item.line,
                key,
                Sentence("%(pattern)s: there is no group %(name)r", pattern=pattern, name=name),
            )


def _fitting(patterns: Sequence[str], known: frozenset[str]) -> tuple[str, ...]:
    return tuple(each for each in patterns if set(_GROUP.findall(each)) <= known)
