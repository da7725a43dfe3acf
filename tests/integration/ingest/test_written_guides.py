"""What makes a guide, a source or a section of the help page be left out, and how it is named."""

from datetime import date
from pathlib import Path

import pytest

from tests.builders import TAXONOMY
from webapp.domain.guides import Guides
from webapp.domain.service import Confidence
from webapp.ingest.guides.due import due_sentences
from webapp.ingest.guides.reading import read_guides

SOURCES = """
sources:
  - {id: a-law, zh: 某法, en: A law, as_of: "2026-11-28", review_by: "2027-11-28", sure: high}
"""
WHOLE = """
guides:
  - id: a-guide
    zh: 指南
    en: Guide
    summary_zh: 说明。
    summary_en: Note.
    categories: [nursery]
    steps:
      - id: "1"
        zh: 问？
        en: Ask?
        facts: [{zh: 事实。, en: A fact., source: a-law, article: "3"}]
        choices: [{zh: 是, en: "Yes", to: "2"}]
      - {id: "2", zh: 答, en: Answer, phones: ["12345"]}
"""
HELP = """
sections:
  - {id: first, zh: 先, en: First, facts: [{zh: 打110。, en: Call 110., source: a-law}]}
"""


def test_a_district_without_guides_has_none(tmp_path: Path) -> None:
    assert read_guides(tmp_path, TAXONOMY) == (Guides(), ())


def read(
    folder: Path, text: str, sources: str = SOURCES, help_page: str = HELP
) -> tuple[list[str], list[str]]:
    """The ids of the guides and sections that were kept, and what was said of the others."""
    (folder / "guides.yaml").write_text(text, encoding="utf-8")
    (folder / "sources.yaml").write_text(sources, encoding="utf-8")
    (folder / "help.yaml").write_text(help_page, encoding="utf-8")
    guides, problems = read_guides(folder, TAXONOMY)
    kept = [*(guide.id for guide in guides.guides), *(each.id for each in guides.sections)]
    return kept, [str(each) for each in problems]


def test_a_whole_guide_is_kept(tmp_path: Path) -> None:
    assert read(tmp_path, WHOLE) == (["a-guide", "first"], [])


def test_a_sentence_has_its_source_s_days_unless_it_has_its_own(tmp_path: Path) -> None:
    own = 'as_of: "2026-01-02", review_by: "2026-12-31", sure: low'
    read(tmp_path, WHOLE.replace('article: "3"', own))
    guides, _ = read_guides(tmp_path, TAXONOMY)
    (_, line), (_, of_help) = guides.lines()
    assert (line.as_of, line.review_by) == (date(2026, 1, 2), date(2026, 12, 31))
    assert line.sure is Confidence.LOW
    assert (of_help.as_of, of_help.review_by) == (date(2026, 11, 28), date(2027, 11, 28))
    assert of_help.sure is Confidence.HIGH


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        (", source: a-law", "", "a-guide: step 1, facts 1 (事实。): names no source"),
        ("a-law, article", "b, article", "step 1, facts 1 (事实。): 'b' is not a source"),
        ('article: "3"', "as_of: soon", "step 1, facts 1 (事实。): as_of: 'soon' is not a day"),
        ('article: "3"', "review_by: later", "review_by: 'later' is not a day"),
        ('article: "3"', 'review_by: "2026-11-28"', "review_by is not later than as_of"),
        ('article: "3"', "sure: very", "sure: 'very' is none of high, medium, low"),
        ('article: "3"', "sure: background", "sure: 'background' is none of high, medium, low"),
    ],
)
def test_a_sentence_with_a_fault_is_named_by_file_step_and_place(
    tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    kept, problems = read(tmp_path, WHOLE.replace(was, becomes))
    assert kept == ["first"]
    assert any("guides.yaml:3: error" in each and said in each for each in problems), problems


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ('as_of: "2026-11-28"', "as_of: today", "as_of: 'today' is not a day"),
        ('review_by: "2027-11-28"', 'review_by: ""', "review_by: '' is not a day"),
        ("sure: high", "sure: yes", "sure: 'yes' is none of"),
        ("id: a-law", "id: A law", "its id must be lower-case words and digits"),
        ("zh: 某法", 'zh: " "', "has no title"),
        (", sure: high", "", "required field"),
    ],
)
def test_a_source_with_a_fault_takes_along_what_names_it(
    tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    kept, problems = read(tmp_path, WHOLE, SOURCES.replace(was, becomes))
    assert kept == []
    assert any("sources.yaml:3: error" in each and said in each for each in problems), problems
    assert any("a-guide: step 1, facts 1" in each for each in problems)


def test_two_sources_of_one_name_are_both_left_out(tmp_path: Path) -> None:
    twice = SOURCES + SOURCES.replace("sources:", "")
    assert read(tmp_path, WHOLE, twice)[0] == []


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        (", source: a-law", "", "first: section first, facts 1 (打110。): names no source"),
        ("打110。", "打110，然后慢慢说清楚您现在到底是在哪里。", "is longer than 20 characters"),
        ("facts: [{zh: 打110。, en: Call 110., source: a-law}]", "facts: []", "says nothing"),
    ],
)
def test_a_section_of_the_help_page_with_a_fault_is_left_out_whole(
    tmp_path: Path, was: str, becomes: str, said: str
) -> None:
    kept, problems = read(tmp_path, WHOLE, help_page=HELP.replace(was, becomes))
    assert kept == ["a-guide"]
    assert any("help.yaml:3: error" in each and said in each for each in problems), problems


