"""Venues whose one point stands for all of their premises, from ``premises.yaml``."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from webapp.domain.nearness import Extent, KnownPremises, Premises
from webapp.domain.problems import Problem
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import YamlFile, read_yaml
from webapp.sentence import Sentence

PREMISES = "premises.yaml"
_KINDS, _EXTENTS = "kinds", "extents"

Told = TypeVar("Told", Premises, Extent)


def read_premises(folder: Path) -> tuple[KnownPremises, tuple[Problem, ...]]:
    """Kinds of premises and venues of known extent; none where there is no such file.

    One without words, metres or source is named and left out: an extent that nobody tells is no
    fact.
    """
    if not (folder / PREMISES).exists():
        return KnownPremises(), ()
    source = read_yaml(folder / PREMISES)
    kinds, of_kinds = _whole(source, _KINDS, Premises)
    extents, of_extents = _whole(source, _EXTENTS, Extent)
    every = (*source.problems, *source.unknown_keys(_KINDS, _EXTENTS))
    return KnownPremises(kinds, extents), (*every, *of_kinds, *of_extents)


def _whole(source: YamlFile, key: str, kind: type[Told]) -> tuple[tuple[Told, ...], list[Problem]]:
    rows, problems = typed(source, key, source.lists.get(key, ()), kind)
    kept = []
    for item, one in rows:
        faults = list(_faults(one))
        problems += [
            source.problem(item.line, f"{key}.{name}", Sentence("is empty")) for name in faults
        ]
        if not faults:
            kept.append(one)
    return tuple(kept), problems


def _faults(one: Premises | Extent) -> Iterator[str]:
    names = ("id", "zh", "en") if isinstance(one, Premises) else ("name_zh",)
    for name in (*names, "within_m", "source"):
        if not getattr(one, name):
            yield name
    if isinstance(one, Premises) and not one.begins_zh + one.ends_zh:
        yield "ends_zh"
