"""How long what somebody found out holds, and the facts that files have of their own."""

from datetime import date
from pathlib import Path

import pytest

from webapp import paths
from webapp.domain.facts import STANDING, Fact, Freshness, Method
from webapp.domain.service import Source
from webapp.ingest.fact_files import FACTS, facts_text, read_facts
from webapp.ingest.freshness import FRESHNESS, read_freshness

GROUP = """groups:
  - id: there
    zh: 是否还在
    en: that it is there
    fields: [status, name_zh]
    days: 180
    sensitive_days: 30
"""


def test_the_real_groups_are_whole() -> None:
    found, problems = read_freshness(paths.REFERENCE)
    assert problems == ()
    named = [name for group in found.groups for name in group.fields]
    assert len(named) == len(set(named))
    assert STANDING in named


def test_without_the_file_nothing_can_be_confirmed(tmp_path: Path) -> None:
    assert read_freshness(tmp_path) == (Freshness(), ())
    assert read_facts(tmp_path) == ((), ())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("status, name_zh", "status, nothing", "'nothing' is not a field"),
        ("days: 180", "days: 0", "one day at least"),
        ("zh: 是否还在", "zh: ' '", "is empty"),
        ("name_zh]", "features.nothing]", "is not a field"),
    ],
)
def test_a_group_with_a_fault_is_named_and_left_out(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    (tmp_path / FRESHNESS).write_text(GROUP.replace(old, new), "utf-8")
    found, problems = read_freshness(tmp_path)
    assert found.groups == ()
    assert said in str(problems[0])


def test_a_field_stands_in_one_group(tmp_path: Path) -> None:
    twice = GROUP + GROUP.partition("\n")[2].replace("id: there", "id: again")
    (tmp_path / FRESHNESS).write_text(twice, "utf-8")
    found, problems = read_freshness(tmp_path)
    assert [group.id for group in found.groups] == ["there"]
    assert "stands in another group" in str(problems[0])


FACT = Fact(
    "a-room",
    "phones",
    Source("某街道通知", "https://example.org", "2026-11"),
    date(2026, 11, 20),
    Method.PHONE,
    date(2027, 5, 19),
)


def test_facts_are_read_as_they_were_written(tmp_path: Path) -> None:
    facts = (FACT, Fact("b-room", "hours", Source("某名单")))
    (tmp_path / FACTS).write_text(facts_text(facts), "utf-8")
    assert read_facts(tmp_path) == (facts, ())


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("phones", "nothing", "'nothing' is not a field"),
        ("2027-05-19", "", "says when, or until when"),
        ("phone,2027", "guess,2027", "'guess' is no way to find out"),
        ("2026-11-20", "2026-13-20", "is not a date"),
        ("a-room", "", "id"),
    ],
)
def test_a_row_with_a_fault_is_named_and_left_out(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    (tmp_path / FACTS).write_text(facts_text([FACT]).replace(old, new), "utf-8")
    facts, problems = read_facts(tmp_path)
    assert facts == ()
    assert said in str(problems[0])
