"""``jiamenkou index explain`` and ``index benchmark`` on the edition of the real data."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from webapp.bench.rivals import Text, rivals
from webapp.bench.timing import Latency
from webapp.bench.workloads import enlarged, random_places
from webapp.cli.main import commands

if TYPE_CHECKING:
    from webapp.settings import Settings
    from webapp.toolbox.toolbox import Toolbox


@pytest.fixture
def run(settings: "Settings", edition: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("JIAMENKOU_VAR", str(settings.var))

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(commands, ["index", *arguments])

    return invoke


def test_explain_says_how_words_were_read_and_why_hits_rank_so(run):
    result = run("explain", "西单 喂奶")
    assert result.exit_code == 0
    assert "喂奶 (phrase) → nursing-room" in result.output
    assert "西单 → 西单站 (metro_station)" in result.output
    assert " 1. " in result.output
    assert "= kind " in result.output


def test_explain_says_what_was_put_right(run):
    assert "母英室 → 母婴室" in run("explain", "母英室").output


def test_explain_in_json_can_be_read_by_programs(run):
    data = json.loads(run("explain", "两岁 托育", "--json").output)
    assert data["filters"] == {"两岁": "age_months=24"}
    assert data["total"] == len(data["hits"]) == 2
    assert {hit["category"] for hit in data["hits"]} == {"nursery"}


def test_explain_without_an_edition_fails_in_one_line(run, tmp_path: Path, monkeypatch):
    monkeypatch.setenv("JIAMENKOU_VAR", str(tmp_path))
    result = run("explain", "母婴室")
    assert result.exit_code == 1
    assert "no edition" in result.output


def test_the_benchmark_reports_relevance_by_kind_and_the_held_out_part_apart(run):
    result = run("benchmark", "--quick")
    assert result.exit_code == 0
    assert "Relevance, first set:" in result.output
    assert "Relevance, second set, held out:" in result.output
    assert "Relevance, places, held out:" in result.output
    assert "pinyin 1.00" in result.output


def test_the_benchmark_says_where_the_judged_searches_are_when_they_are_not_here(
    run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("webapp.bench.judging.JUDGED", tmp_path)
    result = run("benchmark", "--quick")
    assert result.exit_code == 0
    assert "no judged searches here" in result.output


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_whole_benchmark_measures_speed_pages_rivals_and_more_entries(run):
    result = run("benchmark", "--rounds", "1", "--seconds", "0.2", "--scale", "1000", "--json")
    assert result.exit_code == 0, result.output
    figures = json.loads(result.output[result.output.index("{") :])
    assert figures["scaled"]["entries"] == 1000
    assert figures["latency_ms"]["text search with facets"]["calls"] > 40
    assert figures["pages"]["bare"] > figures["pages"]["different"] > 0
    assert "ours, with facets" in figures["side_by_side"]
    for name, engine in figures["side_by_side"].items():
        assert 0 <= engine["mean"] <= 1, name


def test_a_plain_engine_finds_a_word_that_is_there(tmp_path: Path):
    texts = [Text("西单商场母婴室", "一层"), Text("某幼儿园", "招生")]
    found, missing = rivals(texts, tmp_path)
    assert (len(found), missing) == (3, [])
    for rival in found:
        assert rival.search("幼儿园", 5) == [1], rival.name
        assert rival.search("???", 5) == [], rival.name


def test_an_engine_that_is_not_installed_is_named_with_the_way_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("webapp.bench.rivals.find_spec", lambda name: name == "sqlite3" or None)
    found, missing = rivals([Text("某幼儿园", "招生")], tmp_path)
    assert [rival.name for rival in found] == ["SQLite FTS5, bigrams"]
    assert missing[0].startswith("Whoosh, MultifieldParser, jieba: jieba is not installed;")
    assert all('pip install "jiamenkou[test]"' in line for line in missing)


def test_copies_are_other_entries_and_the_originals_stay(toolbox: "Toolbox"):
    catalogue = toolbox.edition().catalogue
    larger = enlarged(catalogue, 2_000)
    ids = [service.id for service in larger.services]
    assert len(set(ids)) == len(ids) == 2_000
    assert ids == sorted(ids)
    assert set(catalogue.services) <= set(larger.services)


def test_random_places_are_the_same_in_every_run():
    assert random_places(5) == random_places(5)
    assert len(set(random_places(100))) == 100


def test_percentiles_are_of_what_was_measured():
    latency = Latency.of([n / 1000 for n in range(1, 101)])
    assert (latency.p50, latency.p99, latency.worst) == (51.0, 100.0, 100.0)
