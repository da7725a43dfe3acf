"""The categories of service and the plan's commitments, from their YAML files."""

from dataclasses import dataclass, replace
from pathlib import Path

from webapp.domain.categories import Category, Need, Taxonomy
from webapp.domain.plan import Commitment, Plan, Topic
from webapp.domain.problems import Problem
from webapp.ingest.shapes import shaped
from webapp.ingest.yaml_files import YamlFile, read_yaml

CATEGORIES = "categories.yaml"
COMMITMENTS = "commitments.yaml"


@dataclass(frozen=True, slots=True)
class _District:
    adcode: str
    name_zh: str
    name_en: str
    streets: int


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
    district: _District
    context: _Context = _Context()
    topics: tuple[Topic, ...] = ()


def read_taxonomy(folder: Path) -> tuple[Taxonomy, tuple[Problem, ...]]:
    """Needs and categories in the order of ``categories.yaml``."""
    source = read_yaml(folder / CATEGORIES)
    needs, need_problems = shaped(source, "needs", source.lists.get("needs", ()), Need)
    known = {need.id for _, need in needs}
    categories, problems = shaped(
        source, "categories", source.lists.get("categories", ()), Category
    )
    for item, category in categories:
        if category.need not in known:
            message = f"{category.id}: {category.need!r} is not a need"
            problems.append(source.problem(item.line, "categories.need", message))
    kept = tuple(category for _, category in categories if category.need in known)
    every = (*source.problems, *source.unknown_keys("needs", "categories"))
    return (
        Taxonomy(tuple(need for _, need in needs), kept),
        (*every, *need_problems, *problems, *_repeated(source, [c.id for c in kept])),
    )


def read_plan(folder: Path, taxonomy: Taxonomy) -> tuple[Plan | None, tuple[Problem, ...]]:
    """The plan of ``commitments.yaml``; ``None`` where the document itself cannot be read."""
    source = read_yaml(folder / COMMITMENTS)
    header = (source.values["plan"],) if "plan" in source.values else ()
    documents, document_problems = shaped(source, "plan", header, _Document)
    commitments, problems = shaped(
        source, "commitments", source.lists.get("commitments", ()), Commitment
    )
    for item, commitment in commitments:
        for category in commitment.categories:
            if category not in taxonomy:
                message = f"{commitment.id}: {category!r} is not a category"
                problems.append(source.problem(item.line, "commitments.categories", message))
    every = (*source.problems, *source.unknown_keys("plan", "commitments"), *document_problems)
    kept = tuple(commitment for _, commitment in commitments)
    plan = replace(_plan(documents[0][1]), commitments=kept) if documents else None
    return plan, (*every, *problems, *_repeated(source, [c.id for c in kept]))


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
        district_adcode=document.district.adcode,
        district_zh=document.district.name_zh,
        district_en=document.district.name_en,
        streets=document.district.streets,
        residents=context.residents,
        women=context.women,
        children_0_14=context.children_0_14,
        census=context.census,
        topics=document.topics,
    )


def _repeated(source: YamlFile, ids: list[str]) -> tuple[Problem, ...]:
    twice = sorted({each for each in ids if ids.count(each) > 1})
    return tuple(source.problem(0, "id", f"{each} is there twice") for each in twice)
