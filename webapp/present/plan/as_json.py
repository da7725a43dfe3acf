"""The plan as plain values for JSON: commitments with their standing, and coverage by street."""

from datetime import date

from webapp.domain.coverage import Coverage, CoverageRow, Reach, Tally
from webapp.domain.district import District
from webapp.domain.newest import newest_fact
from webapp.domain.plan import Commitment, Plan, Target
from webapp.domain.promises import Reached, Standing
from webapp.present.plan.coverage import reach_shares
from webapp.present.plan.json_models import (
    CommitmentAnswer,
    CoverageAnswer,
    HomesInReach,
    PlanAnswer,
    PlanDocument,
    ReachedTarget,
    SharesInReach,
    TallyOfEntries,
    TargetOfPlan,
)
from webapp.present.plan.pages import PlanRecord
from webapp.present.wording.content import plain_name
from webapp.present.wording.words import Words

SHARE_DECIMALS = 4


def plan_json(record: PlanRecord, words: Words, built_on: date) -> PlanAnswer:
    """The answer of ``/api/v1/plan``; what cannot be told is null."""
    catalogue = record.catalogue
    return {
        "plan": _document(catalogue.plan, catalogue.district),
        "as_of": newest_fact(catalogue.services, built_on) or None,
        "built_on": built_on.isoformat(),
        "commitments": [
            _commitment(commitment, record.standings[commitment.id], words)
            for commitment in catalogue.plan.commitments
        ],
        "coverage": [
            _coverage(catalogue.coverage, row)
            for category in catalogue.taxonomy.categories
            if category.core
            for row in catalogue.coverage.rows
            if row.category == category.id
        ],
    }


def _document(plan: Plan, district: District) -> PlanDocument:
    return {
        "id": plan.id,
        "title_zh": plan.title_zh,
        "title_en": plan.title_en,
        "issuer_zh": plan.issuer_zh,
        "document_no": plan.document_no,
        "issued": plan.issued,
        "period": list(plan.period),
        "district": {
            "adcode": district.adcode,
            "name_zh": district.name.zh,
            "name_en": district.name.en,
        },
        "children_0_14": plan.children_0_14,
        "census": plan.census,
        "topics": [{"id": t.id, "zh": t.zh, "en": t.en} for t in plan.topics],
    }


def _commitment(commitment: Commitment, standing: Standing, words: Words) -> CommitmentAnswer:
    target = commitment.target
    return {
        "clause": commitment.id,
        "topic": commitment.topic,
        "summary": plain_name(words.language, commitment.summary_zh, commitment.summary_en),
        "summary_zh": commitment.summary_zh,
        "summary_en": commitment.summary_en,
        "categories": list(commitment.categories),
        "target": _target(target) if target else None,
        "entries": _tally(standing.tally),
        "source_years": list(standing.years) if standing.years else None,
        "last_confirmed_on": standing.checked_on.isoformat() if standing.checked_on else None,
        "reached": _reached(standing.reached) if standing.reached else None,
    }


def _target(target: Target) -> TargetOfPlan:
    return {
        "kind": target.kind,
        "scope": target.scope or None,
        "value": target.value,
        "category": target.category or None,
        "attribute": target.attribute or None,
        "baseline": target.baseline,
        "text_zh": target.text_zh or None,
        "text_en": target.text_en or None,
    }


def _reached(reached: Reached) -> ReachedTarget:
    return {
        "units": reached.units,
        "promised": reached.promised,
        "known": reached.known,
        "confirmed": reached.confirmed,
        "not_stated": reached.silent,
    }


def _tally(tally: Tally) -> TallyOfEntries:
    return {
        "total": tally.entries,
        "confirmed": tally.confirmed,
        "sourced": tally.sourced,
        "expected": tally.expected,
    }


def _coverage(coverage: Coverage, row: CoverageRow) -> CoverageAnswer:
    population = coverage.population(row.street)
    per = row.tally.per_children(population)
    return {
        "category": row.category,
        "street": row.street or None,
        "entries": _tally(row.tally),
        "placed": row.placed.entries,
        "children_0_14": population.children_0_14 if population else None,
        "children_year": population.year if population else None,
        "per_10000_children": _rounded(per),
        "compounds": _reach(row.compounds),
        "addresses": _reach(row.addresses),
        "share_of_homes": _shares(coverage, row),
    }


def _shares(coverage: Coverage, row: CoverageRow) -> SharesInReach:
    near, far, known_near, known_far = map(_rounded, reach_shares(coverage, row))
    return {
        "within_10_min": near,
        "within_15_min": far,
        "within_10_min_known": known_near,
        "within_15_min_known": known_far,
    }


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, SHARE_DECIMALS)


def _reach(reach: Reach) -> HomesInReach:
    return {
        "total": reach.points,
        "within_10_min": reach.short,
        "within_15_min": reach.long,
        "within_10_min_known": reach.known_short,
        "within_15_min_known": reach.known_long,
    }
