"""Entries of a sensitive kind are at least discreet, and the row that forgot it is named."""

import pytest

from tests.unit.ingest.rows import KNOWN, a_row, messages
from webapp.domain.problems import Severity
from webapp.domain.service import Visibility
from webapp.ingest.discretion import discreet_where_sensitive
from webapp.ingest.entries import service_from
from webapp.ingest.rules import entry_problems


def shown(**changes: str) -> Visibility:
    return discreet_where_sensitive(service_from(a_row(**changes), KNOWN), KNOWN).visibility


def test_a_public_entry_of_a_sensitive_kind_becomes_discreet_and_is_named() -> None:
    row = a_row(category="shelter", visibility="public")
    assert messages(entry_problems(row, KNOWN), Severity.WARNING) == [
        "visibility: is discreet: shelter is a sensitive kind of service"
    ]
    assert shown(category="shelter", visibility="public") is Visibility.DISCREET


@pytest.mark.parametrize("visibility", ["discreet", "confidential"])
def test_what_is_hidden_better_stays_so(visibility: str) -> None:
    assert shown(category="shelter", visibility=visibility) == visibility


@pytest.mark.parametrize("visibility", list(Visibility))
def test_the_row_decides_for_every_other_kind(visibility: Visibility) -> None:
    warnings = messages(entry_problems(a_row(visibility=visibility), KNOWN), Severity.WARNING)
    assert [one for one in warnings if one.startswith("visibility")] == []
    assert shown(visibility=visibility) is visibility
