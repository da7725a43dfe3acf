"""The guides that ship: nobody is led nowhere or wrongly, and no sentence is without source."""

import re
import statistics
from collections.abc import Iterator

import pytest

from tests.builders import NOW
from webapp import paths
from webapp.domain.guides import Guide, Guides, Step
from webapp.domain.service import Confidence
from webapp.ingest.entries import read_entries
from webapp.ingest.reference import Reference, read_reference

EVERY_GUIDE = (
    "legal-aid",
    "protection-order",
    "child-taken",
    "bullying",
    "mediation",
    "divorce-registration",
    "getting-married",
    "family-benefits",
    "free-health",
    "rehabilitation-subsidy",
    "nursery",
    "kindergarten",
    "parent-school",
    "childrens-home",
)
OF_DANGER = ("protection-order", "child-taken", "bullying")


@pytest.fixture(scope="module")
def shipped() -> Reference:
    return read_reference(paths.REFERENCE)


@pytest.fixture(scope="module")
def guides(shipped: Reference) -> Guides:
    return shipped.guides


def steps_of(guides: Guides) -> Iterator[tuple[Guide, Step]]:
    return ((guide, step) for guide in guides.guides for step in guide.steps)


def test_every_guide_is_there(guides: Guides) -> None:
    assert tuple(guide.id for guide in guides.guides) == EVERY_GUIDE


def test_no_sentence_is_without_a_source_a_date_and_a_day_to_look_again(guides: Guides) -> None:
    sources = {source.id for source in guides.sources}
    lines = list(guides.lines())
    assert len(lines) > 400
    for where, line in lines:
        assert line.source in sources, where
        assert line.as_of < line.review_by, where
        assert line.sure is not Confidence.BACKGROUND, where


def test_every_source_is_named_and_has_a_title_in_both_languages(guides: Guides) -> None:
    named = {line.source for _, line in guides.lines()}
    assert {source.id for source in guides.sources} == named
    for source in guides.sources:
        assert source.zh, source.id
        assert source.en.isascii(), source.id
        assert not source.url or source.url.startswith("http"), source.id


def test_the_plan_that_has_ended_is_spoken_of_as_ended(guides: Guides) -> None:
    promised = [line for _, line in guides.lines() if line.source == "plan"]
    assert promised
    for line in promised:
        assert not re.match("规划[：要]", line.zh), line.zh
        assert not line.en.startswith("The plan:"), line.en


def test_what_is_read_in_danger_begins_with_what_to_do_and_is_short(guides: Guides) -> None:
    assert tuple(guide.id for guide in guides.guides if guide.danger) == OF_DANGER
    for guide, step in steps_of(guides):
        if step.danger:
            where = f"{guide.id}/{step.id}"
            assert guide.quiet or step.quiet, where
            assert max(len(line.zh) for line in step.lines) <= 20, where
    for guide_id in OF_DANGER:
        guide = guides.guide(guide_id)
        assert guide is not None
        assert "110" in guide.first.facts[0].zh
        assert guide.first.phones[0] == "110"
    for section in guides.sections:
        assert max(len(line.zh) for line in section.lines) <= 20, section.id
    assert guides.sections[0].facts[0].zh == "打110，说清您在哪里。"


def test_nothing_is_said_that_was_found_wrong(guides: Guides) -> None:
    texts = " ".join(line.zh for _, line in guides.lines())
    for wrong in (
        "从不公布",
        "能带您去",
        "可以要求出警记录",
        "困难说明由谁出具",
        "普惠园覆盖率要到",
    ):
        assert wrong not in texts


def test_every_step_is_reached_and_leads_on(guides: Guides) -> None:
    for guide in guides.guides:
        assert guide.reached() == {step.id for step in guide.steps}, guide.id
    assert all(step.leads_on for _, step in steps_of(guides))


def test_every_choice_leads_to_a_step_that_is_there(guides: Guides) -> None:
    there = {(guide.id, step.id) for guide, step in steps_of(guides)}
    led = {guide.target(choice) for guide, step in steps_of(guides) for choice in step.choices}
    assert led <= there


def test_every_answer_ends_at_entries_that_exist_and_at_a_phone(shipped: Reference) -> None:
    services = read_entries(
        [paths.RAW / "entries.csv"], shipped, lambda _hours: None, NOW.date()
    ).services
    kinds, ids = {each.category for each in services}, {each.id for each in services}
    hotlines = {phone for each in services if each.category == "hotline" for phone in each.phones}
    for guide, step in steps_of(shipped.guides):
        where = f"{guide.id}/{step.id}"
        assert set(step.categories) <= kinds, where
        assert set(step.entries) <= ids, where
        assert set(step.phones) <= hotlines, where
        assert step.choices or step.phones, where


def test_where_there_is_violence_mediation_is_not_offered_but_110_is(guides: Guides) -> None:
    asking = [
        (guide, step) for guide, step in steps_of(guides) if step.zh.startswith("有没有家庭暴力")
    ]
    assert {guide.id for guide, _ in asking} == {"legal-aid", "mediation", "divorce-registration"}
    for guide, step in asking:
        assert step.choices[0].zh == "有"
        answer = guide.step(guide.target(step.choices[0])[1])
        assert answer is not None
        assert answer.quiet
        assert "110" in answer.phones
        assert "family-mediation" not in answer.categories
        assert all(guide.target(choice)[0] != "mediation" for choice in answer.choices)


def test_mediation_is_shown_only_after_violence_was_asked_about(guides: Guides) -> None:
    guide = guides.guide("mediation")
    assert guide is not None
    first = guide.first
    assert first.zh == "有没有家庭暴力？"
    assert not first.categories


def test_harm_to_a_child_leads_to_reporting_at_once(guides: Guides) -> None:
    guide = guides.guide("protection-order")
    assert guide is not None
    step = guide.step("6")
    assert step is not None
    assert step.phones[:2] == ("110", "12345")
    telling = [
        guide.target(choice)
        for guide, one in steps_of(guides)
        for choice in one.choices
        if choice.zh.startswith("孩子在受伤害")
    ]
    assert set(telling) == {("protection-order", "6")}


def test_sentences_are_short(guides: Guides) -> None:
    sentences = [line.zh for _, line in guides.lines()]
    assert statistics.median(map(len, sentences)) <= 20
    assert max(map(len, sentences)) <= 30


def test_no_address_of_a_step_tells_what_was_answered(guides: Guides) -> None:
    assert all(step.id.isdecimal() for _, step in steps_of(guides))


def test_what_asks_about_violence_is_quiet_and_stands_at_an_address_that_does_not_tell(
    guides: Guides,
) -> None:
    asking = {
        guide.id for guide in guides.guides if re.search("暴力|虐待|离婚|危险", guide.first.zh)
    }
    assert asking == {
        *("legal-aid", "protection-order", "child-taken", "mediation", "divorce-registration")
    }
    for guide in guides.guides:
        if guide.id in asking or guide.quiet:
            assert guide.quiet, guide.id
            assert re.fullmatch(r"g\d", guide.name), guide.id


def test_both_languages_are_there(guides: Guides) -> None:
    for guide, step in steps_of(guides):
        for line in (*step.lines, *step.choices, step, guide):
            assert line.zh, (guide.id, step.id)
            assert line.en.isascii(), (guide.id, step.id)
