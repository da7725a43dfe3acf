"""Style sheets and scripts without what only their readers need, and with the same meaning."""

from collections.abc import Iterable, Iterator
from itertools import pairwise

import pytest
import tinycss2
from tinycss2.ast import Node

from tests.guards.tree import ROOT
from tests.scripts import code_of
from webapp.serving.minifying import tight_script, tight_style

STATIC = ROOT / "static"
IDLE_AFTER = frozenset((" ", ",", ">", "~", "+", ":", ";", "!", "{} block"))
IDLE_BEFORE = frozenset((" ", ",", ">", "~", "+", ";", "!", "{} block", "}"))
"""Where space means nothing. Before a colon it does: ``a :hover`` is not ``a:hover``."""


@pytest.mark.parametrize(
    ("written", "sent"),
    [
        ("a {\n  color: red;\n}\n\nb {}\n", "a{color:red}b{}"),
        ("/* why */\na { top: 0 } /* and\n why */ b {}", "a{top:0}b{}"),
        ("a, b > c :hover {}", "a,b>c :hover{}"),
        ("a { top: calc(1px + 2px); }", "a{top:calc(1px + 2px)}"),
        ('a::before { content: "/* , */ ;  x"; }', 'a::before{content:"/* , */ ;  x"}'),
        ("a { b: url(\"data:c, <a b='c'>\"); }", "a{b:url(\"data:c, <a b='c'>\")}"),
        ("/*! licence */ a {}", "/*! licence */a{}"),
        ("/* @preserve licence */ a {}", "/*! @preserve licence */a{}"),
    ],
)
def test_a_style_sheet_loses_remarks_and_idle_space_only(written: str, sent: str):
    assert tight_style(written) == sent


def _tokens(nodes: Iterable[Node]) -> Iterator[str]:
    """What a style sheet says, without remarks and without space that parts nothing."""
    before = ";"
    kept = [node for node in nodes if node.type != "comment"]
    for node, after in pairwise([*kept, None]):
        inner = getattr(node, "arguments", getattr(node, "content", None))
        if node.type == "whitespace":
            if before not in IDLE_AFTER and _begins(after) not in IDLE_BEFORE:
                yield (before := " ")
        elif inner is None:
            yield (before := node.serialize())
        else:
            said = list(_tokens(inner))
            yield f"{node.type} {getattr(node, 'name', '')}"
            yield from said[:-1] if said and said[-1] == ";" else said
            yield (before := node.type)


def _begins(node: Node | None) -> str:
    """How the next token is written; the end of a block as its sign."""
    if node is None:
        return "}"
    return str(node.type if hasattr(node, "content") else node.serialize())


@pytest.mark.parametrize(
    "name", [file.relative_to(STATIC).as_posix() for file in sorted(STATIC.rglob("*.css"))]
)
def test_every_style_sheet_says_the_same_as_it_is_sent(name: str):
    text = (STATIC / name).read_text(encoding="utf-8")
    written, sent = (
        list(_tokens(tinycss2.parse_component_value_list(each)))
        for each in (text, tight_style(text))
    )
    assert sent == written


def test_a_script_loses_remarks_and_idle_space_only():
    written = "/**\n * What for.\n */\n\nconst a = 1; // why\n  /** One line. */\nb(a)\nc(a)\n"
    assert tight_script(written) == "const a=1;b(a)\nc(a)"


def test_what_looks_like_a_remark_within_a_text_stays():
    written = 'const a="/** no */";const b="https://x.example//";const c=/\\/\\*\\*/;'
    assert tight_script(written) == written
    written = "const a=`\n// no\n  /* ${b + 1} */`;"
    assert tight_script(written) == written


def test_the_remark_that_names_a_map_of_the_source_goes_even_as_the_last_line():
    assert tight_script("a();\n//# sourceMappingURL=a.map") == "a();"


@pytest.mark.parametrize("begin", ["/*!", "/* @preserve", "/**\n * @preserve", "/* @license MIT"])
def test_licences_stay(begin: str):
    sent = tight_script(f"{begin}\n * Leaflet, (c) Somebody\n */\na();\n/* why */")
    assert sent.startswith("/*!")
    assert "Leaflet, (c) Somebody" in sent
    assert "why" not in sent


@pytest.mark.parametrize(
    "name", [file.relative_to(STATIC).as_posix() for file in sorted(STATIC.rglob("*.js"))]
)
def test_every_script_does_the_same_as_it_is_sent(name: str):
    text = (STATIC / name).read_text(encoding="utf-8")
    assert code_of(tight_script(text)) == code_of(text)
