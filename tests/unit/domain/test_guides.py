"""Guides: where choices lead, which steps can be reached, and how long a sentence stands."""

from datetime import date

import pytest

from webapp.domain.guides import Choice, Guide, Guides, Line, Section, Source, Step
from webapp.domain.service import Confidence

AS_OF, REVIEW_BY = date(2026, 11, 28), date(2027, 11, 28)
A_LAW = Source("a-law", "某法", "A law", AS_OF, REVIEW_BY, Confidence.HIGH, "2026-11-24")


def a_line(zh: str = "事实。", source: str = "a-law", **more: object) -> Line:
    values = {"as_of": AS_OF, "review_by": REVIEW_BY, "sure": Confidence.HIGH, **more}
    return Line(zh, "A fact.", source, **values)


def a_guide(*steps: Step, id: str = "a-guide") -> Guide:
    return Guide(id, "指南", "Guide", "说明", "Note", ("nursery",), steps)


def a_step(id: str, *to: str) -> Step:
    return Step(id, "问？", "Ask?", choices=tuple(Choice("是", "Yes", each) for each in to))


def test_a_choice_leads_to_a_step_of_its_own_guide_or_of_another():
    guide = a_guide(a_step("1", "2", "other/3"), a_step("2"))
    near, far = guide.first.choices
    assert guide.target(near) == ("a-guide", "2")
    assert guide.target(far) == ("other", "3")


def test_steps_are_reached_through_others_and_in_circles():
    guide = a_guide(a_step("1", "2"), a_step("2", "3"), a_step("3", "1"), a_step("4", "3"))
    assert guide.reached() == {"1", "2", "3"}


def test_a_choice_that_leaves_the_guide_reaches_none_of_its_steps():
    assert a_guide(a_step("1", "other/2"), a_step("2")).reached() == {"1"}


def test_a_step_leads_on_by_a_choice_a_phone_or_a_service():
    assert not a_step("1").leads_on
    assert a_step("1", "2").leads_on
    assert Step("1", "答", "Answer", phones=("12345",)).leads_on
    assert Step("1", "答", "Answer", categories=("nursery",)).leads_on


def test_a_kind_of_service_has_the_guides_that_explain_it():
    guides = Guides((a_guide(a_step("1")), a_guide(a_step("1"), id="another")))
    assert [guide.id for guide in guides.about("nursery")] == ["a-guide", "another"]
    assert guides.about("kindergarten") == ()


@pytest.mark.parametrize(
    ("today", "changed"),
    [(date(2027, 11, 27), False), (date(2027, 11, 28), False), (date(2027, 11, 29), True)],
)
def test_a_sentence_may_have_changed_once_its_day_has_passed(today: date, changed: bool):
    assert a_line().may_have_changed(today) is changed


def test_sources_are_named_once_in_the_order_of_the_sentences():
    other = Source("other", "别", "Other", AS_OF, REVIEW_BY, Confidence.LOW)
    guides = Guides(sources=(A_LAW, other))
    lines = (a_line(source="other"), a_line(), a_line(source="other"), a_line(source="gone"))
    assert guides.sources_of(lines) == (other, A_LAW)


def test_every_sentence_is_told_with_where_it_stands():
    step = Step("1", "答", "Answer", facts=(a_line("一"),), unknown=(a_line("二"),))
    first = Section("first", "先", "First", (a_line("三"),))
    guides = Guides((a_guide(step),), sections=(first,))
    told = [(where, line.zh) for where, line in guides.lines()]
    assert told == [("a-guide/1", "一"), ("a-guide/1", "二"), ("help/first", "三")]
