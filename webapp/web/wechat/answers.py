"""What a message is answered: the finder's answer in a few lines, or how to ask."""

import re
from datetime import datetime

from webapp.domain.coordinates import Coordinates
from webapp.domain.languages import ENGLISH, SIMPLIFIED, TRADITIONAL, Language
from webapp.geo.points.datum import wgs84_from_gcj02
from webapp.present.brief.answer import brief_text
from webapp.present.brief.telling import MOST_PLACES, Telling
from webapp.present.frame.links import page_href
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.wording.content import has_han
from webapp.present.wording.sentences import Sentences
from webapp.search.answering.finder import find_services
from webapp.search.question.parameters import query_from_args
from webapp.text.script import clean, simplified
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition
from webapp.wechat.messages import Message

_MORE = re.compile(r"(?:更多|more)\s*(\d?)\s*(.*)", re.IGNORECASE | re.DOTALL)
_NEAR = frozenset({"附近", "near", "near me", "nearby"})
_HELP = frozenset({"帮助", "幫助", "help", "?", "？", "菜单", "menu", "h"})


def answer_to(message: Message, site: str, now: datetime) -> str:
    """The text of the answer; empty where none is wanted. ``site`` begins links."""
    if message.kind == "location":
        return _around(message, site, now)
    if message.kind == "event":
        return _done(message, site)
    if message.kind in ("text", "voice") and clean(message.text):
        return _said(clean(message.text), site, now)
    return _how(localized_edition(SIMPLIFIED), site)


def language_of(text: str) -> Language:
    """The language in which somebody wrote: English without a Chinese character."""
    if not has_han(text):
        return ENGLISH
    return SIMPLIFIED if simplified(text) == text else TRADITIONAL


def _said(text: str, site: str, now: datetime) -> str:
    localized, word = localized_edition(language_of(text)), text.casefold()
    say = localized.wording.words.say
    if word in _HELP:
        return _how(localized, site)
    if word in _NEAR:
        return _near(localized)
    more = _MORE.fullmatch(text)
    if more and not more[2]:
        return say("Nothing you wrote is kept. For more write: more, then the same words again.")
    pages = int(more[1] or 1) if more else 0
    return _found([("q", more[2] if more else text)], localized, site, now, pages * MOST_PLACES)


def _around(message: Message, site: str, now: datetime) -> str:
    """What is first looked for nearby, around a place that was shared. The place is in no link."""
    localized = localized_edition(SIMPLIFIED)
    try:
        point = wgs84_from_gcj02(Coordinates(float(message.lat), float(message.lon)))
    except ValueError:
        return _near(localized)
    kind = localized.edition.catalogue.taxonomy.pages.near_me
    near = f"{point.lat:.6f},{point.lon:.6f}"
    return _found([("category", kind), ("near", near)], localized, site, now)


def _found(
    asked: list[tuple[str, str]],
    localized: LocalizedEdition,
    site: str,
    now: datetime,
    skip: int = 0,
) -> str:
    query, told = query_from_args(asked, localized.known)
    result = find_services(query, localized.edition.searcher, now, told)
    telling = Telling(localized.wording, now, site, skip=skip)
    return brief_text(result, telling)


def _done(message: Message, site: str) -> str:
    """Whoever comes is told how to ask, and so is whoever taps the menu. A place that the platform
    tells by itself is nobody's question."""
    localized = localized_edition(SIMPLIFIED)
    if message.event == "click" and message.key == "near":
        return _near(localized)
    return _how(localized, site) if message.event in ("subscribe", "click", "scan") else ""


def _near(localized: LocalizedEdition) -> str:
    return localized.wording.words.say(
        "Share a place with the plus sign, or write where you are: nursing room %(example)s.",
        example=localized.edition.catalogue.district.example.zh,
    )


def _how(localized: LocalizedEdition, site: str) -> str:
    words = localized.wording.words
    lines = (
        words.say(
            "Write what you look for and where, such as: nursing room %(example)s.",
            example=localized.edition.catalogue.district.example.zh,
        ),
        words.say("Words: more, near, help. Nothing you write is kept."),
        _urgent(words),
        words.say("Help, day and night: %(link)s", link=site + page_href(words.language, "/help")),
    )
    return "\n".join(lines)


def _urgent(sentences: Sentences) -> str:
    return sentences.listed(f"{one.number} {one.name}" for one in urgent_numbers(sentences)[:3])
