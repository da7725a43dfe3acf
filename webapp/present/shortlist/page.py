"""A list of entries named by ids → its page, with what could not be shown told."""

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.domain.languages import Language
from webapp.domain.service import Service
from webapp.present.frame.links import page_href, referral_href, shortlist_href
from webapp.present.frame.models import Notice, Share
from webapp.present.referral.page import MOST_PLACES
from webapp.present.search.models import CardGroup
from webapp.present.shortlist.models import Choice, ShortlistPage
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link, Text
from webapp.present.wording.words import Words

MOST_LISTED = 50
MOST_COMPARED = 4
LONG_LIST = 8
"""Longer lists make finer codes, which are shown larger."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What ids stand for: ``services`` in the order asked for; ``gone`` are ids that stand for
    nothing any more, ``withheld`` those of entries that no list may hold, ``cut`` those beyond the
    most that fit."""

    services: tuple[Service, ...]
    gone: int = 0
    withheld: int = 0
    cut: int = 0

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(service.id for service in self.services)


def shortlist_page(listed: Listed, group: CardGroup | None, words: Words) -> ShortlistPage:
    """The page of a list; ``group`` holds the cards of its services."""
    say = words.say
    language, h1, lead = words.language, say("My list"), _own_lead(words)
    if listed.services:
        h1, lead = say("A shared list"), _shared_lead(words)
    return ShortlistPage(
        h1=h1,
        lead=lead,
        group=group,
        notices=list_notices(listed, words),
        choices=_choices(listed.services, words) if len(listed.services) > 1 else (),
        compare_action=page_href(language, "/compare"),
        share=share_list(language, listed.ids) if listed.services else None,
        search=Link(say("Search"), page_href(language, "/search")),
        referral=Link(
            say("Make a referral sheet"), referral_href(language, listed.ids[:MOST_PLACES])
        ),
    )


def _own_lead(sentences: Sentences) -> str:
    return sentences.say(
        "Your list is kept in this browser only, and no account is needed. "
        "Whoever uses this browser can read it."
    )


def _shared_lead(sentences: Sentences) -> str:
    return sentences.say("This list is in the link: whoever has the link sees the same.")


def share_list(language: Language, ids: Sequence[str], path: str = "/shortlist") -> Share:
    """The way to hand a list on: its address and code hold ids and nothing else."""
    code = shortlist_href(language, ids, "/shortlist/qr.png")
    if path != "/shortlist":
        code += f"&page={path.removeprefix('/')}"
    size = 280 if len(ids) <= LONG_LIST else 420
    return Share(shortlist_href(language, ids, path), code, size)


def list_notices(listed: Listed, sentences: Sentences) -> tuple[Notice, ...]:
    """What of a list is not shown, and why."""
    rows = (
        (
            "gone",
            listed.gone,
            sentences.say_count(
                "%(num)d service on this list is no longer here.",
                "%(num)d services on this list are no longer here.",
                listed.gone,
            ),
        ),
        (
            "withheld",
            listed.withheld,
            sentences.say("Services for people who are not safe are never kept in a list."),
        ),
        ("cut", listed.cut, sentences.say("The list was long: only its first places are shown.")),
    )
    return tuple(Notice(f"list-{id_}", (Text(text),)) for id_, number, text in rows if number)


def _choices(services: Sequence[Service], words: Words) -> tuple[Choice, ...]:
    """The first of one kind are chosen beforehand: those are what people compare."""
    kind = services[0].category
    alike = [service.id for service in services if service.category == kind][:MOST_COMPARED]
    return tuple(
        Choice(service.id, words.name(service), words.kinds[service.category], service.id in alike)
        for service in services
    )
