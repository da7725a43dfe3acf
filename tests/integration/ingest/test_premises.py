"""The premises that ship, and what is said of wrong ones."""

from pathlib import Path

import pytest

from webapp import paths
from webapp.domain.nearness import KnownPremises
from webapp.ingest.premises import read_premises

ONE = """\
kinds:
  - id: park
    zh: 园内
    en: in the park
    ends_zh: [公园]
    within_m: 600
    source: a list
extents:
  - {name_zh: 小公园, within_m: 250, source: a list}
"""


def test_the_shipped_premises_have_no_problem_and_a_source_each() -> None:
    known, problems = read_premises(paths.REFERENCE)
    assert problems == ()
    assert {kind.id for kind in known.kinds} >= {"park", "hospital", "station"}
    assert known.within_m("北京动物园") == 600
    assert known.within_m("首都医科大学附属北京儿童医院") == 200
    assert known.within_m("北京市西城区某街道某社区卫生服务站") == 0


def test_a_district_may_have_none(tmp_path: Path) -> None:
    assert read_premises(tmp_path) == (KnownPremises(), ())


@pytest.mark.parametrize(
    ("old", "new", "field", "message"),
    [
        ("within_m: 600", "within_m: wide", "kinds", "must be a whole number @ kinds.within_m"),
        ("    source: a list\n", '    source: ""\n', "kinds.source", "is empty"),
        ("    ends_zh: [公园]\n", "", "kinds.ends_zh", "is empty"),
        ("within_m: 250", "within_m: 0", "extents.within_m", "is empty"),
    ],
)
def test_one_that_nobody_tells_is_named_and_left_out(
    tmp_path: Path, old: str, new: str, field: str, message: str
) -> None:
    (tmp_path / "premises.yaml").write_text(ONE.replace(old, new), "utf-8")
    known, problems = read_premises(tmp_path)
    assert [(one.field, one.message) for one in problems] == [(field, message)]
    assert len(known.kinds) + len(known.extents) == 1
