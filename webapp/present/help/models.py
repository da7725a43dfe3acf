"""The help page: urgent numbers first, ways on, a search that leaves no words in an address."""

from dataclasses import dataclass

from webapp.present.frame.models import Notice, UrgentNumber
from webapp.present.search.models import CardGroup
from webapp.present.wording.telling import Sentence, SourceLine
from webapp.present.wording.values import Link, Text


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """What was found for the words that were sent. ``meant`` is another spelling, with its
    language where it is not the page's; ``advice`` what to do where nothing was found. No part of
    it is a link with the words in it. The cards are handed to the template beside it."""

    summary: str
    notices: tuple[Notice, ...]
    groups: tuple[CardGroup, ...]
    guides: tuple[Link, ...] = ()
    meant: Text | None = None
    advice: str = ""


@dataclass(frozen=True, slots=True)
class HelpSection:
    """A part of the page; ``ordered`` ones are steps, one after the other."""

    id: str
    h2: str
    ordered: bool
    facts: tuple[Sentence, ...]
    unknown: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class HelpPage:
    """``ways`` lead into the guides; ``groups`` are the entries that help when someone is not
    safe; ``q`` are the words that were sent, ``answer`` what was found for them, ``refusal`` why
    they were not searched for. ``sources`` are those of the ``sections``; ``as_of`` is the day, in
    words, on which these were true, ``stale`` says that some of it may have changed since."""

    h1: str
    urgent: tuple[UrgentNumber, ...]
    ways: tuple[Link, ...]
    action: str
    groups: tuple[CardGroup, ...]
    sections: tuple[HelpSection, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    as_of: str = ""
    stale: bool = False
    q: str = ""
    answer: HelpAnswer | None = None
    refusal: str = ""
