"""The guides that a phone keeps: all their steps that are not quiet, on one page."""

from dataclasses import dataclass

from webapp.present.guides.models import NamedPhone
from webapp.present.wording.telling import Sentence, SourceLine
from webapp.present.wording.values import Link


@dataclass(frozen=True, slots=True)
class KeptStep:
    """One step; ``id`` is its anchor. Choices lead to anchors of the page, or to the site where
    the step is not on it. After ``review_by``, an ISO day, it may have changed."""

    id: str
    h2: str
    guide: Link
    asks: bool
    facts: tuple[Sentence, ...]
    unknown: tuple[Sentence, ...]
    choices: tuple[Link, ...]
    phones: tuple[NamedPhone, ...]
    more: tuple[Link, ...]
    before: Link | None
    sources: tuple[SourceLine, ...]
    as_of: str
    review_by: str


@dataclass(frozen=True, slots=True)
class KeptGuidesPage:
    """The list of the guides, each leading to its first step, and the steps."""

    h1: str
    guides: tuple[Link, ...]
    steps: tuple[KeptStep, ...]
    offline: Link
