"""What the JSON answer about the plan holds, as types."""

from typing import Annotated, TypedDict

from msgspec import Meta

from webapp.present.api.models import AsOf, Count, Day, KindOfService, StreetId

Share = Annotated[float, Meta(description="of all known homes", ge=0, le=1)]


class District(TypedDict):
    """The district the plan is for."""

    adcode: str
    name_zh: str
    name_en: str


class TopicOfPlan(TypedDict):
    """A heading of the plan."""

    id: str
    zh: str
    en: str


class PlanDocument(TypedDict):
    """The document, and the figures it gives of the people it is for."""

    id: str
    title_zh: str
    title_en: str
    issuer_zh: str
    document_no: str
    issued: str
    period: list[int]
    district: District
    children_0_14: Count | None
    census: int | None
    topics: list[TopicOfPlan]


class TargetOfPlan(TypedDict):
    """What can be checked of a commitment; an outcome is shown and never computed."""

    kind: str
    scope: str | None
    value: float | None
    category: KindOfService | None
    attribute: str | None
    baseline: float | None
    text_zh: str | None
    text_en: str | None


class TallyOfEntries(TypedDict):
    """Entries by who says that they are there."""

    total: Count
    confirmed: Count
    sourced: Count
    expected: Count


class ReachedTarget(TypedDict):
    """How far a target is reached with every entry, with those that are sourced or confirmed, with
    those confirmed: so many of the ``units``, or so many entries where that is null.
    ``not_stated`` entries do not say whether they are what the target asks for."""

    units: Count | None
    promised: Count
    known: Count
    confirmed: Count
    not_stated: Count


class CommitmentAnswer(TypedDict):
    """One commitment and what is known of it."""

    clause: str
    topic: str
    summary: str
    summary_zh: str
    summary_en: str
    categories: list[KindOfService]
    target: TargetOfPlan | None
    entries: TallyOfEntries
    source_years: list[int] | None
    last_confirmed_on: Day | None
    reached: ReachedTarget | None


class HomesInReach(TypedDict):
    """Homes within a walk of an entry; *known* ones leave expected entries out."""

    total: Count
    within_10_min: Count
    within_15_min: Count
    within_10_min_known: Count
    within_15_min_known: Count


class SharesInReach(TypedDict):
    """Shares of compounds and address points together; null where the place of no such entry is
    known, or no home."""

    within_10_min: Share | None
    within_15_min: Share | None
    within_10_min_known: Share | None
    within_15_min_known: Share | None


class CoverageAnswer(TypedDict):
    """How well a street, or the district where ``street`` is null, is covered. ``placed`` entries
    have a coordinate that may be drawn."""

    category: KindOfService
    street: StreetId | None
    entries: TallyOfEntries
    placed: Count
    children_0_14: Count | None
    children_year: int | None
    per_10000_children: float | None
    compounds: HomesInReach
    addresses: HomesInReach
    share_of_homes: SharesInReach


class PlanAnswer(TypedDict):
    """The plan with the standing of each commitment, and the coverage of each core kind."""

    plan: PlanDocument
    as_of: AsOf | None
    built_on: Day
    commitments: list[CommitmentAnswer]
    coverage: list[CoverageAnswer]
