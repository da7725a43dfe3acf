"""The stages of life that ship, and what is said of a wrong one."""

from pathlib import Path

import pytest

from tests.builders import TAXONOMY
from webapp import paths
from webapp.domain.life_stages import LifeStage
from webapp.domain.problems import Problem
from webapp.ingest.categories import read_taxonomy
from webapp.ingest.life_stages import read_life_stages

ONE = """\
life_stages:
  - id: newborn
    zh: 新生儿
    en: Newborn
    text_zh: 喂奶。
    text_en: Feeding.
    categories: [nursing-room]
"""


def read(folder: Path, text: str) -> tuple[tuple[LifeStage, ...], tuple[Problem, ...]]:
    (folder / "life_stages.yaml").write_text(text, "utf-8")
    return read_life_stages(folder, TAXONOMY)


def said(problems: tuple[Problem, ...]) -> list[tuple[str, int, str, str]]:
    return [(Path(one.file).name, one.row, one.field, one.message) for one in problems]


def test_the_shipped_stages_have_no_problem() -> None:
    taxonomy, _ = read_taxonomy(paths.REFERENCE)
    stages, problems = read_life_stages(paths.REFERENCE, taxonomy)
    assert problems == ()
    assert len(stages) == 6
    assert all(kind in taxonomy for stage in stages for kind in stage.categories)


def test_a_district_may_have_none(tmp_path: Path) -> None:
    assert read_life_stages(tmp_path, TAXONOMY) == ((), ())


def test_an_unknown_kind_is_named_by_file_and_key_and_left_out(tmp_path: Path) -> None:
    stages, problems = read(tmp_path, ONE.replace("[nursing-room]", "[nursing-room, spa]"))
    assert [stage.categories for stage in stages] == [("nursing-room",)]
    assert said(problems) == [
        ("life_stages.yaml", 2, "life_stages.categories", "newborn: 'spa' is not a category")
    ]


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        ("[nursing-room]", "[spa]", "life_stages.categories", "no kind of service is left"),
        ("en: Newborn", 'en: ""', "life_stages.en", "newborn: is empty"),
        ("text_zh: 喂奶。", 'text_zh: " "', "life_stages.text_zh", "newborn: is empty"),
        ("    en: Newborn\n", "", "life_stages", "required field missing @ life_stages.en"),
        ("zh: 新生儿", "zh: 新生儿\n    icon: heart", "life_stages", "extra fields found (icon)"),
    ],
)
def test_a_stage_that_cannot_be_shown_is_left_out_and_named(
    tmp_path: Path, old: str, new: str, key: str, message: str
) -> None:
    stages, problems = read(tmp_path, ONE.replace(old, new, 1))
    assert stages == ()
    assert any(one.field == key and message in one.message for one in problems), said(problems)


def test_of_two_stages_with_one_id_the_first_stays(tmp_path: Path) -> None:
    again = ONE + ONE.removeprefix("life_stages:\n").replace("新生儿", "又一个")
    stages, problems = read(tmp_path, again)
    assert [stage.zh for stage in stages] == ["新生儿"]
    assert said(problems) == [("life_stages.yaml", 8, "life_stages.id", "newborn: is there twice")]


def test_another_key_at_the_top_is_named(tmp_path: Path) -> None:
    _, problems = read(tmp_path, ONE + "stages: []\n")
    assert [one.message for one in problems] == ["unknown key"]
