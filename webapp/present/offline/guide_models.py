"""The guides that a phone keeps: all their steps that are not quiet, on one page."""

from dataclasses import dataclass

from webapp.present.guides.models import NamedPhone
from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class KeptStep:
    """One step; ``id`` is its anchor. Choices lead to anchors of the page, or to the site where
    the step is not on it."""

    id: str
    h2: str
    guide: Link
    asks: bool
    facts: tuple[str, ...]
    unknown: tuple[str, ...]
    choices: tuple[Link, ...]
    phones: tuple[NamedPhone, ...]
    more: tuple[Link, ...]
    before: Link | None
    compiled: str


@dataclass(frozen=True, slots=True)
class KeptGuidesPage:
    """The list of the guides, each leading to its first step, and the steps."""

    h1: str
    guides: tuple[Link, ...]
    steps: tuple[KeptStep, ...]
    offline: Link
