"""Coverage in tables and sentences: entries by street, and homes that have one within a walk."""

from collections.abc import Iterator

from webapp.domain.categories import Category, Taxonomy
from webapp.domain.coordinates import EARTH_RADIUS_M, NEAR_DETOUR, WALKING_METRES_PER_MINUTE
from webapp.domain.coverage import (
    LONG_WALK,
    SHORT_WALK,
    Coverage,
    CoverageRow,
    Tally,
    walk_radius_m,
)
from webapp.present.frame.links import coverage_href, search_href
from webapp.present.plan.models import FigureTable, TableRow, WorstServed
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.query import SearchQuery
from webapp.text.foreign import filled


def percent(share: float | None, sentences: Sentences) -> str:
    """A share as it is shown: one decimal, or that it is not known.

    >>> percent(0.6267)
    '62.7%'
    """
    return sentences.say("no information yet") if share is None else f"{share:.1%}"


def tally_cells(tally: Tally) -> tuple[str, ...]:
    """Entries, confirmed, sourced, expected."""
    counts = (tally.entries, tally.confirmed, tally.sourced, tally.expected)
    return tuple(map(str, counts))


def tally_columns(words: Words) -> tuple[Link, ...]:
    """The headings over ``tally_cells``, that of the streets before them."""
    statuses = (words.statuses[name].text for name in ("confirmed", "sourced", "expected"))
    texts = (words.say("Subdistrict"), words.say("Services listed"), *statuses)
    return tuple(Link(text, "") for text in texts)


def unplaced(coverage: Coverage, category: str) -> Tally:
    """The entries of the district that stand in no street: nobody has said where they are."""
    whole, streets = coverage.row(category).tally, coverage.streets(category)
    return Tally(
        whole.confirmed - sum(row.tally.confirmed for row in streets),
        whole.sourced - sum(row.tally.sourced for row in streets),
        whole.expected - sum(row.tally.expected for row in streets),
    )


def search_in(category: str, street: str, words: Words) -> str:
    """The search for that kind of service in that street."""
    return search_href(words, SearchQuery(category=(category,), street=(street,)))


def counts_table(coverage: Coverage, category: str, words: Words) -> FigureTable:
    """How many there are in each street, by status."""
    say = words.say
    rows = [
        TableRow(
            words.streets[row.street],
            tally_cells(row.tally),
            search_in(category, row.street, words) if row.tally.entries else "",
        )
        for row in coverage.streets(category)
    ]
    rest = unplaced(coverage, category)
    if rest.entries:
        rows.append(TableRow(say("Subdistrict not known"), tally_cells(rest)))
    total = coverage.row(category).tally
    rows.append(TableRow(say("Whole district"), tally_cells(total), total=True))
    caption = say("%(kind)s: services by subdistrict", kind=words.kinds[category])
    return FigureTable(f"by-street-{category}", caption, tally_columns(words), tuple(rows))


def coverage_table(coverage: Coverage, category: str, words: Words) -> FigureTable:
    """Everything that is computed of one kind of service, by street."""
    say = words.say
    named = {row.street: words.streets[row.street] for row in coverage.streets(category)}
    rows = [
        TableRow(
            named[row.street],
            _all_cells(coverage, row, words),
            search_in(category, row.street, words) if row.tally.entries else "",
        )
        for row in coverage.streets(category)
    ]
    rest = unplaced(coverage, category)
    if rest.entries:
        blank = ("",) * (len(_walk_columns(words)) + 1)
        rows.append(TableRow(say("Subdistrict not known"), (*tally_cells(rest), *blank)))
    whole = coverage.row(category)
    rows.append(TableRow(say("Whole district"), _all_cells(coverage, whole, words), total=True))
    more = (say("For 10,000 children"), *_walk_columns(words))
    return FigureTable(
        id="coverage",
        caption=say("%(kind)s: coverage by subdistrict", kind=words.kinds[category]),
        columns=(*tally_columns(words), *(Link(text, "") for text in more)),
        rows=tuple(rows),
    )


def _walk_columns(sentences: Sentences) -> tuple[str, ...]:
    say = sentences.say
    any_one = say("Homes within %(minutes)s min of any service")
    known = say("Homes within %(minutes)s min of a service from public information or confirmed")
    return (
        say("Homes (compounds and address points)"),
        filled(any_one, {"minutes": SHORT_WALK}),
        filled(any_one, {"minutes": LONG_WALK}),
        filled(known, {"minutes": SHORT_WALK}),
        filled(known, {"minutes": LONG_WALK}),
    )


def _all_cells(coverage: Coverage, row: CoverageRow, sentences: Sentences) -> tuple[str, ...]:
    per = row.tally.per_children(coverage.population(row.street))
    return (
        *tally_cells(row.tally),
        sentences.say("no figure") if per is None else f"{per:.2f}",
        str(row.reach.points),
        *(percent(share, sentences) for share in reach_shares(coverage, row)),
    )


def reach_shares(coverage: Coverage, row: CoverageRow) -> tuple[float | None, ...]:
    """Shares of homes within 10 and 15 minutes of any entry, then of a known one; ``None`` where
    no such entry has a place that is known."""
    reach = row.reach
    told = coverage.tells_reach(row.category)
    known = coverage.tells_known_reach(row.category)
    return (
        reach.share(reach.short) if told else None,
        reach.share(reach.long) if told else None,
        reach.share(reach.known_short) if known else None,
        reach.share(reach.known_long) if known else None,
    )


