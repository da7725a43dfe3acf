"""Types into JSON Schema: what answers promise is what their types say."""

from enum import StrEnum
from typing import Annotated, Generic, Literal, NotRequired, TypedDict, TypeVar

import pytest

from webapp.present.api.schema import Schemas

Inside = TypeVar("Inside")


class Colour(StrEnum):
    RED = "red"


class Leaf(TypedDict):
    """A leaf of the tree."""

    name: str
    shape: NotRequired[Literal["round", "long"]]


class Branch(TypedDict, Generic[Inside]):
    """A branch."""

    inside: list[Inside]


@pytest.mark.parametrize(
    ("kind", "schema"),
    [
        (str, {"type": "string"}),
        (int | None, {"type": ["integer", "null"]}),
        (dict[str, float], {"type": "object", "additionalProperties": {"type": "number"}}),
        (Colour, {"type": "string", "enum": ["red"]}),
        (Annotated[int, ("minimum", 1)], {"type": "integer", "minimum": 1}),
        (
            Annotated[str, Colour] | None,
            {"anyOf": [{"type": "string", "enum": ["red"]}, {"type": "null"}]},
        ),
    ],
)
def test_a_plain_type_has_its_schema(kind, schema):
    assert Schemas().of(kind) == schema


def test_a_named_type_becomes_a_component_that_tells_what_is_required():
    schemas = Schemas()
    assert schemas.of(Leaf) == {"$ref": "#/components/schemas/Leaf"}
    leaf = schemas.components["Leaf"]
    assert leaf["required"] == ["name"]
    assert leaf["description"] == "A leaf of the tree."
    assert leaf["properties"]["shape"]["enum"] == ["round", "long"]


def test_a_type_of_another_type_is_named_after_both():
    schemas = Schemas()
    schemas.of(Branch[Leaf])
    inside = schemas.components["BranchOfLeaf"]["properties"]["inside"]
    assert inside == {"type": "array", "items": {"$ref": "#/components/schemas/Leaf"}}


def test_what_json_cannot_hold_is_refused():
    with pytest.raises(TypeError, match="JSON has no"):
        Schemas().of(set[str])
