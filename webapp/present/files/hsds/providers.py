"""Who runs the services, and the plan under which they stand."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from webapp.domain.plan import Plan
from webapp.domain.service import Service
from webapp.present.files.hsds.identifiers import identifier
from webapp.present.files.hsds.tables import Organization, Program, Row

UNKNOWN = "暂无信息"
"""The standard wants an organization for each service; where no source names one, this says so."""


def provider_rows(services: tuple[Service, ...], plan: Plan) -> Iterator[Row]:
    """Every venue and body that is named, the plan's issuer, and one for *not known*."""
    counts = Counter(service.host_zh for service in services if service.host_zh)
    counts.setdefault(plan.issuer_zh, 0)
    for name, count in sorted(counts.items()):
        description = f"场所或举办单位；本目录所列服务{count}项" if count else "规划印发单位"
        yield Organization(id=organization_id(name), name=name, description=description)
    description = "资料来源没有说明由谁提供（The source does not say who provides it）"
    yield Organization(id=organization_id(""), name=UNKNOWN, description=description)


def program_row(plan: Plan) -> Row:
    """The plan, as the programme to which its commitments belong."""
    years = f"{plan.period[0]}–{plan.period[1]}"
    day = date.fromisoformat(plan.issued)
    return Program(
        id=program_id(plan),
        organization_id=organization_id(plan.issuer_zh),
        name=plan.title_zh,
        alternate_name=plan.title_en,
        description=f"{plan.document_no}，{day.year}年{day.month}月{day.day}日印发，{years}",
    )


def organization_id(name: str) -> str:
    return identifier("organization", name)


def program_id(plan: Plan) -> str:
    return identifier("program", plan.id)
