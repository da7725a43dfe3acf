"""The pages of the plan: all commitments by topic, one commitment, one kind of service."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from webapp.domain.catalogue import Catalogue
from webapp.domain.categories import Category
from webapp.domain.plan import Commitment, Plan
from webapp.domain.promises import Standing, standing_of
from webapp.present.frame.links import coverage_href, page_href, search_href
from webapp.present.plan.commitments import commitment_view
from webapp.present.plan.coverage import (
    counts_table,
    coverage_table,
    method_texts,
    overview_table,
    population_text,
    promise_text,
    worst_served,
)
from webapp.present.plan.coverage_map import shapes_map
from webapp.present.plan.lately import lately_of, lately_tables
from webapp.present.plan.models import (
    CommitmentPage,
    CommitmentView,
    CoveragePage,
    FigureTable,
    KindOfCommitment,
    PlanPage,
    TopicGroup,
)
from webapp.present.wording.content import name_in, plain_name
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery

COMMITMENTS_CSV, HOMES_CSV = "/plan/commitments.csv", "/plan/homes.csv"


def coverage_csv(category: Category) -> str:
    """Where the table of one kind of service can be taken away."""
    return f"/plan/coverage-{category.slug}.csv"


@dataclass(frozen=True)
class PlanRecord:
    """An edition's plan with the standing of each commitment, computed once, by clause."""

    catalogue: Catalogue
    standings: Mapping[str, Standing]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "PlanRecord":
        streets = [street.id for street in catalogue.streets]
        communities = [community.code for community in catalogue.communities]
        standings = {
            commitment.id: standing_of(commitment, catalogue.services, streets, communities)
            for commitment in catalogue.plan.commitments
        }
        return cls(catalogue, standings)


def plan_page(record: PlanRecord, words: Words, today: date) -> PlanPage:
    """All commitments by topic, the core kinds of service by street, the worst served."""
    say = words.say
    catalogue, plan = record.catalogue, record.catalogue.plan
    core = [category for category in catalogue.taxonomy.categories if category.core]
    return PlanPage(
        h1=plan_heading(words),
        title=name_in(words.language, plan.title_zh, plan.title_en),
        about=_about(record, words),
        topics=tuple(_topics(record, words)),
        overview=overview_table(catalogue.coverage, catalogue.taxonomy, words),
        worst=tuple(worst_served(catalogue.coverage, category, words) for category in core),
        lately=_lately(catalogue, words, today),
        downloads=(
            Link(say("All aims of the plan (CSV)"), COMMITMENTS_CSV),
            *(Link(say("%(kind)s (CSV)", kind=words.kinds[c.id]), coverage_csv(c)) for c in core),
            Link(say("Homes that were counted (CSV)"), HOMES_CSV),
            Link(say("All data, for programs (JSON)"), "/api/v1/plan"),
        ),
    )


def _lately(catalogue: Catalogue, words: Words, today: date) -> tuple[FigureTable, ...]:
    """What was confirmed of late. Kinds that nobody may be seen to look at are in the figures of
    their streets alone."""
    figures = lately_of(catalogue.services, today)
    streets = {each.id: words.streets[each.id] for each in catalogue.streets}
    open_ones = (each for each in catalogue.taxonomy.categories if not each.sensitive)
    kinds = {each.id: words.kinds[each.id] for each in open_ones}
    return lately_tables(figures, streets, kinds, words)


def plan_heading(sentences: Sentences) -> str:
    return sentences.say("Aims of the plan")


def _about(record: PlanRecord, words: Words) -> tuple[str, ...]:
    plan, first, last = record.catalogue.plan, *record.catalogue.plan.period
    numbered = sum(1 for c in plan.commitments if c.target and c.target.kind != "outcome")
    return (
        words.say(
            "Issued on %(date)s, for the years %(first)s to %(last)s.",
            date=_day(plan.issued, words),
            first=first,
            last=last,
        ),
        words.say_count(
            "%(num)d aim of the plan that a family can visit, call or apply for, in our own words.",
            "%(num)d aims of the plan that a family can visit, call or apply for, in our own "
            "words.",
            len(plan.commitments),
        ),
        words.say_count(
            "%(num)d of them sets a number that we can compare with our list.",
            "%(num)d of them set numbers that we can compare with our list.",
            numbered,
        ),
        words.say("Information up to %(date)s.", date=words.as_of.newest),
        zero_text(words),
    )


def zero_text(sentences: Sentences) -> str:
    """Said wherever a nought could be taken for a finding."""
    return sentences.say("A 0 means that we know of none there, not that there is none.")


def _day(iso: str, sentences: Sentences) -> str:
    """The day in words; as it stands where the plan's file gives no whole date."""
    try:
        return sentences.date(date.fromisoformat(iso), "long")
    except ValueError:
        return iso


