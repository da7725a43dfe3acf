"""What everything folds over is not written out again, one place after the other."""

import ast

import pytest

from tests.guards.tree import ROOT, named, nodes_of
from webapp.domain.fields import COMPARE, SHEET, Field
from webapp.domain.service import fields_on

MOST_FILES = 4
"""Its declaration, the order of a face, and what really follows from this one field."""

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


@pytest.mark.parametrize("field", LISTED, ids=lambda field: field.name)
def test_few_files_name_a_field(field: Field) -> None:
    files = [
        file
        for file in sorted((ROOT / "webapp").rglob("*.py"))
        if "bench" not in file.parts and any(_names_it(field.name, node) for node in nodes_of(file))
    ]
    assert ROOT / "webapp" / "domain" / "service.py" in files
    assert len(files) <= MOST_FILES, [named(file) for file in files]


def test_there_are_fields_to_look_for() -> None:
    assert len(LISTED) >= MOST_FILES
