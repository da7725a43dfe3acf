"""Numbers that rank stand in one folder, each with its reason."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.guards.tree import ROOT, named, parsed

SEARCH = ROOT / "webapp/search"
WEIGHTS = sorted((SEARCH / "known/weights").glob("*.py"))
RANKING = (
    *sorted(SEARCH.glob("reading/*.py")),
    *sorted(SEARCH.glob("matching/*.py")),
    *(SEARCH / f"known/{name}.py" for name in ("evidence", "names", "preferred", "suggesting")),
    *(SEARCH / f"finding/{name}.py" for name in ("answered_reading", "readings", "searcher")),
    *(SEARCH / f"finding/{name}.py" for name in ("hits", "places")),
    SEARCH / "answering/finder.py",
)
"""What understands, matches and puts in order. Left out are modules of ``known`` that hold facts
(the numerals of ages, the columns of entries) and those of ``answering`` that count what is
shown."""

PLAIN = {-1, 0, 1, 2}
"""Nothing, one, two, the last: said of any list, and no weight."""


def _literals(node: ast.AST) -> Iterator[ast.Constant]:
    """The numbers in a tree, but for the places in a sequence and the defaults of arguments."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Slice) or (
            isinstance(node, ast.Subscript) and child is node.slice
        ):
            continue
        if isinstance(node, ast.arguments) and child in (*node.defaults, *node.kw_defaults):
            continue
        if isinstance(child, ast.Constant) and type(child.value) in (int, float):
            yield child
        yield from _literals(child)


def _weights_in(file: Path) -> list[str]:
    return [
        f"{named(file)}:{literal.lineno} {literal.value}"
        for literal in _literals(parsed(file))
        if literal.value not in PLAIN
    ]


def test_no_ranking_module_holds_a_number_of_its_own():
    assert [found for file in RANKING for found in _weights_in(file)] == []


@pytest.mark.parametrize("file", WEIGHTS, ids=lambda file: file.stem)
def test_every_weight_says_why(file):
    """By a text below it, or a remark on its line; neighbours may share one."""
    lines = file.read_text(encoding="utf-8").splitlines()
    body = parsed(file).body
    silent = []
    for place, node in enumerate(body):
        if not isinstance(node, ast.Assign | ast.AnnAssign):
            continue
        after = next((n for n in body[place + 1 :] if not isinstance(n, ast.Assign)), None)
        told = isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant)
        remarks = "#" in "".join(lines[node.lineno - 1 : node.end_lineno])
        silent += [] if told or remarks else [f"{named(file)}:{node.lineno}"]
    assert silent == []
