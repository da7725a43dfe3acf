"""`dangers.yaml`: what is wrong is named and left out, the rest is kept."""

from pathlib import Path

from webapp.domain.dangers import Dangers
from webapp.ingest.dangers import DANGERS, read_dangers

GOOD = """\
words:
  - {name: child, zh: [孩子], en: [child]}
  - {name: person, zh: [我], holds: [child]}
dangers:
  - {id: body, kind: body, numbers: ["120"], zh: ["{child} 噎住"], en: [choking]}
harmless: {zh: [呛人], en: [choking hazard]}
spelled: [choking]
ordinary: [cooking]
"""


def _read(folder: Path, text: str) -> tuple[Dangers, list[str]]:
    (folder / DANGERS).write_text(text, encoding="utf-8")
    dangers, problems = read_dangers(folder)
    return dangers, [f"{problem.row} {problem.message}" for problem in problems]


def test_a_folder_without_the_file_knows_no_danger(tmp_path: Path):
    assert read_dangers(tmp_path) == (Dangers(), ())


def test_a_whole_file_is_read(tmp_path: Path):
    dangers, problems = _read(tmp_path, GOOD)
    assert problems == []
    assert [group.holds for group in dangers.words] == [(), ("child",)]
    assert (dangers.rules[0].kind, dangers.rules[0].numbers) == ("body", ("120",))
    assert (dangers.harmless.zh, dangers.spelled, dangers.ordinary) == (
        ("呛人",),
        ("choking",),
        ("cooking",),
    )


def test_a_pattern_with_a_group_that_there_is_not_is_left_out(tmp_path: Path):
    text = GOOD.replace('"{child} 噎住"', '"{child} 噎住", "{dog} 咬"')
    dangers, problems = _read(tmp_path, text)
    assert dangers.rules[0].zh == ("{child} 噎住",)
    assert problems == ["5 {dog} 咬: there is no group 'dog'"]


def test_a_danger_needs_a_known_kind_a_number_and_an_id_of_its_own(tmp_path: Path):
    rule = '  - {id: body, kind: body, numbers: ["120"], zh: ["{child} 噎住"], en: [choking]}\n'
    more = rule + rule.replace("id: body", "id: b").replace('["120"]', "[]")
    more += rule.replace("kind: body", "kind: ghosts")
    dangers, problems = _read(tmp_path, GOOD.replace("harmless:", more + "harmless:"))
    assert [each.id for each in dangers.rules] == ["body"]
    assert len(problems) == 3
    assert "6 body: is there twice" in problems
    assert "7 b: has no number to call" in problems


def test_a_group_holds_only_what_stands_before_it(tmp_path: Path):
    dangers, problems = _read(tmp_path, GOOD.replace("holds: [child]", "holds: [ghost]"))
    assert [group.name for group in dangers.words] == ["child"]
    assert problems == ["3 person: holds 'ghost', which does not stand before it"]
