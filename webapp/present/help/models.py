"""The help page: urgent numbers first, ways on, a search that leaves no words in an address."""

from dataclasses import dataclass

from webapp.present.frame.models import Notice, UrgentNumber
from webapp.present.search.models import CardGroup
from webapp.present.wording.values import Link, Text


@dataclass(frozen=True, slots=True)
class HelpAnswer:
    """What was found for the words that were sent. ``meant`` is another spelling, with its
    language where it is not the page's; ``advice`` what to do where nothing was found. No part of
    it is a link with the words in it. The cards are handed to the template beside it."""

    summary: str
    notices: tuple[Notice, ...]
    groups: tuple[CardGroup, ...]
    meant: Text | None = None
    advice: str = ""


@dataclass(frozen=True, slots=True)
class HelpPage:
    """``ways`` lead into the guides; ``groups`` are the entries that help when someone is not
    safe; ``q`` are the words that were sent, ``answer`` what was found for them, ``refusal`` why
    they were not searched for."""

    h1: str
    urgent: tuple[UrgentNumber, ...]
    ways: tuple[Link, ...]
    action: str
    groups: tuple[CardGroup, ...]
    q: str = ""
    answer: HelpAnswer | None = None
    refusal: str = ""
