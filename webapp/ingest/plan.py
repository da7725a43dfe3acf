"""The plan's commitments from ``commitments.yaml``."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from webapp.domain.categories import Taxonomy
from webapp.domain.plan import Commitment, Part, Plan, Topic
from webapp.domain.problems import Problem
from webapp.domain.promises import UNIT_OF
from webapp.ingest.typed_values import typed
from webapp.ingest.yaml_files import read_yaml
from webapp.sentence import Sentence

COMMITMENTS = "commitments.yaml"
TOLD_BY_SCOPE = frozenset(("", "district", *UNIT_OF))
"""Scopes of targets that can be told without words of the file's own."""


@dataclass(frozen=True, slots=True)
class _Context:
    residents: int | None = None
    women: int | None = None
    children_0_14: int | None = None
    census: int | None = None


@dataclass(frozen=True, slots=True)
class _Document:
    id: str
    title_zh: str
    title_en: str
    issuer_zh: str
    document_no: str
    issued: str
    period: tuple[int, ...]
    context: _Context = _Context()
    topics: tuple[Topic, ...] = ()
    parts: tuple[Part, ...] = ()


def read_plan(folder: Path, taxonomy: Taxonomy) -> tuple[Plan | None, tuple[Problem, ...]]:
    """The plan of ``commitments.yaml``; ``None`` where the document itself cannot be read."""
    source = read_yaml(folder / COMMITMENTS)
    header = (source.values["plan"],) if "plan" in source.values else ()
    documents, document_problems = typed(source, "plan", header, _Document)
    commitments, problems = typed(
        source, "commitments", source.lists.get("commitments", ()), Commitment
    )
    for item, commitment in commitments:
        problems += [
            source.problem(
                item.line,
                f"commitments.{key}",
                Sentence("%(name)s: %(what)s", name=commitment.id, what=message),
            )
            for key, message in _faults(commitment, taxonomy)
        ]
    every = (*source.problems, *source.unknown_keys("plan", "commitments"), *document_problems)
    kept = tuple(commitment for _, commitment in commitments)
    plan = replace(_plan(documents[0][1]), commitments=kept) if documents else None
    return plan, (*every, *problems, *source.repeated([c.id for c in kept]))


def _faults(commitment: Commitment, taxonomy: Taxonomy) -> Iterator[tuple[str, Sentence]]:
    """Keys and what is wrong with their values."""
    for category in commitment.categories:
        if category not in taxonomy:
            yield "categories", Sentence("%(category)r is not a category", category=category)
    target = commitment.target
    if target is None:
        return
    if target.category and target.category not in taxonomy:
        yield (
            "target.category",
            Sentence("%(category)r is not a category", category=target.category),
        )
    if target.scope not in TOLD_BY_SCOPE and not (target.text_zh and target.text_en):
        yield (
            "target.scope",
            Sentence(
                "%(scope)r needs text_zh and text_en to say what is asked", scope=target.scope
            ),
        )


def _plan(document: _Document) -> Plan:
    context = document.context
    return Plan(
        id=document.id,
        title_zh=document.title_zh,
        title_en=document.title_en,
        issuer_zh=document.issuer_zh,
        document_no=document.document_no,
        issued=document.issued,
        period=(document.period[0], document.period[-1]),
        residents=context.residents,
        women=context.women,
        children_0_14=context.children_0_14,
        census=context.census,
        topics=document.topics,
        parts=document.parts,
    )
