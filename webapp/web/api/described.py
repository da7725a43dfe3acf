"""What a view says of itself for the published description of the interface."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

View = TypeVar("View", bound=Callable[..., Any])
JSON = "application/json"
GEOJSON = "application/geo+json"


@dataclass(frozen=True, slots=True)
class Description:
    """``answer`` is the type of a JSON answer, ``None`` for a file of another form.
    ``parameters`` are names of search parameters; ``others`` statuses beside 200 and 304."""

    answer: Any
    content_type: str = JSON
    parameters: tuple[str, ...] = ()
    others: tuple[int, ...] = ()


_described: dict[str, Description] = {}


def describes(
    answer: Any,
    content_type: str = JSON,
    parameters: tuple[str, ...] = (),
    others: tuple[int, ...] = (),
) -> Callable[[View], View]:
    """Marks a view with what it answers; put it below the route."""
    description = Description(answer, content_type, parameters, others)

    def keep(view: View) -> View:
        _described[_name(view)] = description
        return view

    return keep


def description_of(view: Callable[..., Any]) -> Description | None:
    """What was said of a view; ``None`` where nothing was."""
    return _described.get(_name(view))


def _name(view: Callable[..., Any]) -> str:
    return f"{view.__module__}.{view.__qualname__}"
