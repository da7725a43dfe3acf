"""The plan's tables as files: safe for a spreadsheet, empty where nothing can be told."""

import csv
import io
from dataclasses import replace

from tests.builders import PLAN, a_catalogue, a_service
from webapp.domain.plan import Commitment, Target
from webapp.present.plan.pages import PlanRecord
from webapp.present.plan.tables import commitments_csv, coverage_csv, homes_csv
from webapp.refresh.covering import coverage_of


def a_record(*commitments: Commitment) -> PlanRecord:
    catalogue = a_catalogue(
        a_service(commitments=("W1",)), plan=replace(PLAN, commitments=commitments)
    )
    coverage = coverage_of(catalogue.services, catalogue.taxonomy, catalogue.streets, ())
    return PlanRecord.of(replace(catalogue, coverage=coverage))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_no_cell_is_run_as_a_formula() -> None:
    hostile = Commitment("W1", "+topic", "=cmd|'/c calc'!A1", "@sum(1)", ("-x",))
    row = rows(commitments_csv(a_record(hostile)))[0]
    assert row["summary_zh"] == "'=cmd|'/c calc'!A1"
    assert (row["summary_en"], row["topic"], row["categories"]) == ("'@sum(1)", "'+topic", "'-x")


def test_what_cannot_be_told_is_left_empty() -> None:
    row = rows(commitments_csv(a_record(Commitment("W1", "t", "承诺", "", ("nursing-room",)))))[0]
    assert (row["entries"], row["sourced"], row["target_kind"], row["units"]) == ("1", "1", "", "")
    assert (row["first_source_year"], row["last_confirmed_on"]) == ("2026", "")


def test_numbers_of_a_target_have_no_needless_fraction() -> None:
    target = Target("share", "community", 96.0, "nursing-room")
    row = rows(commitments_csv(a_record(Commitment("W1", "t", "承诺", "", (), target))))[0]
    assert (row["target_value"], row["units"], row["reached_promised"]) == ("96", "1", "0")


def test_a_street_without_homes_has_no_share() -> None:
    street, whole = rows(coverage_csv(a_record().catalogue, "nursing-room"))
    assert (street["street"], whole["street"]) == ("jinrongjie", "")
    assert (street["entries"], street["homes_total"], street["share_within_15_min"]) == (
        "1",
        "0",
        "",
    )
    assert rows(homes_csv(a_record().catalogue)) == []
