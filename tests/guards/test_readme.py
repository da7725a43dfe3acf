"""What the READMEs tell people to type exists."""

import dataclasses
import re
import shlex
from itertools import product
from pathlib import Path

import click
import pytest

from tests.guards.tree import ROOT
from webapp.cli.main import commands
from webapp.ingest.columns import COLUMNS
from webapp.settings import PREFIX, Settings

READMES = [
    ROOT / "README.md",
    ROOT / "webapp" / "README.md",
    ROOT / "webapp" / "bench" / "README.md",
    ROOT / "data" / "README.md",
    ROOT / "webapp" / "serving" / "OPERATING.md",
]
DECISIONS = sorted((ROOT / "webapp" / "decisions").glob("*.md"))
PARTS = ["Question", "Choice", "What else was possible", "When to look again"]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
FENCED = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")


def _typed(readme: Path) -> list[str]:
    """Every line of code in a README, without comments."""
    text = readme.read_text(encoding="utf-8")
    lines = [line for block in FENCED.findall(text) for line in block.splitlines()]
    return [
        line.split("  #")[0].strip() for line in (*lines, *INLINE.findall(FENCED.sub("", text)))
    ]


def _commands() -> list[tuple[str, ...]]:
    """Each ``jiamenkou …`` line as words; ``a|b`` stands for two lines."""
    found = []
    for readme in READMES:
        for line in _typed(readme):
            if match := re.search(r"(?:^|[ /])jiamenkou (.+)$", line):
                words = shlex.split(re.sub(r"[…]|\[[^]]*\]|&$", "", match[1]))
                found += list(product(*(word.split("|") for word in words)))
    return sorted(set(found))


@pytest.mark.parametrize("words", _commands(), ids=" ".join)
def test_every_command_in_a_readme_exists(words):
    command: click.Command = commands
    context = click.Context(commands)
    rest = list(words)
    while isinstance(command, click.Group) and rest:
        found = command.get_command(context, rest.pop(0))
        assert found, f"no such command: {' '.join(words)}"
        command, context = found, click.Context(found, parent=context)
    command.make_parser(context).parse_args(rest)


def test_every_command_is_in_the_readme():
    text = READMES[0].read_text(encoding="utf-8")
    context = click.Context(commands)
    missing = []
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        inner = command.list_commands(context) if isinstance(command, click.Group) else [""]
        missing += [
            f"jiamenkou {name} {sub}".strip()
            for sub in inner
            if not re.search(rf"jiamenkou {name}\b[^\n]*\b{sub}", text)
        ]
    assert missing == []


def test_every_make_target_in_a_readme_exists():
    targets = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    named = {
        match[1]
        for readme in READMES
        for line in _typed(readme)
        if (match := re.match(r"(?:\w+=\S+ )*make ([a-z-]+)", line))
    }
    assert named <= targets
    assert {"serve", "test"} <= named


def test_the_readme_explains_every_setting():
    text = READMES[0].read_text(encoding="utf-8")
    names = [PREFIX + field.name.upper() for field in dataclasses.fields(Settings)]
    assert [name for name in names if f"`{name}`" not in text] == []


def test_the_readme_of_the_data_explains_every_column_of_an_entry():
    text = READMES[3].read_text(encoding="utf-8").partition("## `entries.csv`")[2]
    assert [column for column in COLUMNS if f"`{column}`" not in text] == []


def test_the_files_that_a_readme_links_to_are_there():
    for readme in READMES:
        for target in re.findall(r"\]\(([^)#]+)\)", readme.read_text(encoding="utf-8")):
            assert "://" in target or (readme.parent / target).exists(), f"{readme}: {target}"


def test_each_decision_has_its_parts_and_its_number():
    assert [int(file.name[:4]) for file in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    for file in DECISIONS:
        text = file.read_text(encoding="utf-8")
        assert text.startswith(f"# {file.name[:4]} "), file.name
        assert re.findall(r"^## (.+)$", text, re.M) == PARTS, file.name
        assert re.search(r"^20\d\d-\d\d-\d\d$", text, re.M), f"{file.name} has no date"


def test_every_decision_is_in_the_list():
    listed = re.findall(
        r"^- \[\d{4}\]\(decisions/(.+?)\) (.+)$", READMES[1].read_text("utf-8"), re.M
    )
    written = [(file.name, file.read_text("utf-8").splitlines()[0][7:]) for file in DECISIONS]
    assert listed == written
