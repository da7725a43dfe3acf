"""The guides that ship: nobody is led nowhere or wrongly; and what makes one be left out."""

import re
import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import TAXONOMY
from webapp import paths
from webapp.domain.guides import Guide, Guides, Step
from webapp.ingest.entries import read_entries
from webapp.ingest.guides import read_guides
from webapp.ingest.reference import Reference, read_reference

EVERY_GUIDE = (
    "legal-aid",
    "protection-order",
    "mediation",
    "divorce-registration",
    "rehabilitation-subsidy",
    "nursery",
    "kindergarten",
    "parent-school",
    "childrens-home",
)
WHOLE = """
guides:
  - id: a-guide
    zh: 指南
    en: Guide
    summary_zh: 说明。
    summary_en: Note.
    compiled: "2026-11-24"
    categories: [nursery]
    sources: [{zh: 某法, en: A law}]
    steps:
      - {id: "1", zh: 问？, en: Ask?, choices: [{zh: 是, en: "Yes", to: "2"}]}
      - {id: "2", zh: 答, en: Answer, phones: ["12345"]}
"""


@pytest.fixture(scope="module")
def shipped() -> Reference:
    return read_reference(paths.REFERENCE)


@pytest.fixture(scope="module")
def guides(shipped: Reference) -> Guides:
    return shipped.guides


def steps_of(guides: Guides) -> Iterator[tuple[Guide, Step]]:
    return ((guide, step) for guide in guides.guides for step in guide.steps)


def test_every_guide_is_there_and_dated_and_says_its_sources(guides: Guides) -> None:
    assert tuple(guide.id for guide in guides.guides) == EVERY_GUIDE
    assert all(guide.sources and guide.compiled == "2026-11-24" for guide in guides.guides)


def test_every_step_is_reached_and_leads_on(guides: Guides) -> None:
    for guide in guides.guides:
        assert guide.reached() == {step.id for step in guide.steps}, guide.id
    assert all(step.leads_on for _, step in steps_of(guides))


def test_every_choice_leads_to_a_step_that_is_there(guides: Guides) -> None:
    there = {(guide.id, step.id) for guide, step in steps_of(guides)}
    led = {guide.target(choice) for guide, step in steps_of(guides) for choice in step.choices}
    assert led <= there


def test_every_answer_ends_at_entries_that_exist_and_at_a_phone(shipped: Reference) -> None:
    services = read_entries([paths.RAW / "entries.csv"], shipped, lambda _hours: None).services
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
    sentences = [line.zh for _, step in steps_of(guides) for line in (*step.facts, *step.unknown)]
    assert statistics.median(map(len, sentences)) <= 20
    assert max(map(len, sentences)) <= 30


def test_no_address_of_a_step_tells_what_was_answered(guides: Guides) -> None:
    assert all(step.id.isdecimal() for _, step in steps_of(guides))


def test_what_asks_about_violence_is_quiet_and_stands_at_an_address_that_does_not_tell(
    guides: Guides,
) -> None:
    asking = {guide.id for guide in guides.guides if re.search("暴力|虐待|离婚", guide.first.zh)}
    assert asking == {"legal-aid", "mediation", "divorce-registration"}
    for guide in guides.guides:
        if guide.id in asking or guide.quiet:
            assert guide.quiet, guide.id
            assert re.fullmatch(r"g\d", guide.name), guide.id


def test_an_address_that_is_another_guide_s_id_leaves_both_out(tmp_path: Path) -> None:
    second = WHOLE.replace("guides:", "").replace(
        "id: a-guide", "id: b-guide\n    address: a-guide"
    )
    kept, problems = read(tmp_path, WHOLE + second)
    assert kept == []
    assert sum("is there twice" in problem for problem in problems) == 2


def test_both_languages_are_there(guides: Guides) -> None:
    for guide, step in steps_of(guides):
        for line in (*step.facts, *step.unknown, *step.choices, step, guide, *guide.sources):
            assert line.zh, (guide.id, step.id)
            assert line.en.isascii(), (guide.id, step.id)


def test_a_district_without_guides_has_none(tmp_path: Path) -> None:
    assert read_guides(tmp_path, TAXONOMY) == (Guides(), ())


def read(folder: Path, text: str) -> tuple[list[str], list[str]]:
    """The ids of the guides that were kept, and what was said of the others."""
    (folder / "guides.yaml").write_text(text, encoding="utf-8")
    guides, problems = read_guides(folder, TAXONOMY)
    return [guide.id for guide in guides.guides], [each.message for each in problems]


def test_a_whole_guide_is_kept(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == (["a-guide"], [])


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("categories: [nursery]", "categories: [nowhere]", "'nowhere' is not a category"),
        ("2026-11-24", "last week", "'last week' is not a day"),
        ("[{zh: 某法, en: A law}]", "[]", "names no source"),
        ("id: a-guide", "id: A/Guide", "its id must be lower-case words"),
        ("id: a-guide", "id: a-guide\n    quiet: true", "needs an address that does not tell"),
        ("id: a-guide", "id: a-guide\n    address: G/2", "its address must be lower-case"),
        ('"2"}]', '"2"}, {zh: 否, en: "No", to: "3"}]', "'3' is not a step"),
        ('"2"}]', '"2"}, {zh: 否, en: "No", to: x/1}]', "'x/1' is not a step"),
        ('to: "2"', 'to: "1"', "step 2: no choice leads to it"),
        ('id: "2"', 'id: "violence"', "addresses must not tell"),
        ('phones: ["12345"]', "phones: []", "step 2: leads nowhere"),
        ('phones: ["12345"]', "phones: [police]", "'police' is not a phone"),
        ("zh: 答,", "", "required field"),
    ],
)
def test_a_guide_with_a_fault_is_left_out_whole(
    tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    kept, problems = read(tmp_path, WHOLE.replace(was, becomes))
    assert kept == []
    assert any(said in problem for problem in problems), problems


def test_a_guide_that_goes_takes_along_those_that_lead_to_it(tmp_path: Path) -> None:
    leads_over = '"2"}, {zh: 否, en: "No", to: a-guide/2}]'
    second = WHOLE.replace("guides:", "").replace("a-guide", "b-guide").replace('"2"}]', leads_over)
    kept, problems = read(tmp_path, WHOLE.replace('phones: ["12345"]', "phones: []") + second)
    assert kept == []
    assert any("'a-guide/2' is not a step" in problem for problem in problems), problems
