"""Files and functions stay small enough to be read in one go."""

import ast

from tests.guards.tree import named, nodes_of, our_files

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 40


def test_a_file_is_at_most_300_lines_long():
    lengths = {
        named(file): len(file.read_text(encoding="utf-8").splitlines())
        for file in our_files(".py", ".html", ".css", ".js", ".scss")
    }
    assert {file: n for file, n in lengths.items() if n > MOST_LINES_OF_A_FILE} == {}


def test_a_function_is_at_most_40_lines_long():
    too_long = [
        f"{named(file)}:{node.lineno} {node.name}"
        for file in our_files(".py")
        for node in nodes_of(file)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno + 1 > MOST_LINES_OF_A_FUNCTION
    ]
    assert too_long == []
