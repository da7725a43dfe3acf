"""Styles say what they may, of what there is."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import tinycss2
from tinycss2.ast import Node

from tests.guards.tree import ROOT, named, our_files

STATIC = ROOT / "static"
SHEETS = [file for file in our_files(".css") if file.is_relative_to(STATIC)]
NAME = re.compile(r"[A-Za-z_][\w-]*")
SELECTED = re.compile(r"[.#](" + NAME.pattern + ")")
GAP = re.compile(r"([A-Za-z_][\w-]*-)(?:\{\{|\$\{|\{|['\"] ?[~+])")
"""A name that begins so and ends in a value: ``open-line--{{ state }}``."""

ENDING = re.compile(r"\}\}(__[\w-]+)")
"""A name that begins with a value, which is a name itself: ``{{ block }}__kind``."""

OF_A_LIBRARY = re.compile(r"leaflet-|govuk-")
"""Leaflet makes such names itself, of its panes' for one."""


TICKS = frozenset({"need-child", "risk-self"})
"""Ids of the referral sheet, made of the name of a group and that of a tick."""


def _rules(nodes: list[Node]) -> Iterator[Node]:
    for node in nodes:
        if node.type == "qualified-rule":
            yield node
        elif node.type == "at-rule" and node.content and node.lower_at_keyword != "font-face":
            yield from _rules(tinycss2.parse_rule_list(node.content, True, True))


@cache
def _sheet(file: Path) -> list[Node]:
    text = file.read_text(encoding="utf-8")
    return list(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True))


@cache
def _said() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """All words of templates, scripts and code, beginnings that a value ends, and the ends of
    those that a value begins."""
    files = [*our_files(".html", ".js", ".py"), *(STATIC / "vendor").rglob("*.js")]
    texts = [f.read_text("utf-8") for f in files if not f.is_relative_to(ROOT / "tests")]
    words = {word for text in texts for word in NAME.findall(text)}
    begins = frozenset(begin for text in texts for begin in GAP.findall(text))
    return (
        frozenset(words),
        begins,
        frozenset(end for text in texts for end in ENDING.findall(text)),
    )


def is_given(name: str) -> bool:
    """Whether something gives an element this class or id, as a whole or made of two parts."""
    words, begins, ends = _said()
    if name in words | TICKS or OF_A_LIBRARY.match(name):
        return True
    if any(name.endswith(end) and name.removesuffix(end) in words for end in ends):
        return True
    return any(name.startswith(begin) for begin in begins)


@pytest.mark.parametrize("file", SHEETS, ids=named)
def test_a_style_is_for_something_that_there_is(file: Path):
    selectors = [tinycss2.serialize(rule.prelude) for rule in _rules(_sheet(file))]
    names = {name for selector in selectors for name in SELECTED.findall(selector)}
    assert sorted(name for name in names if not is_given(name)) == []


def test_the_guard_knows_what_nothing_gives():
    assert is_given("service-card")
    assert is_given("open-line--open")
    assert is_given("map-row__kind")
    assert not is_given("plain-list")
    assert not is_given("nothing-row__kind")


@pytest.mark.parametrize("file", SHEETS, ids=named)
def test_a_style_sheet_can_be_read(file: Path):
    broken = [node for node in _sheet(file) if node.type == "error"]
    for rule in _rules(_sheet(file)):
        inner = tinycss2.parse_blocks_contents(rule.content, True, True)
        broken += [node for node in inner if node.type == "error"]
    assert [f"line {node.source_line}: {node.message}" for node in broken] == []


def test_a_token_is_declared_once_named_and_used():
    """What is asked for is declared, and what is declared is asked for, by a style or a script."""
    texts = [file.read_text(encoding="utf-8") for file in SHEETS]
    texts += [file.read_text(encoding="utf-8") for file in our_files(".js", ".html", ".scss")]
    texts += [(STATIC / "vendor/govuk-frontend/govuk-frontend.css").read_text("utf-8")]
    declared = {name for text in texts for name in re.findall(r"(?<![\w-])(--[\w-]+)\s*:", text)}
    asked = {name for text in texts for name in re.findall(r"var\((--[\w-]+)", text)}
    asked |= {name for text in texts for name in re.findall(r"[\"'](--[\w-]+)[\"']", text)}
    assert sorted(asked - declared) == []
    assert sorted(name for name in declared - asked if not name.startswith("--govuk-")) == []
