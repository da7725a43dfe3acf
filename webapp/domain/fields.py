"""What can be declared of a field of an entry: its kind of value, its label, and its faces."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, replace
from dataclasses import Field as Attribute
from dataclasses import fields as attributes_of
from typing import Any, Protocol, TypeVar, get_type_hints

from webapp.domain.datatypes import Datatype


def translatable(message: str) -> str:
    """Marks an English message that is translated where it is shown; ``jiamenkou translate
    extract`` finds it by this name."""
    return message


@dataclass(frozen=True, slots=True)
class Face:
    """A place where fields are shown or given away. The fields named in ``first`` lead it; the
    others follow in the order of their columns."""

    name: str
    first: tuple[str, ...] = ()


WHERE = Face("where it is")
WHO = Face("who may come")
HOW = Face("how it works", ("documents_zh", "how_to_apply_zh", "fee_zh", "host_zh"))
INSIDE = Face("what is there")
"""The groups of facts on the page of an entry."""

COMPARE = Face(
    "side by side", ("serves_zh", "age_min_months", "fee_zh", "documents_zh", "how_to_apply_zh")
)
SHEET = Face("referral sheet", ("documents_zh", "fee_zh", "how_to_apply_zh"))
PACK = Face("offline pack", ("fee_zh", "serves_zh"))
OFFLINE_CARD = Face("offline card", ("serves_zh", "fee_zh"))
"""What the pack's card shows below *more about it*; all of it must be in the pack."""

API = Face("API", ("name_zh", "host_zh", "community_code", "located_by", "visibility"))
"""The JSON of one entry, beside what every list says of it, and its published description."""

SEARCH = Face("search")
"""Words that the index holds as notes."""

FACES = (WHERE, WHO, HOW, INSIDE, COMPARE, SHEET, PACK, OFFLINE_CARD, API, SEARCH)


@dataclass(frozen=True, slots=True)
class Field:
    """One field. It is a column of entry files (unless not ``in_files``) and of an edition's
    database, always; elsewhere it is where ``faces`` say.

    ``label`` is a ``translatable`` message. ``asked`` are the faces that say *not known* where it
    is; elsewhere nothing is said then. ``hsds`` is the column of the HSDS table ``service`` that
    holds it. Files may lack the column of an ``optional`` field. A ``private`` field is read and
    kept, and neither shown nor given away. One that ``tells_where`` must be empty in confidential
    entries. ``id`` is its short name on pages and in the pack: its name without ``_zh`` unless
    given. ``name`` is the column's; it and ``part`` are given where one attribute of the entry
    stands in several columns. The rest is filled in from the attribute that declares it;
    ``required`` ones are never empty."""

    datatype: Datatype
    label: str = ""
    faces: tuple[Face, ...] = ()
    asked: tuple[Face, ...] = ()
    hsds: str = ""
    optional: bool = False
    private: bool = False
    tells_where: bool = False
    in_files: bool = True
    id: str = ""
    name: str = ""
    part: str = ""
    attribute: str = ""
    required: bool = False

    def of(self, entry: Any) -> Any:
        """The value that an entry has; ``None`` where what it is a part of is not known."""
        whole = getattr(entry, self.attribute)
        return getattr(whole, self.part) if self.part and whole is not None else whole


def declared(entry: type[Any]) -> tuple[Field, ...]:
    """The fields that a dataclass declares, in its order: each attribute is ``Annotated`` with one
    ``Field``, or with one for each part of its value.

    Raises ``TypeError`` for an attribute that declares none.
    """
    hints = get_type_hints(entry, include_extras=True)
    return tuple(
        field for attribute in attributes_of(entry) for field in _of_attribute(attribute, hints)
    )


def _of_attribute(attribute: Attribute[Any], hints: Mapping[str, Any]) -> Iterator[Field]:
    said = [one for one in _beside(hints[attribute.name]) if isinstance(one, Field)]
    if not said:
        raise TypeError(f"{attribute.name} declares no field")
    for field in said:
        name = field.name or attribute.name
        yield replace(
            field,
            name=name,
            id=field.id or name.removesuffix("_zh"),
            attribute=attribute.name,
            required=attribute.default is MISSING and attribute.default_factory is MISSING,
        )


def _beside(hint: Any) -> tuple[Any, ...]:
    """What a type is annotated with."""
    return getattr(hint, "__metadata__", ())


class _OnFaces(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def faces(self) -> tuple[Face, ...]: ...


Declared = TypeVar("Declared", bound=_OnFaces)


def in_order(fields: Iterable[Declared], face: Face) -> tuple[Declared, ...]:
    """The fields, or what else names its faces, of one face, in its order."""
    here = {field.name: field for field in fields if face in field.faces}
    first = [here[name] for name in face.first]
    return (*first, *(field for field in here.values() if field.name not in face.first))
