"""Which district it is stands in ``district.yaml`` alone: no program, template, style, script or
catalogue names it, its city, or the place that its searches take for an example."""

import re
from pathlib import Path

import pytest

from tests.guards.tree import ROOT, named
from webapp import paths
from webapp.domain.district import District
from webapp.ingest.district_file import read_district
from webapp.text.pinyin import label, syllables
from webapp.text.script import traditional

ENDINGS = (".py", ".html", ".js", ".css", ".txt", ".md", ".po", ".pot", ".scss", ".svg", ".ini")
FOLDERS = ("webapp", "templates", "static", "translations")
EXAMPLES_IN_REMARKS = (
    "webapp/geo/",
    "webapp/text/",
    "webapp/search/reading/",
    "webapp/present/map/names.py",
    "webapp/present/referral/place_map_names.py",
    "webapp/present/wording/cautions.py",
)
"""Where docstrings show by a well-known station how names are read: examples, never said to a
visitor. District and city stand there neither."""


@pytest.fixture(scope="module")
def district() -> District:
    found, problems = read_district(paths.REFERENCE)
    assert problems == ()
    assert found is not None
    return found


def spellings(*names: str) -> set[str]:
    """Each Chinese name in both scripts and in pinyin with and without tone marks."""
    found = set()
    for name in filter(None, names):
        found |= {name, traditional(name), label(name), "".join(syllables(name))}
        found.add(label(name).replace(" ", ""))
    return {one.casefold() for one in found if one}


def names_of_district(district: District) -> set[str]:
    both = (district.short, district.city_short)
    english = {word.casefold() for name in both for word in (name.en,) if word}
    return spellings(*(name.zh for name in both), *district.addresses.former_zh) | english


def texts() -> list[Path]:
    """Every text of these folders but what was copied from others."""
    return sorted(
        file
        for folder in FOLDERS
        for file in (ROOT / folder).rglob("*")
        if file.suffix in ENDINGS and "vendor" not in file.parts
    )


def naming(words: set[str], file: Path) -> list[str]:
    wanted = re.compile("|".join(map(re.escape, sorted(words))))
    lines = file.read_text("utf-8").casefold().splitlines()
    return [f"{named(file)}:{n}" for n, line in enumerate(lines, 1) if wanted.search(line)]


def test_nothing_names_the_district_or_its_city(district):
    words = names_of_district(district)
    assert {"西城", "北京", "xicheng", "beijing"} <= words
    assert [where for file in texts() for where in naming(words, file)] == []


def test_nothing_that_is_said_to_a_visitor_names_a_place_of_the_district(district):
    words = spellings(district.example.zh) | {district.example.en.casefold()}
    files = [file for file in texts() if not named(file).startswith(EXAMPLES_IN_REMARKS)]
    assert [where for file in files for where in naming(words, file)] == []


def test_the_look_finds_what_it_looks_for(district, tmp_path):
    page = ROOT / "translations" / "messages.pot"
    assert page in texts()
    for line in ("北京市", "Xīchéng", "in Beijing", "NOW_IN_BEIJING"):
        file = tmp_path / "a.py"
        file.write_text(f"first\n{line}\n", "utf-8")
        wanted = re.compile("|".join(map(re.escape, names_of_district(district))))
        assert wanted.search(file.read_text("utf-8").casefold()), line
