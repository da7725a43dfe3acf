"""What can be declared of a parameter of a search: its kind of value, what it does, its faces."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from dataclasses import fields as attributes_of
from typing import Any, get_type_hints

from webapp.domain.fields import Face
from webapp.search.question.values import Datatype, Ids

SHEET = Face("filter sheet", ("category", "street", "status", "feature", "open"))
"""The filters that a page offers to choose from."""

COUNTED = Face("counts", ("category", "street", "status", "feature"))
"""The filters of which an answer says how many entries each value would give."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter as its attribute of ``SearchQuery`` declares it.

    ``description`` is published; a ``{city}`` in it becomes the city's name. ``filters`` is true
    where it leaves entries out, for which ``search/matching/filters.py`` has a mask and
    ``present/search/filter_labels.py`` the words. Of an answer that finds nothing filters are
    ``given_up`` in this order, the one of which least is lost first; 0 is never given up.
    ``beside`` is the parameter without which it means nothing. ``name`` and the value of a query
    that leaves it ``unset`` are filled in from the attribute.
    """

    datatype: Datatype
    description: str
    faces: tuple[Face, ...] = ()
    filters: bool = False
    given_up: int = 0
    beside: str = ""
    name: str = ""
    unset: Any = None

    @property
    def repeatable(self) -> bool:
        """Whether it may be given several times: one of its values is enough."""
        return isinstance(self.datatype, Ids)

    def is_set(self, query: Any) -> bool:
        """Whether a query asks for it."""
        return bool(getattr(query, self.name) != self.unset)

    def texts(self, query: Any) -> tuple[str, ...]:
        """The texts that stand for it in the address of a query; none where it is not set."""
        value = getattr(query, self.name)
        return self.datatype.written(value) if value != self.unset else ()


def declared(query: type[Any]) -> tuple[Parameter, ...]:
    """The parameters that a dataclass declares, in its order: each attribute is ``Annotated`` with
    one. Raises ``TypeError`` for an attribute that declares none."""
    return tuple(_declared(query))


def _declared(query: type[Any]) -> Iterator[Parameter]:
    hints = get_type_hints(query, include_extras=True)
    for attribute in attributes_of(query):
        beside = getattr(hints[attribute.name], "__metadata__", ())
        said = next((one for one in beside if isinstance(one, Parameter)), None)
        if said is None:
            raise TypeError(f"{attribute.name} declares no parameter")
        yield replace(said, name=attribute.name, unset=attribute.default)
