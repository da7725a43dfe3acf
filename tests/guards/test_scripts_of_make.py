"""The scripts behind make speak the language of the terminal, and never fail without a word."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guards.tree import ROOT

HAN = "\u4e00"


def run(*words: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in words],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def is_chinese(text: str) -> bool:
    return any(character >= HAN for character in text)


@pytest.mark.parametrize(
    ("environment", "chinese"),
    [
        ({}, False),
        ({"LANG": "zh_CN.UTF-8"}, True),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, False),
        ({"LANG": "C", "JIAMENKOU_LANGUAGE": "zh-Hans"}, True),
    ],
)
def test_a_python_that_is_not_there_is_named_in_the_language_of_the_terminal(
    tmp_path: Path, environment: dict[str, str], chinese: bool
) -> None:
    told = run(".ci/python", "/nowhere/python", tmp_path / "venv", **environment)
    assert told.returncode == 1
    assert "/nowhere/python" in told.stderr
    assert is_chinese(told.stderr) == chinese
    assert not (tmp_path / "venv").exists()


def test_another_python_than_the_one_that_is_used_is_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    (tmp_path / ".python").touch()
    other = tmp_path / "other"
    other.write_text("#!/bin/sh\necho 3.99.0\n")
    other.chmod(0o755)
    told = run(".ci/python", other, tmp_path, "asked")
    assert told.returncode == 0
    assert f"to change to {other} remove {tmp_path} first" in told.stderr
    assert run(".ci/python", sys.executable, tmp_path, "asked").stderr == ""


def test_progress_is_told_while_packages_come_and_a_failure_is_said(tmp_path: Path) -> None:
    """A pip of our own: the real one needs an index."""
    (tmp_path / "bin").mkdir()
    pip = tmp_path / "bin" / "python"
    pip.write_text(
        '#!/bin/sh\nfor n in 1 2 3; do echo "Collecting some-package==$n"; done\n'
        "echo 'Installing collected packages: x'\nexit $FAILS\n"
    )
    pip.chmod(0o755)
    list_of_three = tmp_path / "list.txt"
    list_of_three.write_text("a==1 \\\n    --hash=sha256:0\nb[c]==2\nc==3\n# d==4\n")
    good = run(".ci/install", tmp_path, list_of_three, FAILS="0")
    assert good.returncode == 0
    assert "getting packages 1/3: some-package" in good.stderr
    bad = run(".ci/install", tmp_path, list_of_three, FAILS="1", LANG="zh_CN.UTF-8")
    assert bad.returncode == 1
    assert "连不上软件包索引" in bad.stderr
    assert "PIP_INDEX_URL" in bad.stderr


def test_every_target_is_explained_in_both_languages() -> None:
    english, chinese = run("make", "help").stdout, run("make", "help", LANG="zh_CN").stdout
    names = [line.split()[1] for line in english.splitlines()]
    assert {"serve", "test", "clean"} <= set(names)
    assert [line.split()[1] for line in chinese.splitlines()] == names
    assert not is_chinese(english)
    assert all(is_chinese(line) for line in chinese.splitlines())


def test_cleaning_up_leaves_what_people_wrote() -> None:
    recipe = run("make", "-n", "clean").stdout
    assert "data/var/editions" in recipe
    assert not [word for word in recipe.split() if word.rstrip("/") in ("data", "data/var")]
    assert "reports" not in recipe
