"""Guides: where choices lead, and which steps can be reached."""

from webapp.domain.guides import Choice, Guide, Guides, GuideSource, Step


def a_guide(*steps: Step, id: str = "a-guide") -> Guide:
    source = GuideSource("某法", "A law")
    return Guide(id, "指南", "Guide", "说明", "Note", "2026-11-24", ("nursery",), (source,), steps)


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


def test_a_kind_of_service_has_the_first_guide_that_explains_it():
    guides = Guides((a_guide(a_step("1")), a_guide(a_step("1"), id="another")))
    found = guides.about("nursery")
    assert found is not None
    assert found.id == "a-guide"
    assert guides.about("kindergarten") is None
