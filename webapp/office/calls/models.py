"""Pages of calls."""

from dataclasses import dataclass

from webapp.office.forms.models import Box
from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class DueRow:
    """An entry in the queue: ``due`` says of which facts, ``mark`` what else is to be known."""

    href: str
    name: str
    place: str
    due: tuple[str, ...]
    mark: str


@dataclass(frozen=True, slots=True)
class QueuePage:
    """``streets`` lead to the queue of each street that has one, with how long it is."""

    h1: str
    boxes: tuple[Box, ...]
    told: str
    rows: tuple[DueRow, ...]
    more: str
    streets: tuple[Link, ...]
