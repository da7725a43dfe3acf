"""The stages of a family's life from ``life_stages.yaml``, as the start page shows them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from webapp.domain.categories import Taxonomy
from webapp.domain.life_stages import LifeStage
from webapp.domain.problems import Problem
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import read_yaml
from webapp.sentence import Sentence

LIFE_STAGES = "life_stages.yaml"
_TOP = "life_stages"


def read_life_stages(
    folder: Path, taxonomy: Taxonomy
) -> tuple[tuple[LifeStage, ...], tuple[Problem, ...]]:
    """The stages in their order; none where there is no such file.

    A kind of service that there is not is named and left out; so is a stage with an id that was
    there before, without words, or without a kind that is left.
    """
    if not (folder / LIFE_STAGES).exists():
        return (), ()
    source = read_yaml(folder / LIFE_STAGES)
    rows, problems = typed(source, _TOP, source.lists.get(_TOP, ()), LifeStage)
    kept: dict[str, LifeStage] = {}
    for item, stage in rows:
        known = replace(stage, categories=tuple(c for c in stage.categories if c in taxonomy))
        faults = [*_strangers(stage, taxonomy), *_faults(known, kept)]
        problems += [
            source.problem(
                item.line,
                f"{_TOP}.{key}",
                Sentence("%(name)s: %(what)s", name=stage.id, what=message),
            )
            for key, message in faults
        ]
        if not any(_faults(known, kept)):
            kept[stage.id] = known
    return tuple(kept.values()), (*source.problems, *source.unknown_keys(_TOP), *problems)


def _strangers(stage: LifeStage, taxonomy: Taxonomy) -> Iterator[tuple[str, Sentence]]:
    for category in stage.categories:
        if category not in taxonomy:
            yield "categories", Sentence("%(category)r is not a category", category=category)


def _faults(stage: LifeStage, before: dict[str, LifeStage]) -> Iterator[tuple[str, Sentence]]:
    """What makes a stage be left out."""
    if stage.id in before:
        yield "id", Sentence("is there twice")
    for key in ("zh", "en", "text_zh", "text_en"):
        if not getattr(stage, key).strip():
            yield key, Sentence("is empty")
    if not stage.categories:
        yield "categories", Sentence("no kind of service is left")