def overview_table(coverage: Coverage, taxonomy: Taxonomy, words: Words) -> FigureTable:
    """All streets and all core kinds of service at one look."""
    say = words.say
    core = [category.id for category in taxonomy.categories if category.core]
    rows = [
        TableRow(name, tuple(_brief(coverage.row(category, street).tally) for category in core))
        for street, name in words.streets.items()
    ]
    rest = [unplaced(coverage, category) for category in core]
    if any(tally.entries for tally in rest):
        rows.append(TableRow(say("Subdistrict not known"), tuple(map(_brief, rest))))
    whole = tuple(_brief(coverage.row(category).tally) for category in core)
    rows.append(TableRow(say("Whole district"), whole, total=True))
    kinds = (
        Link(words.kinds[c], coverage_href(words.language, words.taxonomy.category(c)))
        for c in core
    )
    return FigureTable(
        id="overview",
        caption=say(
            "Services by subdistrict; in brackets those from public information or confirmed "
            "by the responsible department"
        ),
        columns=(Link(say("Subdistrict"), ""), *kinds),
        rows=tuple(rows),
    )


def _brief(tally: Tally) -> str:
    return f"{tally.entries} ({tally.known})"


def worst_served(coverage: Coverage, category: Category, words: Words) -> WorstServed:
    """The streets that one kind of service serves worst, with what puts them there."""
    rows = coverage.worst_served(category.id)
    return WorstServed(
        id=category.id,
        heading=Link(words.kinds[category.id], coverage_href(words.language, category)),
        streets=tuple(
            Link(
                words.streets[row.street],
                search_in(category.id, row.street, words),
                note=_why(coverage, row, words),
            )
            for row in rows
        ),
        none=""
        if rows
        else words.say("What is known so far shows no difference between subdistricts."),
        notes=tuple(_notes(coverage.row(category.id), words)) if rows else (),
    )


def _notes(whole: CoverageRow, sentences: Sentences) -> Iterator[str]:
    placed, entries = whole.placed.entries, whole.tally.entries
    if 0 < placed < entries:
        yield sentences.say(
            "Based on the %(placed)s of %(entries)s services whose location is known.",
            placed=placed,
            entries=entries,
        )
    if whole.tally.is_mostly_promised:
        yield promise_text(sentences)


def promise_text(sentences: Sentences) -> str:
    """Said wherever most of what is counted is only expected."""
    return sentences.say(
        "Most of these are planned, not confirmed: the number says what should be there, not "
        "what anybody has found."
    )


def _why(coverage: Coverage, row: CoverageRow, sentences: Sentences) -> str:
    share = reach_shares(coverage, row)[1]
    if share is None:
        return _brief(row.tally)
    return sentences.say("%(share)s of homes", share=percent(share, sentences))


def method_texts(
    coverage: Coverage, category: str, sentences: Sentences, *, along: bool = False
) -> tuple[str, ...]:
    """How the figures are computed, so that anybody can repeat them: ``along`` imported streets,
    or by the straight line."""
    say = sentences.say
    whole = coverage.row(category)
    return (
        say(
            "Homes are the %(compounds)s residential compounds and %(addresses)s address "
            "points that we know in the district, each counted once in its subdistrict, "
            "however many people live there.",
            compounds=whole.compounds.points,
            addresses=whole.addresses.points,
        ),
        _walk_text(sentences, along=along),
        say(
            "Distances run along the great circle (haversine, radius %(radius)s m) between WGS-84"
            " coordinates of six decimals, as in the published files.",
            radius=EARTH_RADIUS_M,
        ),
        say(
            "By place count only services whose place is known to about 300 m or better, "
            "in whatever subdistrict they are: %(placed)s of "
            "%(entries)s. The true share can be higher, never lower, if all of these are "
            "there.",
            placed=whole.placed.entries,
            entries=whole.tally.entries,
        ),
        say(
            "Closed services are not counted; those with a confidential address are never "
            "counted by subdistrict or place."
        ),
    )


def _walk_text(sentences: Sentences, *, along: bool) -> str:
    pace = f"{WALKING_METRES_PER_MINUTE:g}"
    if along:
        return sentences.say(
            "Ways run along the imported streets, at %(pace)s m a minute. Gates and crossings are "
            "not known. Where no street leads, the straight line counts, times %(detour)s.",
            pace=pace,
            detour=NEAR_DETOUR,
        )
    return sentences.say(
        "An address counts as within 10 minutes of a service up to %(near)s m away in a "
        "straight line, and within 15 minutes up to %(far)s m: %(pace)s m a minute, and "
        "%(detour)s m walked for each metre in a straight line.",
        near=round(walk_radius_m(SHORT_WALK)),
        far=round(walk_radius_m(LONG_WALK)),
        pace=pace,
        detour=NEAR_DETOUR,
    )


def population_text(coverage: Coverage, sentences: Sentences) -> str:
    """Which number of children the figures stand on."""
    say = sentences.say
    population = coverage.population()
    if population is None:
        return say("The number of children is not known, so nothing is reckoned for each child.")
    known = sum(1 for each in coverage.populations if each.street)
    sentence = (
        say("%(children)s children aged 0 to 14 lived in the district in %(year)s (census).")
        if not known
        else say("%(children)s children aged 0 to 14 lived in the district in %(year)s.")
    )
    children = f"{population.children_0_14:,}"
    text = filled(sentence, {"children": children, "year": population.year})
    if known:
        return text
    return text + sentences.language.gap + say("No figure by subdistrict is known.")
