"""The syntax of features and the values that fit their keys."""

import pytest

from tests.unit.ingest.rows import a_row, messages
from webapp.domain.datatypes import pairs
from webapp.domain.problems import Severity
from webapp.ingest.features import feature_problems


def errors(features: str) -> list[str]:
    return messages(tuple(feature_problems(a_row(features=features))))


def test_features_become_sorted_pairs() -> None:
    assert pairs(" step-free = yes;floor=3 ;") == (("floor", "3"), ("step-free", "yes"))
    assert pairs("") == ()


@pytest.mark.parametrize(
    "features",
    ["", "sink=yes", "sink=unknown;lift=no", "area_m2=6.5", "places_free=unknown", "floor=B1层"],
)
def test_features_that_fit_their_keys_are_good(features: str) -> None:
    assert errors(features) == []


@pytest.mark.parametrize("features", ["sink", "sink=", "=yes", "Sink=yes", "热水=yes"])
def test_anything_but_key_and_value_is_an_error(features: str) -> None:
    assert errors(features)[0].endswith("is not of the form key=value")


def test_a_three_valued_feature_takes_no_other_value() -> None:
    assert errors("sink=2") == ["features: sink: must be yes, no or unknown, not '2'"]


def test_a_measure_must_be_a_number() -> None:
    assert errors("area_m2=large") == [
        "features: area_m2: 'large' is not a number of square metres like 12.5"
    ]


def test_a_key_that_is_there_twice_is_an_error() -> None:
    assert "features: sink is there with 2 values" in errors("sink=yes;sink=no")


def test_a_key_outside_the_vocabulary_is_kept_and_flagged() -> None:
    (problem,) = feature_problems(a_row(features="robot=yes"))
    assert problem.severity is Severity.WARNING
