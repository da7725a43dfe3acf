"""Pages of visits."""

from dataclasses import dataclass

from webapp.office.entries.models import FactSection
from webapp.office.forms.models import Choice
from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class VisitQuestion:
    """One group of facts of an entry. ``answered`` is what was answered today."""

    action: str
    group: str
    version: int
    mark: str
    day: str
    facts: FactSection
    answers: tuple[Choice, ...]
    answered: str = ""


@dataclass(frozen=True, slots=True)
class Visited:
    """One entry to be visited."""

    id: str
    name: str
    place: str
    href: str
    questions: tuple[VisitQuestion, ...]


@dataclass(frozen=True, slots=True)
class VisitsPage:
    """``one`` is set on the page of a single entry; ``streets`` narrow the list down."""

    h1: str
    errors: tuple[str, ...]
    told: str
    streets: tuple[Link, ...]
    visits: tuple[Visited, ...]
    more: str
    one: bool