def test_what_is_due_is_listed_before_its_day_and_after_it(tmp_path: Path) -> None:
    own = WHOLE.replace('article: "3"', 'review_by: "2027-01-31"')
    read(tmp_path, own)
    guides, _ = read_guides(tmp_path, TAXONOMY)

    def listed(today: date) -> list[str]:
        return [str(each) for each in due_sentences(tmp_path, guides, today)]

    assert listed(date(2026, 12, 31)) == []
    (soon,) = listed(date(2027, 1, 1))
    assert "guides.yaml: warning: a-guide/1 (事实。) must be looked at by 2027-01-31" in soon
    (late,) = listed(date(2027, 2, 1))
    assert "was to be looked at by 2027-01-31 (source a-law)" in late
    assert "help.yaml: warning: help/first" in listed(date(2027, 11, 28))[1]


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("categories: [nursery]", "categories: [nowhere]", "'nowhere' is not a category"),
        ("categories: [nursery]", "categories: []\n    danger: child", "must be quiet"),
        (
            'id: "1"',
            'id: "1"\n        danger: child',
            "step 1: is read in danger, so it must be quiet",
        ),
        ('id: "1"', 'id: "1"\n        danger: child', "so it needs a phone"),
        ('id: "1"', 'id: "1"\n        danger: fire', "step 1: 'fire' is no danger: body, "),
        (
            "choices: [{",
            "unknown: [{zh: 不知道。, en: X, source: a-law}]\n        choices: [{",
            "phone",
        ),
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
    assert kept == ["first"]
    assert any(said in problem for problem in problems), problems


def test_a_guide_that_goes_takes_along_those_that_lead_to_it(tmp_path: Path) -> None:
    leads_over = '"2"}, {zh: 否, en: "No", to: a-guide/2}]'
    second = WHOLE.replace("guides:", "").replace("a-guide", "b-guide").replace('"2"}]', leads_over)
    kept, problems = read(tmp_path, WHOLE.replace('phones: ["12345"]', "phones: []") + second)
    assert kept == ["first"]
    assert any("'a-guide/2' is not a step" in problem for problem in problems), problems


def test_an_address_that_is_another_guide_s_id_leaves_both_out(tmp_path: Path) -> None:
    second = WHOLE.replace("guides:", "").replace(
        "id: a-guide", "id: b-guide\n    address: a-guide"
    )
    kept, problems = read(tmp_path, WHOLE + second)
    assert kept == ["first"]
    assert sum("is there twice" in problem for problem in problems) == 2


def test_a_way_in_from_the_help_page_that_leads_to_nothing_is_left_out(tmp_path: Path) -> None:
    ways = "help:\n  - {to: a-guide/2, zh: 路, en: A way}\n  - {to: a-guide/9, zh: 路, en: Lost}\n"
    kept, problems = read(tmp_path, ways + WHOLE.lstrip())
    guides, _ = read_guides(tmp_path, TAXONOMY)
    assert kept == ["a-guide", "first"]
    assert [way.to for way in guides.help] == ["a-guide/2"]
    assert ["'a-guide/9' is neither a guide nor a step" in each for each in problems] == [True]
