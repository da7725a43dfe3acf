"""A cell that cannot be read costs that cell, and nothing else."""

import pytest

from tests.unit.ingest.rows import KNOWN, a_row
from webapp.domain.service import Confidence, Service, Status, Visibility
from webapp.ingest.entries import service_from
from webapp.ingest.rules import entry_problems
from webapp.ingest.unreadable import is_unusable, reason_of, without_unreadable


def kept(**changes: str) -> Service:
    """The entry of a row without a fault but for what is changed."""
    row = a_row(**changes)
    problems = entry_problems(row, KNOWN)
    assert problems != ()
    assert not is_unusable(problems)
    return service_from(without_unreadable(row, problems, KNOWN), KNOWN)


def good() -> Service:
    return service_from(a_row(), KNOWN)


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("street", "nowhere"),
        ("community_code", "1.10102E+11"),
        ("hours", "never on Sunday"),
        ("phones", "12"),
        ("source_url", "javascript:alert(1)"),
        ("age_max_months", "three"),
        ("checked_on", "2026-13-01"),
        ("features", "sink"),
        ("commitments", "X1"),
    ],
)
def test_a_bad_cell_is_empty_and_the_others_are_as_they_were(column: str, cell: str) -> None:
    assert kept(**{column: cell}) == service_from(a_row(**{column: ""}), KNOWN)


def test_of_a_list_what_can_be_read_stays() -> None:
    service = kept(
        phones="010-66161132;12;12338", commitments="W7.5;X1", features="sink=yes;crib=2;lift=no"
    )
    assert service.phones == ("010-66161132", "12338")
    assert service.commitments == ("W7.5",)
    assert service.features == (("lift", "no"), ("sink", "yes"))


@pytest.mark.parametrize("change", [{"lat": "north"}, {"lon": ""}, {"coordinate_precision": "ok"}])
def test_half_a_point_is_no_point(change: dict[str, str]) -> None:
    service = kept(**change)
    assert (service.coordinates, service.precision, service.located_by) == (None, "none", "")


def test_one_end_of_an_age_says_nothing_alone() -> None:
    service = kept(age_min_months="three", age_max_months="36")
    assert (service.age_min_months, service.age_max_months) == (None, None)


def test_a_choice_that_cannot_be_read_claims_the_least() -> None:
    assert kept(status="close").status is Status.EXPECTED
    assert kept(confidence="sure").source.confidence is Confidence.LOW


def test_a_visibility_that_cannot_be_read_tells_nothing_of_where() -> None:
    service = kept(visibility="confidental", address_zh="某胡同1号", community_code="110102011001")
    assert service.visibility is Visibility.CONFIDENTIAL
    assert (service.address_zh, service.community_code, service.coordinates) == ("", "", None)


def test_a_confidential_entry_that_says_where_it_is_stays_and_says_it_no_longer() -> None:
    service = kept(visibility="confidential", address_zh="某胡同1号")
    assert (service.address_zh, service.coordinates) == ("", None)


def test_a_confirmation_without_its_day_is_none() -> None:
    assert kept(status="confirmed", checked_on="45123").status is Status.SOURCED
    assert kept(status="confirmed").status is Status.SOURCED


def test_the_kind_stands_for_a_name_that_is_not_there() -> None:
    assert kept(name_zh="").name_zh == "母婴室"
    assert kept(name_zh="张三11010519491231002X").name_zh == "母婴室"


@pytest.mark.parametrize("change", [{"id": ""}, {"id": "A b"}, {"category": "nursing_room"}])
def test_a_row_without_an_id_or_of_an_unknown_kind_is_unusable(change: dict[str, str]) -> None:
    problems = entry_problems(a_row(**change, phones="12"), KNOWN)
    assert is_unusable(problems)
    assert reason_of(problems).field in ("id", "category")


def test_a_row_whose_cells_stand_in_other_columns_is_unusable() -> None:
    moved = {"status": "public", "visibility": "", "confidence": "某注"}
    problems = entry_problems(a_row(**moved), KNOWN)
    assert is_unusable(problems)
    assert "seem to have moved" in reason_of(problems).message


def test_one_wrong_choice_is_a_slip_and_no_move() -> None:
    assert not is_unusable(entry_problems(a_row(status="open"), KNOWN))


def test_a_good_row_is_as_it_was() -> None:
    row = a_row()
    assert without_unreadable(row, (), KNOWN) is row
    assert good().name_zh == "某商场母婴室"
