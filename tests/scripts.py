"""Scripts as a tree, so that tests see what an engine sees and no remark, text or layout."""

from collections.abc import Iterator
from functools import cache

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

WHOLE = frozenset({"string", "template_string", "regex"})
"""What is compared as it is written."""

Code = tuple[str, "bytes | None", "tuple[Code, ...]"]
"""The kind of a part, its text where it has no parts of its own, and its parts."""


@cache
def _parser() -> Parser:
    return Parser(Language(tree_sitter_javascript.language()))


def tree_of(script: str) -> Node:
    """The script's tree; ``ValueError`` names the line where it is no script."""
    root = _parser().parse(script.encode()).root_node
    if root.has_error:
        broken = next(node for node in nodes_of(root) if node.is_error or node.is_missing)
        raise ValueError(f"line {broken.start_point.row + 1} is no script")
    return root


def nodes_of(node: Node) -> Iterator[Node]:
    """The node and all below it, in order."""
    yield node
    for child in node.children:
        yield from nodes_of(child)


def code_of(script: str) -> Code:
    """What a script does: its tree without remarks and without the semicolons that an engine puts
    in by itself."""
    return _code(tree_of(script))


def _code(node: Node) -> Code:
    parts = [child for child in node.children if child.type not in ("comment", ";")]
    if node.type in WHOLE or not parts:
        return node.type, node.text, ()
    return node.type, None, tuple(map(_code, parts))
