"""Guides: their list, and one step of one guide."""

from dataclasses import dataclass

from webapp.present.frame.models import Notice
from webapp.present.search.models import CardGroup
from webapp.present.wording.telling import Sentence, SourceLine
from webapp.present.wording.values import Link, Phone, Text


@dataclass(frozen=True, slots=True)
class GuidesPage:
    """All guides; each link's ``note`` says what the guide answers."""

    h1: str
    lead: str
    guides: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class NamedPhone:
    """A number to ask at and who answers it; ``name`` is absent where nobody has told us."""

    phone: Phone
    name: Text | None


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One step: sentences, then the question's answers as links or where to go.

    ``asks`` is true where ``h1`` is a question that ``choices`` answer; ``before`` leads to the
    step before, where there is one; ``more`` are the whole lists behind ``groups``, in their order;
    ``as_of`` is the day, in words, on which the sentences were true, ``stale`` says that some of
    them may have changed since. Read ``in_danger``, whom to call stands before the answers.
    """

    h1: str
    lead: str
    guide: Link
    asks: bool
    facts: tuple[Sentence, ...]
    unknown: tuple[Sentence, ...]
    choices: tuple[Link, ...]
    phones: tuple[NamedPhone, ...]
    groups: tuple[CardGroup, ...]
    more: tuple[Link, ...]
    before: Link | None
    all_guides: Link
    sources: tuple[SourceLine, ...]
    as_of: str
    stale: bool
    quiet: bool
    in_danger: bool
    notices: tuple[Notice, ...] = ()
