"""The official sources that ship, and what is said of wrong ones."""

from pathlib import Path

import pytest

from webapp import paths
from webapp.domain.trust import OfficialSources
from webapp.ingest.official_sources import read_official_sources

TWO = """\
hosts:
  - {host: gov.cn, who_zh: 各级机关}
titles:
  - {begins_zh: 车站资料, who_zh: 某公司}
"""


def test_the_shipped_ones_have_no_problem_and_a_body_each() -> None:
    official, problems = read_official_sources(paths.REFERENCE)
    assert problems == ()
    assert "gov.cn" in [one.host for one in official.hosts]
    assert all(one.who_zh for one in (*official.hosts, *official.titles))


def test_a_district_may_have_none(tmp_path: Path) -> None:
    assert read_official_sources(tmp_path) == (OfficialSources(), ())


@pytest.mark.parametrize(
    ("old", "new", "field", "message"),
    [
        ("gov.cn", '"https://x/"', "hosts.host", "'https://x/' is not the name of a host"),
        ("gov.cn", "cn", "hosts.host", "'cn' is not the name of a host"),
        ("各级机关", '""', "hosts.who_zh", "is empty"),
        ("车站资料", '""', "titles.begins_zh", "is empty"),
    ],
)
def test_a_wrong_one_is_named_and_left_out(
    tmp_path: Path, old: str, new: str, field: str, message: str
) -> None:
    (tmp_path / "official_sources.yaml").write_text(TWO.replace(old, new), "utf-8")
    official, problems = read_official_sources(tmp_path)
    assert [(one.field, one.message) for one in problems] == [(field, message)]
    assert len(official.hosts) + len(official.titles) == 1
