"""The walls between the rooms hold, and the picture of them in webapp/README.md is true."""

import ast
import re
import subprocess
import sys
import tomllib
from typing import Any

import pytest

from tests.guards.tree import ROOT, named, nodes_of, our_files, parsed

README = ROOT / "webapp" / "README.md"
LINTER = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"


def _contracts() -> list[dict[str, Any]]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return list(settings["tool"]["importlinter"]["contracts"])


def _layers() -> list[str]:
    return list(_contracts()[0]["layers"])


def test_rooms_import_downwards_only_and_each_library_has_one_door():
    run = subprocess.run([sys.executable, "-c", LINTER], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stdout


def test_the_picture_of_the_rooms_is_the_contract():
    picture = re.search(r"^```text\n(factory\b.*?)^```", README.read_text("utf-8"), re.M | re.S)
    assert picture, "no picture of the rooms"
    rows = [line for line in picture[1].splitlines() if not line.startswith(" ")]
    drawn = [re.split(r" {2,}", row)[0] for row in rows]
    assert drawn == "\n↓\n".join(_layers()).split("\n")


def test_the_floors_inside_the_big_rooms_are_the_contracts():
    text = README.read_text("utf-8")
    for contract in _contracts():
        if contract["type"] == "layers" and contract["containers"] != ["webapp"]:
            room = contract["containers"][0].removeprefix("webapp.")
            picture = re.search(rf"^{room} {{2,}}(.*\n(?: .*\n)*)", text, re.M)
            assert picture, f"no picture of {room}"
            rows = [line.strip().removeprefix("↓ ") for line in picture[1].splitlines()]
            assert [re.split(r" {2,}", row)[0] for row in rows] == contract["layers"]


def test_the_table_of_doors_is_the_contract():
    rooms = {room for layer in _layers() for room in layer.split(" | ")}
    doors = {}
    for contract in _contracts():
        if contract["type"] != "forbidden":
            continue
        libraries = [one for one in contract["forbidden_modules"] if not one.startswith("webapp.")]
        outside = {module.removeprefix("webapp.") for module in contract["source_modules"]}
        if libraries:
            doors[", ".join(libraries)] = rooms - outside
    rows = re.findall(r"^\| `([\w, ]+)` \| ([^|]+) \|", README.read_text("utf-8"), re.M)
    written = {libraries: set(re.findall(r"`(\w+)`", rooms)) for libraries, rooms in rows}
    assert {libraries: written.get(libraries) for libraries in doors} == doors


def _imports(module: ast.Module) -> set[str]:
    names = set()
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


@pytest.mark.parametrize(
    ("library", "door"),
    [
        ("folium", r"webapp/present/map/folium_map\.py"),
        ("branca", r"webapp/present/map/folium_map\.py"),
        ("flask_babel", r"webapp/serving/language\.py"),
        ("babel.messages", r"webapp/cli/translate/\w+\.py"),
        ("gunicorn", r"webapp/serving/server/(site|worker)\.py"),
        ("waitress", r"webapp/serving/server/\w+\.py"),
        ("argon2", r"webapp/people/hashing\.py"),
        ("defusedxml", r"webapp/wechat/messages\.py"),
        ("mcp", r"webapp/cli/mcp/server\.py"),
        ("pyotp", r"webapp/people/codes\.py"),
        ("cryptography", r"webapp/(people|wechat)/cipher\.py"),
        ("xlsxwriter", r"webapp/sheets/writing\.py"),
        ("openpyxl", r"webapp/sheets/workbook\.py"),
    ],
)
def test_a_library_has_one_door(library, door):
    users = [
        named(file)
        for file in sorted((ROOT / "webapp").rglob("*.py"))
        if any((name + ".").startswith(library + ".") for name in _imports(parsed(file)))
    ]
    assert [user for user in users if not re.fullmatch(door, user)] == []


@pytest.mark.parametrize(
    ("calls", "door"),
    [
        ({"os.environ", "os.getenv", "os.putenv"}, r"webapp/settings/environment\.py"),
        (
            {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time"},
            r"webapp/toolbox/.*",
        ),
    ],
    ids=["the environment", "the clock"],
)
def test_environment_and_clock_have_one_door(calls, door):
    users = [
        f"{named(file)}:{node.lineno}"
        for file in our_files(".py")
        if named(file).startswith("webapp/") and not re.fullmatch(door, named(file))
        for node in nodes_of(file)
        if isinstance(node, ast.Attribute) and ast.unparse(node) in calls
    ]
    assert users == []


def test_a_room_without_pages_does_not_load_flask():
    rooms = "webapp.search.question.query, webapp.domain.service"
    code = f"import sys, {rooms}; print('flask' in sys.modules)"
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "False"


MEASURING = {"webapp.cli.search.benchmark", "webapp.cli.geocode.benchmark"}


def test_only_the_commands_that_measure_load_what_measures():
    """Nor are the engines that are measured beside ours needed to serve."""
    files = (ROOT / "webapp/cli").rglob("*.py")
    commands = [".".join(file.relative_to(ROOT).with_suffix("").parts) for file in files]
    others = [name for name in commands if name not in MEASURING]
    code = f"""
import sys
from importlib import import_module
for name in {sorted(others)}:
    import_module(name)
import_module("webapp").create_app()
print([name for name in sys.modules if name.startswith(("webapp.bench", "jieba", "tantivy"))])
"""
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
    served = (ROOT / ".ci/requirements/serve.txt").read_text(encoding="utf-8")
    assert not re.search(r"^(jieba|tantivy)==", served, re.M)


NOT_FOR_THE_PUBLIC = ("webapp.people", "webapp.register", "webapp.office", "argon2", "pyotp")


def test_a_public_worker_has_loaded_nothing_of_the_office():
    code = f"""
import sys
import webapp.serving.server.site
import webapp.serving.server.worker
import webapp
webapp.create_app()
print([name for name in sys.modules if name.startswith({NOT_FOR_THE_PUBLIC!r})])
"""
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "[]"
