"""Styles in the oldest browsers that are served: Chrome 78 and Safari 13 know neither gaps in rows
of flexible boxes nor ``min()`` and ``max()``."""

import re
from collections.abc import Iterator

import tinycss2

from tests.guards.tree import ROOT, named, our_files

STYLES = [file for file in our_files(".css") if file.is_relative_to(ROOT / "static" / "css")]
OLDEST = ROOT / "static" / "css" / "oldest.css"
SHEET = "sheet"
"""Pages of the referral sheet, which a worker prints from a newer browser."""

APART_BY_THEMSELVES = {".site-header__row"}
"""Whose parts have margins of their own."""

_COMPARED = re.compile(r"(?<![a-z-])(?:min|max|clamp)\(")

Rule = tuple[str, list[tuple[str, str]]]


def _rules(nodes: list, media: str = "") -> Iterator[Rule]:
    for node in nodes:
        if node.type == "qualified-rule":
            said = tinycss2.parse_declaration_list(node.content)
            pairs = [
                (one.lower_name, tinycss2.serialize(one.value).strip())
                for one in said
                if one.type == "declaration"
            ]
            yield tinycss2.serialize(node.prelude).strip(), pairs
        elif node.type == "at-rule" and node.content and node.lower_at_keyword == "media":
            yield from _rules(tinycss2.parse_rule_list(node.content))


def _rules_of(text: str) -> list[Rule]:
    return list(_rules(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True)))


def _flexible_gaps(rules: list[Rule]) -> set[str]:
    return {
        selector.strip()
        for selectors, pairs in rules
        if dict(pairs).get("display") in ("flex", "inline-flex")
        and not {"0"} >= set(dict(pairs).get("gap", "0").split())
        for selector in selectors.split(",")
    }


def test_what_stands_in_a_row_keeps_apart_without_gaps():
    mended = OLDEST.read_text("utf-8")
    bare = {
        f"{named(file)}: {selector}"
        for file in STYLES
        if not file.name.startswith((SHEET, "referral"))
        for selector in _flexible_gaps(_rules_of(file.read_text("utf-8")))
        if selector not in APART_BY_THEMSELVES
        and f"{re.sub(':(not|visited).*', '', selector)} > " not in mended
    }
    assert bare == set()


def test_columns_have_a_width_that_every_browser_reads_first():
    for file in STYLES:
        for selector, pairs in _rules_of(file.read_text("utf-8")):
            columns = [value for name, value in pairs if name == "grid-template-columns"]
            if columns and _COMPARED.search(columns[-1]):
                assert not _COMPARED.search(columns[0]), f"{named(file)}: {selector}"
