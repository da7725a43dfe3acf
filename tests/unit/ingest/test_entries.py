"""Headers and whole files of entries."""

import pytest

from tests.unit.ingest.rows import GOOD, KNOWN, a_file, a_row
from webapp.domain.coordinates import Coordinates, Precision
from webapp.ingest.columns import OPTIONAL, REQUIRED, header_problems
from webapp.ingest.entries import service_from
from webapp.ingest.readers import table_from


def header_errors(columns: tuple[str, ...]) -> list[str]:
    table = table_from("entries.csv", (",".join(columns) + "\n").encode())
    return [f"{each.field}: {each.message}" for each in header_problems(table, REQUIRED, OPTIONAL)]


def test_the_columns_in_any_order_are_a_good_header() -> None:
    assert header_errors(tuple(reversed(REQUIRED))) == []
    assert header_errors((*REQUIRED, "checked_on")) == []


@pytest.mark.parametrize("column", REQUIRED)
def test_a_missing_column_is_named(column: str) -> None:
    left = tuple(each for each in REQUIRED if each != column)
    assert header_errors(left) == [f"{column}: column is missing"]


def test_unknown_and_repeated_columns_are_named() -> None:
    assert header_errors((*REQUIRED, "phone", "id", "")) == [
        "id: column is there 2 times",
        "phone: unknown column",
        ": a column has no name",
    ]


def test_a_service_holds_what_the_row_says_and_nothing_else() -> None:
    row = a_row(phones="110; 12338", features="sink=yes", commitments="W7.5", age_min_months="0")
    service = service_from(row, KNOWN)
    assert service.coordinates == Coordinates(39.91, 116.366)
    assert (service.precision, service.located_by) == (Precision.VENUE, "entry")
    assert service.phones == ("110", "12338")
    assert service.features == (("sink", "yes"),)
    assert (service.age_min_months, service.age_max_months) == (0, None)
    assert (service.hours, service.address_zh, service.checked_on) == ("", "", None)


def test_a_community_gives_the_street_it_lies_in() -> None:
    service = service_from(a_row(street="", community_code="110102007001"), KNOWN)
    assert service.street == "yuetan"


def test_words_after_a_web_address_stay_with_the_title_of_the_source() -> None:
    source = service_from(a_row(source_url="http://example.org/a (某报转载)"), KNOWN).source
    assert (source.title_zh, source.url) == ("某报 (某报转载)", "http://example.org/a")


def test_html_in_a_name_is_kept_as_it_was_typed() -> None:
    assert service_from(a_row(name_zh="<b>母婴室</b>"), KNOWN).name_zh == "<b>母婴室</b>"


def test_the_test_file_reads_as_its_rows() -> None:
    table = table_from("entries.csv", a_file({}, {"id": "b"}))
    assert [row["id"] for row in table.rows] == [GOOD["id"], "b"]
