"""The plan's tables as CSV: ids, both names, counts and shares, the same in every language."""

import csv
import io
from collections.abc import Iterable, Sequence

from webapp.domain.catalogue import Catalogue
from webapp.domain.coverage import CoverageRow, Reach
from webapp.domain.plan import Commitment
from webapp.domain.promises import Standing
from webapp.present.plan.coverage import reach_shares
from webapp.present.plan.pages import PlanRecord
from webapp.present.wording.numbers import degrees
from webapp.text.spreadsheet import guarded

MARK = "\ufeff"
"""Without the byte-order mark Excel reads Chinese in these files as something else."""

SHARE_DECIMALS = 4
HOME_KINDS = ("compound", "address")

COVERAGE_COLUMNS = (
    "category",
    "street",
    "street_zh",
    "street_en",
    "entries",
    "confirmed",
    "sourced",
    "expected",
    "entries_placed",
    "children_0_14",
    "children_year",
    "entries_per_10000_children",
    *(
        f"{kind}_{what}"
        for kind in ("compounds", "addresses", "homes")
        for what in (
            "total",
            "within_10_min",
            "within_15_min",
            "within_10_min_known",
            "within_15_min_known",
        )
    ),
    "share_within_10_min",
    "share_within_15_min",
    "share_within_10_min_known",
    "share_within_15_min_known",
)
COMMITMENT_COLUMNS = (
    "clause",
    "topic",
    "summary_zh",
    "summary_en",
    "categories",
    "target_kind",
    "target_scope",
    "target_value",
    "target_category",
    "target_zh",
    "entries",
    "confirmed",
    "sourced",
    "expected",
    "first_source_year",
    "last_source_year",
    "last_confirmed_on",
    "units",
    "reached_promised",
    "reached_known",
    "reached_confirmed",
    "attribute_not_stated",
)


def coverage_csv(catalogue: Catalogue, category: str) -> str:
    """The coverage of one kind of service: a row for each street, the whole district last.
    What cannot be told is left empty."""
    coverage = catalogue.coverage
    names = {street.id: (street.name_zh, street.name_en) for street in catalogue.streets}
    rows = (*coverage.streets(category), coverage.row(category))
    whole = (catalogue.district.name.zh, catalogue.district.name.en)
    return _written(
        COVERAGE_COLUMNS,
        (_coverage_row(catalogue, row, names.get(row.street, whole)) for row in rows),
    )


def _coverage_row(
    catalogue: Catalogue, row: CoverageRow, names: tuple[str, str]
) -> Iterable[object]:
    coverage, tally = catalogue.coverage, row.tally
    population = coverage.population(row.street)
    per = tally.per_children(population)
    shares = reach_shares(coverage, row)
    return (
        row.category,
        row.street,
        *names,
        tally.entries,
        tally.confirmed,
        tally.sourced,
        tally.expected,
        row.placed.entries,
        population.children_0_14 if population else None,
        population.year if population else None,
        None if per is None else f"{per:.4f}",
        *_counts(row.compounds),
        *_counts(row.addresses),
        *_counts(row.reach),
        *(None if share is None else f"{share:.{SHARE_DECIMALS}f}" for share in shares),
    )


def _counts(reach: Reach) -> tuple[int, ...]:
    return (reach.points, reach.short, reach.long, reach.known_short, reach.known_long)


def homes_csv(catalogue: Catalogue) -> str:
    """Every home that coverage counts: compound or address point, its street and its place."""
    return _written(
        ("kind", "street", "lat", "lon"),
        (
            (place.kind, place.street, degrees(place.point.lat), degrees(place.point.lon))
            for place in catalogue.places
            if place.kind in HOME_KINDS and not place.alias_of
        ),
    )


def commitments_csv(record: PlanRecord) -> str:
    """All commitments in the order of the plan, with what the entries say of each."""
    commitments = record.catalogue.plan.commitments
    rows = (_commitment_row(each, record.standings[each.id]) for each in commitments)
    return _written(COMMITMENT_COLUMNS, rows)


def _commitment_row(commitment: Commitment, standing: Standing) -> Sequence[object]:
    target, reached, tally = commitment.target, standing.reached, standing.tally
    years = standing.years or (None, None)
    return (
        commitment.id,
        commitment.topic,
        commitment.summary_zh,
        commitment.summary_en,
        ";".join(commitment.categories),
        *((target.kind, target.scope, target.value) if target else (None, None, None)),
        *((target.category, target.text_zh) if target else (None, None)),
        tally.entries,
        tally.confirmed,
        tally.sourced,
        tally.expected,
        *years,
        standing.checked_on,
        *((reached.units, reached.promised) if reached else (None, None)),
        *((reached.known, reached.confirmed, reached.silent) if reached else (None, None, None)),
    )


def _written(columns: Sequence[str], rows: Iterable[Iterable[object]]) -> str:
    """The table with its mark; nothing in it is run as a formula."""
    out = io.StringIO()
    out.write(MARK)
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else guarded(str(value))
