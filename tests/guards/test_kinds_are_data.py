"""How the site treats a kind of service stands in ``categories.yaml``; no program names a kind."""

import ast
import re

import pytest

from tests.guards.tree import ROOT, nodes_of
from webapp import paths
from webapp.domain.categories import Taxonomy
from webapp.domain.pictures import COLOURS, ICONS
from webapp.ingest.categories import read_taxonomy

TAXONOMY: Taxonomy = read_taxonomy(paths.REFERENCE)[0]
IDS = tuple(category.id for category in TAXONOMY.categories)
ANY_ID = "|".join(map(re.escape, IDS))
NAMED = re.compile(rf"(?:{ANY_ID})|.*(?:/categories/|coverage-|category=)(?:{ANY_ID})\b.*", re.S)
"""A text that is an id, or an address that holds one."""

QUOTED = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'|`([^`]*)`")


def literals(text: str) -> list[str]:
    """What stands between quotation marks in a template or a script."""
    return [one or other or third for one, other, third in QUOTED.findall(text)]


def named_in(strings: list[str]) -> list[str]:
    return [string for string in strings if NAMED.fullmatch(string)]


def test_no_program_names_a_kind_of_service() -> None:
    found = {}
    for file in sorted((ROOT / "webapp").rglob("*.py")):
        nodes = (node for node in nodes_of(file) if isinstance(node, ast.Constant))
        found[file] = named_in([node.value for node in nodes if isinstance(node.value, str)])
    assert {str(file): names for file, names in found.items() if names} == {}


@pytest.mark.parametrize(("folder", "ending"), [("templates", ".html"), ("static/js", ".js")])
def test_no_template_and_no_script_names_a_kind_of_service(folder: str, ending: str) -> None:
    files = sorted((ROOT / folder).rglob(f"*{ending}"))
    assert files
    found = {str(file): named_in(literals(file.read_text("utf-8"))) for file in files}
    assert {file: names for file, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "text",
    ['{% if kind == "nursery" %}', "const most = 'nursing-room';", 'href="/en/categories/nursery"',
     "`/search?category=${x}&category=nursery`", 'href="/plan/coverage-nursery"'],
)  # fmt: skip
def test_the_look_finds_what_it_looks_for(text: str) -> None:
    assert named_in(literals(text))


def test_every_picture_that_a_kind_may_have_is_drawn() -> None:
    drawings = (paths.TEMPLATES / "components" / "words" / "icon.html").read_text("utf-8")
    grounds = paths.STATIC / "css" / "components" / "cards" / "category_icon.css"
    assert [icon for icon in ICONS if f'"{icon}": "M' not in drawings] == []
    coloured = re.findall(r"category-icon--(\w+) ", grounds.read_text("utf-8"))
    assert sorted({*coloured, "plain"}) == sorted(COLOURS)


def test_every_kind_has_a_picture_of_its_own_choice() -> None:
    unsaid = [category.id for category in TAXONOMY.categories if category.icon == ICONS[0]]
    assert unsaid == []
