"""Scripts run in the oldest browsers that are served: Chrome 78 and Safari 13, which is ES2019."""

import re
from collections.abc import Iterator

import pytest
from tree_sitter import Node

from tests.guards.tree import ROOT, named, our_files
from tests.scripts import nodes_of, tree_of

SCRIPTS = [file for file in our_files(".js") if file.is_relative_to(ROOT / "static")]

NEWER_SYNTAX = {
    "optional_chain": "a?.b",
    "??": "a ?? b",
    "??=": "a ??= b",
    "||=": "a ||= b",
    "&&=": "a &&= b",
    "field_definition": "a field of a class",
    "private_property_identifier": "#private",
    "class_static_block": "static { }",
    "namespace_export": "export * as",
}
NEWER_NUMBER = re.compile(r"\d_|\dn$")
NEWER_PATTERN = re.compile(r"\(\?<[=!]")
NEWER_FLAGS = frozenset("dv")
FUNCTIONS = frozenset(
    {"arrow_function", "function_declaration", "function_expression", "method_definition"}
)

NEWER_METHODS = frozenset(
    (
        *("at", "findLast", "findLastIndex", "fromAsync", "groupBy", "hasOwn", "replaceAll"),
        *("toReversed", "toSorted", "toSpliced", "toWellFormed", "isWellFormed"),
        *("any", "withResolvers", "randomUUID", "canParse", "throwIfAborted"),
        *("replaceChildren", "requestSubmit", "checkVisibility", "getAnimations"),
        *("showModal", "showPicker", "showPopover", "hidePopover", "togglePopover"),
        *("startViewTransition", "computedStyleMap"),
    )
)
NEWER_PROPERTIES = frozenset(
    (
        *("DisplayNames", "ListFormat", "RelativeTimeFormat", "Segmenter"),
        *("submitter", "inert", "adoptedStyleSheets", "userAgentData"),
    )
)
NEWER_GLOBALS = frozenset(
    (
        *("AggregateError", "BigInt", "BroadcastChannel", "CompressionStream"),
        *("FinalizationRegistry", "ResizeObserver", "WeakRef", "structuredClone"),
        *("cancelIdleCallback", "requestIdleCallback"),
    )
)
"""What browsers learnt after that, by MDN's tables, as far as scripts of ours might want it."""


def _newer(node: Node) -> str:
    """What of this part is newer, else nothing."""
    text = (node.text or b"").decode()
    if node.type in NEWER_SYNTAX:
        return NEWER_SYNTAX[node.type]
    if node.type == "number" and NEWER_NUMBER.search(text):
        return text
    if node.type == "regex_pattern" and NEWER_PATTERN.search(text):
        return "a pattern that looks behind"
    if node.type == "regex_flags" and NEWER_FLAGS & set(text):
        return f"a pattern with the flags {text}"
    if node.type == "property_identifier" and _is_newer_member(text, node.parent):
        return text
    if node.type == "identifier" and text in NEWER_GLOBALS:
        return text
    return "await outside a function" if _waits_outside(node) else ""


def _is_newer_member(name: str, member: Node | None) -> bool:
    if member is None or member.type != "member_expression":
        return False
    is_called = member.parent is not None and member.parent.type == "call_expression"
    return name in NEWER_PROPERTIES or (name in NEWER_METHODS and is_called)


def _waits_outside(node: Node) -> bool:
    if node.type != "await_expression":
        return False
    around = node.parent
    while around is not None and around.type not in FUNCTIONS:
        around = around.parent
    return around is None


def newer_parts(script: str) -> Iterator[str]:
    """Each part of a script that the oldest engines do not know, with its line."""
    for node in nodes_of(tree_of(script)):
        if found := _newer(node):
            yield f"{node.start_point.row + 1}: {found}"


@pytest.mark.parametrize("file", SCRIPTS, ids=named)
def test_a_script_asks_for_nothing_newer(file):
    assert list(newer_parts(file.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("a?.b;\nc?.[0];\nd?.();", ["1: a?.b", "2: a?.b", "3: a?.b"]),
        ("a = b ?? c;\na ||= c;", ["1: a ?? b", "2: a ||= b"]),
        ("class A { b = 1; #c() {} }", ["1: a field of a class", "1: #private"]),
        ("[1].at(-1); structuredClone({});", ["1: at", "1: structuredClone"]),
        ("a = 1_000; b = 1n; c = /(?<=d)e/; f = /g/v;", None),
        ("await a;", ["1: await outside a function"]),
        ("async () => { await a; }; async function b() { await c; }", []),
        ("class A { async b() { await c; } }", []),
        ("try { a(); } catch { b({ ...c, d }); }", []),
        ("const at = 1; const b = { at, any: 2 }; b.at += 1;", []),
        ('"a?.b"; // c?.d', []),
    ],
)
def test_the_guard_sees_what_is_newer(script: str, found: list[str] | None):
    parts = list(newer_parts(script))
    assert len(parts) == 4 if found is None else parts == found


def test_what_is_no_script_is_told_by_its_line():
    with pytest.raises(ValueError, match="line 2 "):
        tree_of("a();\nb(;\n")
