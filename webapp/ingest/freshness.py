"""How long what somebody found out holds, from ``freshness.yaml``."""

from collections.abc import Iterator
from pathlib import Path

from webapp.domain.facts import FEATURES_COLUMN, FactGroup, Freshness
from webapp.domain.features import FEATURES
from webapp.domain.problems import Problem
from webapp.domain.service import FIELD
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import read_yaml
from webapp.sentence import Sentence

FRESHNESS = "freshness.yaml"
_TOP = "groups"
_KEYS = {f"{FEATURES_COLUMN}.{feature.key}" for feature in FEATURES}


def read_freshness(folder: Path) -> tuple[Freshness, tuple[Problem, ...]]:
    """The groups of facts in their order; none where there is no such file, so that nothing can be
    confirmed. A group with a fault is named and left out."""
    if not (folder / FRESHNESS).exists():
        return Freshness(), ()
    source = read_yaml(folder / FRESHNESS)
    rows, problems = typed(source, _TOP, source.lists.get(_TOP, ()), FactGroup)
    kept: dict[str, FactGroup] = {}
    for item, group in rows:
        faults = list(_faults(group, kept))
        problems += [source.problem(item.line, f"{_TOP}.{key}", what) for key, what in faults]
        if not faults:
            kept[group.id] = group
    every = (*source.problems, *source.unknown_keys(_TOP), *problems)
    return Freshness(tuple(kept.values())), every


def is_field(name: str) -> bool:
    """Whether a fact can be of that: a column of entry files, or one feature."""
    return name in FIELD or name in _KEYS


def _faults(group: FactGroup, before: dict[str, FactGroup]) -> Iterator[tuple[str, Sentence]]:
    if group.id in before:
        yield "id", Sentence("is there twice")
    for key in ("id", "zh", "en"):
        if not getattr(group, key).strip():
            yield key, Sentence("is empty")
    for key in ("days", "sensitive_days"):
        if getattr(group, key) < 1:
            yield key, Sentence("must be one day at least")
    yield from _field_faults(group, {name for each in before.values() for name in each.fields})


def _field_faults(group: FactGroup, taken: set[str]) -> Iterator[tuple[str, Sentence]]:
    for name in group.fields:
        if not is_field(name):
            yield "fields", Sentence("%(field)r is not a field of entries", field=name)
        elif name in taken:
            yield "fields", Sentence("%(field)r stands in another group already", field=name)
