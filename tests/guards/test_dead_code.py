"""What the package defines, the package uses: code, a template, a script or a table of names."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache

from tests.guards.tree import ROOT, named, nodes_of, our_files

WORD = re.compile(r"[A-Za-z_]\w*")
CALLED_FROM_OUTSIDE = re.compile(
    r"\.(get|post|route|command|group|errorhandler|app_errorhandler|before_request|after_request"
    r"|before_app_request|url_value_preprocessor)\b|^click\."
)
"""Decorators that hand a function to somebody else."""

OF_IMPORTS = ("for_kind", "rows_in_columns", "template_columns")
"""What the templates of imports, which come next, will ask for."""

ASKED_BY_OTHERS = dict.fromkeys(OF_IMPORTS, "imports") | {
    "exit_code": "click, of its errors",
    "list_commands": "click",
    "make_context": "click",
    "formatter_class": "click, of its contexts",
    "write_dl": "click, of its formatters",
    "write_text": "click, of its formatters",
    "get_command": "click",
    "format_commands": "click",
    "npgettext": "Jinja's gettext",
    "load_config": "gunicorn",
    "parser_class": "waitress",
    "error_task_class": "waitress",
    "check_client_disconnected": "waitress",
    "handle_accept": "waitress",
    "handle_error": "waitress",
    "_template": "branca",
    "FACES": "the tests of all faces",
    "COMPONENTS": "the guard of all components",
}


Places = list[tuple[str, str]]


@cache
def _package() -> tuple[Places, frozenset[str]]:
    """What is defined, with its place, and every name and word that is used."""
    defined: Places = []
    used: set[str] = set()
    for file in our_files(".py"):
        if named(file).startswith("webapp/"):
            is_run_by_name = "migrations" in file.parts
            for node in nodes_of(file):
                used.update(_uses(node))
                found = () if is_run_by_name else _defines(node)
                defined += [(f"{named(file)}:{line}", name) for line, name in found]
    for file in (*our_files(".html", ".js", ".toml"), *(ROOT / "data/reference").glob("*.yaml")):
        used.update(WORD.findall(file.read_text(encoding="utf-8")))
    return defined, frozenset(used)


def _uses(node: ast.AST) -> Iterable[str]:
    """The name that a part reads, or the words of a text that is handed to somebody."""
    if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Store):
        return (node.id,)
    if isinstance(node, ast.Attribute):
        return (node.attr,)
    texts = [child for child in ast.iter_child_nodes(node) if isinstance(child, ast.Constant)]
    said = [text.value for text in texts if isinstance(text.value, str)]
    words = [] if isinstance(node, ast.Expr) else [w for text in said for w in WORD.findall(text)]
    return (*words, node.arg) if isinstance(node, ast.keyword) and node.arg else words


def _defines(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        if not any(CALLED_FROM_OUTSIDE.search(ast.unparse(d)) for d in node.decorator_list):
            yield node.lineno, node.name
    elif isinstance(node, ast.Assign):
        yield from ((t.lineno, t.id) for t in node.targets if isinstance(t, ast.Name))
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
        yield node.lineno, node.target.id


def test_nothing_is_defined_that_nobody_uses():
    defined, used = _package()
    known = used | ASKED_BY_OTHERS.keys()
    dead = [f"{place} {name}" for place, name in defined if name not in known]
    assert [one for one in dead if " __" not in one] == []


def test_what_others_ask_for_is_still_there():
    defined, _ = _package()
    assert sorted(ASKED_BY_OTHERS.keys() - {name for _, name in defined}) == []
