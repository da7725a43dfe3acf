"""``jiamenkou geocode`` as other programs use it."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from webapp.cli.command.conduct import well_behaved
from webapp.cli.geocode.geocode import geocode_command

KEYS = ["state", "name", "lat", "lon", "precision", "street", "community_code", "source"]


Run = Callable[..., Result]


@pytest.fixture
def geocode(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    for name in [name for name in os.environ if name.startswith("JIAMENKOU_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("JIAMENKOU_VAR", str(tmp_path))

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(well_behaved(geocode_command), list(arguments))

    return run


def test_an_address_is_answered_as_the_contract_says(geocode: Run) -> None:
    result = geocode("西城区二龙路27号", "--json")
    answer = json.loads(result.stdout)
    assert result.exit_code == 0
    assert list(answer) == KEYS
    assert (answer["state"], answer["street"]) == ("located", "jinrongjie")
    assert 39.90 < answer["lat"] < 39.92
    assert 116.35 < answer["lon"] < 116.37
    assert answer["precision"] in ("road", "approximate")


def test_what_is_not_found_says_so_and_fails(geocode: Run) -> None:
    result = geocode("海淀区吴家场路55号", "--json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == dict.fromkeys(KEYS, "") | {
        "state": "not_found", "lat": None, "lon": None, "precision": "none",
    }  # fmt: skip


def test_people_get_a_line(geocode: Run) -> None:
    found, lost = geocode("西单站"), geocode("无名路7号")
    assert found.exit_code == 0
    assert found.stdout.startswith("西单站  39.905739,116.368204  at the venue  xichanganjie")
    assert (lost.exit_code, lost.stdout.strip()) == (1, "无名路7号: not found")


def test_a_name_in_pinyin_is_found_too(geocode: Run) -> None:
    assert json.loads(geocode("xidan", "--json").stdout)["name"] == "西单站"


def test_neither_address_nor_benchmark_is_wrong_usage(geocode: Run) -> None:
    assert geocode().exit_code == 2
    assert geocode("西单", "--benchmark").exit_code == 2


def test_a_bad_setting_is_named_with_exit_code_2(
    geocode: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JIAMENKOU_GEOCODER", "google")
    result = geocode("西单")
    assert result.exit_code == 2
    assert "JIAMENKOU_GEOCODER" in result.stderr


def test_the_benchmark_reports_every_way_to_hide(geocode: Run) -> None:
    runs = json.loads(geocode("--benchmark", "--json").stdout)
    assert [run["name"] for run in runs] == [
        "leave one out",
        "strict",
        "a tenth",
        "a fifth",
        "half",
        "schools and sights",
    ]
    for run in runs:
        assert run["claimed_exact_but_far_off"] == []
        assert run["errors"]["count"] == run["located"]
        assert set(run["by_precision"]) <= {"venue", "road", "approximate", "community", "street"}
