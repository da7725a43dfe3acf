"""What is declared of the parameters of a search, and who must have something for each of them."""

from dataclasses import dataclass
from typing import Annotated

import pytest

from webapp.domain.vocabulary import NEAR_ME, SETTABLE
from webapp.present.search.filter_labels import LABELLING
from webapp.search.answering.advice import GIVEN_UP
from webapp.search.matching import filters
from webapp.search.question.declaration import COUNTED, SHEET, Parameter, declared
from webapp.search.question.query import (
    FILTERS,
    PARAMETER,
    PARAMETERS,
    SearchQuery,
    parameters_on,
    with_text,
    without,
)
from webapp.search.question.values import Flag, WholeNumber


@dataclass(frozen=True)
class Small:
    size: Annotated[int, Parameter(WholeNumber(1, 9), "How large.")] = 3
    big: Annotated[bool, Parameter(Flag(), "Whether.")] = False


@dataclass(frozen=True)
class Silent:
    size: int = 3


def test_a_parameter_knows_its_name_and_the_value_of_a_query_that_leaves_it_out():
    assert [(each.name, each.unset) for each in declared(Small)] == [("size", 3), ("big", False)]


def test_an_attribute_that_declares_nothing_is_refused():
    with pytest.raises(TypeError, match="size declares no parameter"):
        declared(Silent)


def test_every_filter_has_a_mask_and_words_and_nothing_else_has():
    names = {parameter.name for parameter in FILTERS}
    assert names == filters._MASKS.keys() == LABELLING.keys()


def test_what_a_phrase_may_set_are_parameters_and_a_hint():
    assert {*SETTABLE} - PARAMETER.keys() == {NEAR_ME}


def test_only_what_is_declared_stands_beside_another():
    assert {each.beside for each in PARAMETERS if each.beside} <= PARAMETER.keys()


def test_filters_are_given_up_in_the_order_of_what_is_lost_and_no_kind_of_service_is():
    order = [parameter.name for parameter in GIVEN_UP]
    assert order == ["open", "feature", "age_months", "status", "radius", "street"]
    assert len({parameter.given_up for parameter in GIVEN_UP}) == len(GIVEN_UP)


def test_a_face_begins_with_those_that_lead_it():
    assert [each.name for each in parameters_on(SHEET)][:5] == list(SHEET.first)
    assert [each.name for each in parameters_on(COUNTED)] == [*COUNTED.first, "need", "open"]


def test_words_add_to_a_repeatable_parameter_and_set_another():
    query = with_text(SearchQuery(feature=("lift",)), "feature", "curtain")
    assert query.feature == ("curtain", "lift")
    assert with_text(query, "age_months", "18").age_months == 18


@pytest.mark.parametrize(("name", "text"), [("age_months", "old"), (NEAR_ME, "1"), ("open", "")])
def test_words_that_cannot_be_read_change_nothing(name: str, text: str):
    assert with_text(SearchQuery(q="a"), name, text) == SearchQuery(q="a")


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.name)
def test_a_query_without_a_parameter_begins_at_its_first_page(parameter: Parameter):
    asked = SearchQuery(q="a", near="b", radius=500, page=7, category=("nursery",))
    left = without(asked, parameter.name)
    assert (left.page, getattr(left, parameter.name)) == (1, parameter.unset)
    assert parameter.texts(left) == ()
