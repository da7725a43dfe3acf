"""Types into JSON Schema: what answers promise is what their types say."""

from enum import StrEnum
from typing import Annotated, Any, Generic, Literal, NotRequired, TypedDict, TypeVar

import pytest
from msgspec import Meta

from webapp.present.api.schema import Schema, one_of, schemas_of

Inside = TypeVar("Inside")


class Colour(StrEnum):
    RED = "red"


class Leaf(TypedDict):
    """A leaf of the tree,
    or of a book."""

    title: str
    shape: NotRequired[Literal["round", "long"]]


class Branch(TypedDict, Generic[Inside]):
    """A branch."""

    inside: list[Inside]


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (str, {"type": "string"}),
        (int | None, {"anyOf": [{"type": "integer"}, {"type": "null"}]}),
        (dict[str, float], {"type": "object", "additionalProperties": {"type": "number"}}),
        (Annotated[int, Meta(ge=1)], {"type": "integer", "minimum": 1}),
        (Annotated[str, one_of(Colour)], {"type": "string", "enum": ["red"]}),
        (Annotated[str, one_of(("b", "a"))], {"type": "string", "enum": ["b", "a"]}),
        (Literal["round"], {"enum": ["round"]}),
    ],
)
def test_a_plain_type_has_its_schema(kind: Any, schema: Schema):
    assert schemas_of([kind]) == ({kind: schema}, {})


def test_a_named_type_becomes_a_component_that_tells_what_is_required():
    schemas, components = schemas_of([Leaf, str])
    assert schemas[Leaf] == {"$ref": "#/components/schemas/Leaf"}
    assert components["Leaf"] == {
        "description": "A leaf of the tree, or of a book.",
        "type": "object",
        "properties": {
            "title": {"type": "string"},
            "shape": {"enum": ["long", "round"]},
        },
        "required": ["title"],
    }


def test_a_type_of_another_type_is_named_after_both():
    schemas, components = schemas_of([Branch[Leaf]])
    assert schemas[Branch[Leaf]] == {"$ref": "#/components/schemas/BranchOfLeaf"}
    inside = components["BranchOfLeaf"]["properties"]["inside"]
    assert inside == {"type": "array", "items": {"$ref": "#/components/schemas/Leaf"}}


def test_what_json_cannot_hold_is_refused():
    with pytest.raises(TypeError, match="complex"):
        schemas_of([complex])
