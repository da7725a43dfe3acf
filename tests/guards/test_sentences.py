"""What is said of files is written out where it is said, so that catalogues find it, and has a
Chinese translation."""

import ast
from collections.abc import Iterator

from tests.guards.tree import named, nodes_of, our_files
from webapp import paths
from webapp.cli.translate.catalogues import forms, messages, read_catalogue
from webapp.domain.languages import SIMPLIFIED

ROOMS = tuple(f"webapp/{room}/" for room in ("ingest", "refresh", "geo", "hours", "domain"))


def sentences() -> Iterator[tuple[str, str | None]]:
    """Where each sentence of these rooms is made, and its message if it is written out there."""
    for file in (file for file in our_files(".py") if named(file).startswith(ROOMS)):
        for node in nodes_of(file):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sentence":
                yield f"{named(file)}:{node.lineno}", getattr(node.args[0], "value", None)


def test_every_problem_of_a_file_is_said_in_chinese() -> None:
    catalogue = read_catalogue(paths.TRANSLATIONS, SIMPLIFIED.locale)
    translated = {one.id for one in messages(catalogue) if all(forms(one))}
    found = list(sentences())
    assert len(found) > 150
    assert [where for where, message in found if message not in translated] == []
