"""What everything folds over is not written out again, one place after the other."""

import ast

import pytest

from tests.guards.tree import ROOT, named, nodes_of
from webapp.domain.fields import COMPARE, SHEET, Field
from webapp.domain.service import fields_on

MOST_FILES = 4
"""Its declaration, the order of a face, and what really follows from this one field."""

MOST_FILES_OF_A_FILTER = 6

LISTED = [
    field for field in fields_on(SHEET) if field in fields_on(COMPARE) and field.datatype.has_words
]


def _names_it(name: str, node: ast.AST) -> bool:
    match node:
        case ast.Attribute(attr=said) | ast.keyword(arg=said) | ast.Name(id=said):
            return said == name
        case ast.Constant(value=said):
            return bool(said == name)
        case _:
            return False


def _files_with(name: str) -> list[str]:
    return [
        named(file)
        for file in sorted((ROOT / "webapp").rglob("*.py"))
        if "bench" not in file.parts and any(_names_it(name, node) for node in nodes_of(file))
    ]


@pytest.mark.parametrize("field", LISTED, ids=lambda field: field.name)
def test_few_files_name_a_field(field: Field) -> None:
    files = _files_with(field.name)
    assert "webapp/domain/service.py" in files
    assert len(files) <= MOST_FILES, files


def test_few_files_name_a_filter() -> None:
    """The one whose name is no word of anything else."""
    files = _files_with("age_months")
    assert "webapp/search/question/query.py" in files
    assert len(files) <= MOST_FILES_OF_A_FILTER, files


def test_there_are_fields_to_look_for() -> None:
    assert len(LISTED) >= MOST_FILES
