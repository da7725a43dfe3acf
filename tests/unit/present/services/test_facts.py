"""Facts of an entry: in order, with their source, and unknown ones named as unknown."""

import pytest

from tests.builders import a_confidential_service, a_service
from tests.unit.present.search.test_words_and_cards import words_in
from webapp.domain.coordinates import Precision
from webapp.domain.languages import ENGLISH
from webapp.domain.service import Service
from webapp.present.services.facts import FactWriter, fact_groups, where_facts
from webapp.present.services.models import Fact


def written(service: Service) -> FactWriter:
    return FactWriter(service, words_in(ENGLISH), "Source: a paper")


def facts_of(service: Service, only: str = "") -> dict[str, Fact]:
    groups = [group for group in fact_groups(written(service)) if only in ("", group.id)]
    return {fact.id: fact for group in groups for fact in group.facts}


def test_a_known_fact_says_who_says_it() -> None:
    fee = facts_of(a_service(fee_zh="免费"))["fee"]
    assert (fee.value.text, fee.known, fee.origin) == ("免费", True, "Source: a paper")


def test_a_fact_that_is_not_known_is_named_and_not_denied() -> None:
    *_, last = facts_of(a_service(), "how").values()
    assert (last.label, last.known, last.origin) == ("No information yet on", False, "")
    assert last.value.text == "What to bring, How to apply, Cost, Run by"


@pytest.mark.parametrize(
    ("value", "said", "known"),
    [("yes", "Yes", True), ("no", "No", True), ("unknown", "No information yet", False)],
)
def test_whether_fathers_may_come_in_has_three_answers(value: str, said: str, known: bool) -> None:
    fathers = facts_of(a_service(features=(("men-welcome", value),)))["men-welcome"]
    assert (fathers.value.text, fathers.known) == (said, known)


def test_a_nursing_room_that_says_nothing_of_fathers_is_not_known_to_turn_them_away() -> None:
    assert facts_of(a_service())["men-welcome"].known is False


def test_what_visitors_ask_for_and_nobody_told_stands_in_one_line() -> None:
    features = (("changing-table", "yes"), ("sink", "unknown"))
    facts = facts_of(a_service(features=features), "inside")
    assert facts["changing-table"].known
    assert "Sink" in facts["not-known"].value.text
    assert "Changing table" not in facts["not-known"].value.text


def test_a_no_is_shown_as_a_no() -> None:
    door = facts_of(a_service(features=(("lockable-door", "no"),)))["lockable-door"]
    assert (door.value.text, door.known) == ("No", True)


def test_the_place_on_the_map_says_how_exactly_it_is_known() -> None:
    service = a_service(precision=Precision.COMMUNITY, located_by="communities.csv")
    fact = {fact.id: fact for fact in where_facts(written(service))}["precision"]
    assert "not drawn on the map" in fact.value.text
    assert fact.origin == "Worked out from the address"


def test_a_secret_address_is_the_only_thing_said_of_where() -> None:
    (fact,) = where_facts(written(a_confidential_service(address_zh="")))
    assert fact.value.text == "Not published on this site"
