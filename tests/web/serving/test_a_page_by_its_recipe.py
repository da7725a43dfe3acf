"""A page is a room on every floor: in a copy of the application one is added as README says."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.house import House
from tests.web.serving.made_up_page import LINES, ROOM

MOST_FILES = 8
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> House:
    """The copy, with the page."""
    copy = House(tmp_path_factory.mktemp("house"), "webapp", "templates", "pyproject.toml")
    for name, text in ROOM.items():
        copy.write(name, text)
    for name, mark, more in LINES:
        copy.before(name, mark, more)
    return copy


@pytest.fixture(scope="module")
def seen(house: House, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What is seen of it."""
    script = Path(__file__).with_name("copied_page.py")
    answers: dict[str, Any] = house.answers(script, tmp_path_factory.mktemp("d"))
    return answers


def test_few_files_are_touched(house: House) -> None:
    touched = house.touched()
    assert set(touched) == {*ROOM, *(name for name, _, _ in LINES)}
    assert len(touched) <= MOST_FILES


def test_it_answers_in_every_language(seen: dict[str, Any]) -> None:
    assert seen["headings"] == {"zh-Hans": "街道", "zh-Hant": "街道", "en": "Subdistricts"}


def test_pages_and_search_engines_are_led_to_it(seen: dict[str, Any]) -> None:
    assert "/en/volunteering" in seen["footer"]
    assert "/zh-hant/volunteering</loc>" in seen["sitemap"]


def test_its_rooms_keep_the_walls(house: House) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS, "--no-cache"],
        cwd=house.root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