def _topics(record: PlanRecord, words: Words) -> Iterable[TopicGroup]:
    plan = record.catalogue.plan
    for topic_id, heading in topic_headings(plan, words).items():
        commitments = [c for c in plan.commitments if topic_of(c, plan) == topic_id]
        if commitments:
            views = (_view(c, record, words) for c in commitments)
            yield TopicGroup(topic_id or "other", heading, tuple(views))


def _view(commitment: Commitment, record: PlanRecord, words: Words) -> CommitmentView:
    return commitment_view(commitment, record.standings[commitment.id], record.catalogue, words)


def topic_headings(plan: Plan, words: Words) -> dict[str, str]:
    """The plan's topics in its own order and words, and one for what belongs to none."""
    named = {t.id: plain_name(words.language, t.zh, t.en) for t in plan.topics}
    return named | {"": words.say("Other aims of the plan")}


def topic_of(commitment: Commitment, plan: Plan) -> str:
    """The commitment's topic where the plan names it, else none."""
    return commitment.topic if any(t.id == commitment.topic for t in plan.topics) else ""


def commitment_page(commitment: Commitment, record: PlanRecord, words: Words) -> CommitmentPage:
    """One commitment, and the kinds of service that answer it by street."""
    catalogue = record.catalogue
    kinds = [catalogue.taxonomy.category(each) for each in known_kinds(commitment, catalogue)]
    summary = plain_name(words.language, commitment.summary_zh, commitment.summary_en)
    return CommitmentPage(
        h1=summary,
        plan=Link(plan_heading(words), page_href(words.language, "/plan")),
        topic=topic_headings(catalogue.plan, words)[topic_of(commitment, catalogue.plan)],
        commitment=_view(commitment, record, words),
        kinds=tuple(_kind(category, catalogue, words) for category in kinds),
        quiet=catalogue.is_quiet(category.id for category in kinds),
    )


def known_kinds(commitment: Commitment, catalogue: Catalogue) -> tuple[str, ...]:
    """The commitment's kinds of service that there are, in its own order."""
    return tuple(each for each in commitment.categories if each in catalogue.taxonomy)


def _kind(category: Category, catalogue: Catalogue, words: Words) -> KindOfCommitment:
    coverage, total = catalogue.coverage, catalogue.coverage.row(category.id).tally.entries
    placed = any(row.tally.entries for row in coverage.streets(category.id))
    name = words.kinds[category.id]
    return KindOfCommitment(
        id=category.id,
        heading=name,
        all=_all_link(category.id, total, words),
        coverage=(
            Link(
                words.say("Coverage: %(kind)s", kind=name),
                coverage_href(words.language, category),
            )
            if category.located
            else None
        ),
        table=counts_table(coverage, category.id, words) if placed else None,
    )


def _all_link(category_id: str, total: int, words: Words) -> Link:
    return Link(
        words.say_count("Show %(num)d service", "Show all %(num)d services", total),
        search_href(words, SearchQuery(category=(category_id,))),
    )


def coverage_page(
    category: Category, catalogue: Catalogue, words: Words, measure: str, script_href: str
) -> CoveragePage:
    """How one kind of service covers the district: map, table, worst served, method."""
    say = words.say
    coverage, name = catalogue.coverage, words.kinds[category.id]
    tally = coverage.row(category.id).tally
    return CoveragePage(
        h1=say("Coverage: %(kind)s", kind=name),
        id=category.id,
        plan=Link(plan_heading(words), page_href(words.language, "/plan")),
        findings=tuple(_findings(category.id, catalogue, words)),
        promise=promise_text(words) if tally.is_mostly_promised else "",
        table=coverage_table(coverage, category.id, words),
        map=shapes_map(coverage, category.id, measure, words, script_href),
        worst=worst_served(coverage, category, words),
        method=method_texts(coverage, category.id, words, along=bool(catalogue.network.kinds)),
        downloads=(
            Link(say("This table (CSV)"), coverage_csv(category)),
            Link(say("Homes that were counted (CSV)"), HOMES_CSV),
        ),
        all=_all_link(category.id, tally.entries, words),
        quiet=catalogue.is_quiet((category.id,)),
    )


def _findings(category_id: str, catalogue: Catalogue, words: Words) -> Iterable[str]:
    say = words.say
    coverage = catalogue.coverage
    tally = coverage.row(category_id).tally
    yield say(
        "As of %(date)s this site lists %(entries)s: %(confirmed)s confirmed by the "
        "responsible department, %(sourced)s from public information, %(expected)s planned, "
        "not confirmed.",
        date=words.as_of.newest,
        entries=tally.entries,
        confirmed=tally.confirmed,
        sourced=tally.sourced,
        expected=tally.expected,
    )
    if not coverage.tells_reach(category_id):
        yield say("The exact place of none of them is known, so nobody can say who lives near one.")
    elif not coverage.tells_known_reach(category_id):
        yield say("Those with a known place are all planned, not confirmed.")
    yield zero_text(words)
    yield population_text(coverage, words)
