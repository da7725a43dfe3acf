"""The command line as a person meets it: exit codes, stdout and stderr."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.integration.refresh.small import small_settings
from tests.integration.store.another_version import AS_BEFORE, changed, of_another_version
from tests.unit.ingest.rows import a_file
from webapp.cli.main import commands
from webapp.settings import Settings
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE

Outcome = subprocess.CompletedProcess[str]


@pytest.fixture
def small(tmp_path: Path) -> Settings:
    return small_settings(tmp_path)


def jiamenkou(*arguments: str | Path, settings: Settings, **environment: str) -> Outcome:
    """``jiamenkou`` with these settings in its environment: what the console script runs, without
    another interpreter, which takes longer to start than most commands to end."""
    folders = {
        "JIAMENKOU_VAR": str(settings.var),
        "JIAMENKOU_RAW": str(settings.raw),
        "JIAMENKOU_REFERENCE": str(settings.reference),
    }
    words = [*map(str, arguments)]
    runner = CliRunner(env=folders | environment)
    told = runner.invoke(commands, words, prog_name="jiamenkou", catch_exceptions=False)
    return Outcome(words, told.exit_code, told.stdout, told.stderr)


def test_help_lists_every_command_and_the_exit_codes(small: Settings) -> None:
    told = jiamenkou("--help", settings=small)
    assert told.returncode == 0
    for name in ("serve", "data", "geocode", "index", "translate"):
        assert f"\n  {name} " in told.stdout
    assert "Exit codes: 0 done" in told.stdout


def test_listing_commands_loads_none_of_them() -> None:
    code = (
        "import sys; from webapp.cli.main import commands; commands(['--help'],"
        " standalone_mode=False); print(sorted(sys.modules))"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    for heavy in ("whoosh", "sqlalchemy", "geopy", "flask", "pypinyin"):
        assert f"'{heavy}'" not in told.stdout


@pytest.mark.parametrize(
    "arguments", [("nonsense",), ("data", "nonsense"), ("data", "rollback", "x"), ("data", "check")]
)
def test_wrong_usage_ends_with_two(small: Settings, arguments: tuple[str, ...]) -> None:
    told = jiamenkou(*arguments, settings=small)
    assert (told.returncode, told.stdout) == (2, "")
    assert "Usage: jiamenkou" in told.stderr


def test_every_bad_setting_is_named_and_ends_with_two(small: Settings) -> None:
    told = jiamenkou(
        "data",
        "editions",
        settings=small,
        JIAMENKOU_HTTPS="perhaps",
        JIAMENKOU_MOST_LOST_SHARE="7",
        JIAMENKOU_COLOUR="red",
    )
    assert told.returncode == 2
    for name in ("JIAMENKOU_HTTPS", "JIAMENKOU_MOST_LOST_SHARE", "JIAMENKOU_COLOUR"):
        assert name in told.stderr
    assert "Traceback" not in told.stderr


WRONG = {"JIAMENKOU_TRUSTED_HOST": "site.example"}
TOLD = "JIAMENKOU_TRUSTED_HOST: no such setting; did you mean JIAMENKOU_TRUSTED_HOSTS?"
WAYS_IN = {
    "jiamenkou": "from webapp.cli.main import main; main()",
    "flask": "from flask.cli import main; main()",
    "a server": "from webapp import create_app; create_app()",
}


@pytest.mark.parametrize(
    ("way", "arguments"),
    [
        ("jiamenkou", ("data", "editions")),
        ("flask", ("--app", "webapp", "data", "editions")),
        ("flask", ("--app", "webapp", "routes")),
        ("a server", ()),
    ],
)
def test_every_way_in_refuses_wrong_settings_alike(way: str, arguments: tuple[str, ...]) -> None:
    told = subprocess.run(
        [sys.executable, "-c", WAYS_IN[way], *arguments],
        env={**os.environ, **WRONG},
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (told.returncode, told.stdout, told.stderr) == (2, "", f"Error: {TOLD}\n")


def test_check_finds_nothing_wrong_with_good_files(small: Settings) -> None:
    told = jiamenkou("data", "check", small.raw, settings=small)
    assert (told.returncode, told.stdout) == (0, "")
    assert "no problems" in told.stderr


def test_check_prints_every_problem_with_file_row_and_field(
    small: Settings, tmp_path: Path
) -> None:
    rows = [{"id": f"e-{number}", "category": "x"} for number in range(150)]
    (tmp_path / "list.csv").write_bytes(a_file(*rows, {"id": "ok", "note_zh": "=1"}))
    told = jiamenkou("data", "check", tmp_path / "list.csv", settings=small)
    assert told.returncode == 1
    lines = told.stdout.splitlines()
    assert len(lines) == 151
    assert lines[0] == f"{tmp_path}/list.csv:2: error: category: 'x' is not a category"
    assert lines[-1].startswith(f"{tmp_path}/list.csv:152: warning: note_zh: ")
    assert "150 errors, 1 warning" in told.stderr
    assert not small.var.exists()


def test_check_of_warnings_alone_ends_with_zero(small: Settings, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(a_file({"note_zh": "=1"}))
    told = jiamenkou("data", "check", tmp_path / "list.csv", settings=small)
    assert (told.returncode, len(told.stdout.splitlines())) == (0, 1)


def test_check_names_gb18030(small: Settings, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_bytes(a_file({}).decode().encode("gb18030"))
    told = jiamenkou("data", "check", tmp_path / "list.csv", settings=small)
    assert (told.returncode, "GB18030" in told.stdout) == (0, True)


def test_check_finds_an_id_that_is_in_two_files(small: Settings, tmp_path: Path) -> None:
    for name in ("one.csv", "two.csv"):
        (tmp_path / name).write_bytes(a_file({"id": "same"}))
    told = jiamenkou("data", "check", tmp_path / "one.csv", tmp_path / "two.csv", settings=small)
    assert told.returncode == 1
    assert f"'same' is already in {tmp_path}/one.csv, row 2" in told.stdout


def test_check_reads_reference_data_too(small: Settings) -> None:
    with (small.reference / "holidays.csv").open("a", encoding="utf-8") as out:
        out.write("2027-02-30,off,春节,x\n")
    for path in (small.reference, small.reference / "holidays.csv"):
        told = jiamenkou("data", "check", path, settings=small)
        assert told.returncode == 1
        assert "holidays.csv:74: error: date" in told.stdout
    told = jiamenkou("data", "check", small.reference / "streets.csv", settings=small)
    assert told.returncode == 0


def test_check_of_a_folder_without_files_says_so(small: Settings, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    told = jiamenkou("data", "check", tmp_path / "empty", settings=small)
    assert told.returncode == 1
    assert "no entry files" in told.stderr


def test_an_edition_is_built_listed_and_gone_back_from(small: Settings) -> None:
    first = jiamenkou("data", "refresh", settings=small)
    assert first.returncode == 0, first.stderr
    rows = len((small.raw / "entries.csv").read_text("utf-8").splitlines()) - 1
    told = f"edition 1: {rows} entries ({rows} new, 0 gone, 0 changed)\n"
    assert first.stdout.startswith(told)
    assert first.stderr.splitlines()[0] == "begin …"
    jiamenkou("data", "refresh", settings=small)

    listed = jiamenkou("data", "editions", settings=small).stdout.splitlines()
    assert [line[:8] for line in listed] == ["  000001", "* 000002"]
    assert all(f" {rows} entries" in line for line in listed)

    back = jiamenkou("data", "rollback", settings=small)
    assert (back.returncode, back.stdout) == (0, "edition 1 is current\n")
    assert Editions(small.var).current() == 1
    again = jiamenkou("data", "rollback", "2", settings=small)
    assert again.stdout == "edition 2 is current\n"


def test_going_back_across_an_upgrade_is_said_and_lasts(small: Settings) -> None:
    for _ in range(2):
        jiamenkou("data", "refresh", settings=small)
    folder = Editions(small.var).folder(1)
    changed(folder / DATABASE, *AS_BEFORE)
    of_another_version(folder)
    listed = jiamenkou("data", "editions", settings=small).stdout.splitlines()
    assert [line.endswith("another version") for line in listed] == [True, False]

    back = jiamenkou("data", "rollback", settings=small)
    assert (back.returncode, back.stdout) == (0, "edition 1 is current\n")
    assert "edition 1 was built by another version" in back.stderr
    assert Editions(small.var).is_kept(1)


def test_what_no_version_at_hand_can_read_is_not_gone_back_to(small: Settings) -> None:
    for _ in range(2):
        jiamenkou("data", "refresh", settings=small)
    folder = Editions(small.var).folder(1)
    changed(folder / DATABASE, "DROP TABLE services")
    of_another_version(folder)
    told = jiamenkou("data", "rollback", settings=small)
    assert (told.returncode, told.stdout) == (1, "")
    assert "cannot read" in told.stderr
    assert Editions(small.var).current() == 2


def test_going_back_without_an_edition_ends_with_one(small: Settings) -> None:
    told = jiamenkou("data", "rollback", settings=small)
    assert (told.returncode, told.stdout) == (1, "")
    assert "no earlier edition" in told.stderr


def test_a_refresh_of_bad_files_ends_with_one_and_says_where(small: Settings) -> None:
    (small.raw / "entries.csv").write_bytes(b"\x89PNG")
    told = jiamenkou("data", "refresh", settings=small)
    assert told.returncode == 1
    assert "entries.csv: error: is a PNG picture" in told.stderr
    assert "Traceback" not in told.stderr
    assert Editions(small.var).current() is None


def test_a_bad_cell_is_named_after_the_rest_is_published_and_a_loss_stops_it(
    small: Settings,
) -> None:
    file = small.raw / "entries.csv"
    good = file.read_text("utf-8")
    assert "010-" in good
    file.write_text(good.replace("010-", "0l0-", 1), "utf-8")
    told = jiamenkou("data", "refresh", settings=small)
    assert told.returncode == 1
    assert "is not a telephone number" in told.stderr
    assert told.stderr.splitlines()[-1].startswith(
        "edition 1 is served; not taken over: 1 (a cell was left empty,"
    )
    entries = len(good.splitlines()) - 1
    assert told.stdout.startswith(f"edition 1: {entries} entries")

    file.write_text(good.replace("mbr-hanguang,nursing-room", "mbr-hanguang,nursery-room"), "utf-8")
    stopped = jiamenkou("data", "refresh", settings=small)
    assert (stopped.returncode, stopped.stdout) == (1, "")
    assert "  mbr-hanguang 汉光百货妈咪屋: " in stopped.stderr
    for said in (["another"], ["another,mbr-hanguang"]):
        told = jiamenkou("data", "refresh", "--accept-losses", *said, settings=small)
        assert (told.returncode, bool(told.stdout)) == (1, "mbr-hanguang" in said[0])


def test_accepting_losses_without_ids_accepts_all(small: Settings) -> None:
    jiamenkou("data", "refresh", settings=small)
    file = small.raw / "entries.csv"
    lines = file.read_text("utf-8").splitlines(keepends=True)
    file.write_text("".join(lines[:2]), "utf-8")
    told = jiamenkou("data", "refresh", "--accept-losses", settings=small)
    assert (told.returncode, told.stdout[:20]) == (0, "edition 2: 1 entries")


def test_a_second_refresh_at_the_same_time_ends_with_one(small: Settings) -> None:
    editions = Editions(small.var)
    with editions.lock():
        told = jiamenkou("data", "refresh", settings=small)
    assert told.returncode == 1
    assert "another refresh is running" in told.stderr
