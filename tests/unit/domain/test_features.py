"""The vocabulary of features: declared once, and nothing in it contradicts itself."""

from collections import Counter

import pytest

from webapp.domain.datatypes import UNKNOWN
from webapp.domain.features import FEATURE, FEATURES, Feature
from webapp.domain.service import FIELD
from webapp.search.known.derived import ALL_DAY, FREE, WEEKEND


def test_a_key_is_declared_once_and_is_no_field() -> None:
    assert Counter(each.key for each in FEATURES).most_common(1)[0][1] == 1
    assert set(FEATURE) & set(FIELD) == set()


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.key)
def test_what_is_not_known_can_be_said_of_every_feature(feature: Feature) -> None:
    assert feature.trouble(UNKNOWN) is None


def test_features_that_follow_from_other_facts_are_those_that_are_worked_out() -> None:
    derived = {each.key for each in FEATURES if each.derived}
    assert derived <= {FREE, ALL_DAY, WEEKEND} <= set(FEATURE)


def test_words_people_read_are_there_for_all_but_dates_of_other_features() -> None:
    assert [each.key for each in FEATURES if not each.label] == ["places_free_date"]
