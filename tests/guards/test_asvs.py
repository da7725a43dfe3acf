"""The list of what OWASP ASVS asks names tests that are there, each by words of its own name."""

import re
from collections.abc import Iterator

import pytest

from tests.guards.tree import ROOT

LIST = ROOT / "webapp" / "people" / "ASVS.md"
_FILE = re.compile(
    r"(?:(?P<folder>[\w/]+)/)?(?P<name>test_\w+)|(?P<same>the same)|\*(?P<words>[^*]+)\*"
)
_TEST = re.compile(r"^def test_(\w+)\(", re.MULTILINE)


def named() -> Iterator[tuple[str, str]]:
    """Each file that a row names for its proof, with the words of a test there, or none."""
    folder = file = ""
    for line in LIST.read_text("utf-8").splitlines():
        cells = line.split("|")
        if len(cells) < 4 or cells[1].strip() in ("Point", "---"):
            continue
        for found in _FILE.finditer(cells[-2]):
            if found["name"]:
                folder = found["folder"] or folder
                file = f"tests/{folder}/{found['name']}.py"
            if found["words"]:
                yield file, found["words"].strip(" …").lower().replace(" ", "_")
            elif found["name"]:
                yield file, ""


@pytest.mark.parametrize(("file", "words"), sorted(set(named())))
def test_what_proves_a_point_is_there(file: str, words: str) -> None:
    assert (ROOT / file).is_file()
    tests = _TEST.findall((ROOT / file).read_text("utf-8"))
    assert any(words in each for each in tests), tests


def test_there_are_points() -> None:
    assert len(set(named())) > 20
