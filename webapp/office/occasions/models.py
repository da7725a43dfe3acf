"""Pages about dated events of an entry."""

from dataclasses import dataclass

from webapp.office.forms.models import Box


@dataclass(frozen=True, slots=True)
class OccasionRow:
    """One event in the list; ``href`` is where it is changed, empty for whoever may not."""

    title: str
    when: str
    state: str
    href: str


@dataclass(frozen=True, slots=True)
class OccasionsPage:
    """The events of an entry that are to come; ``add`` is where one is added, empty for whoever
    may not."""

    h1: str
    back: str
    done: str
    rows: tuple[OccasionRow, ...]
    add: str


@dataclass(frozen=True, slots=True)
class OccasionPage:
    """The form of one event. ``version`` is the one that was looked at."""

    h1: str
    action: str
    back: str
    errors: tuple[str, ...]
    version: str
    mark: str
    boxes: tuple[Box, ...]
