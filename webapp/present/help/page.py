"""The help page in words, and the answer to its search without a link that holds the words."""

from dataclasses import replace
from datetime import date

from webapp.domain.guides import Guides, Section
from webapp.present.frame import models as shell
from webapp.present.frame.links import guide_href, page_href
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.help.models import HelpAnswer, HelpPage, HelpSection
from webapp.present.search.guide_links import guide_links
from webapp.present.search.models import CardGroup
from webapp.present.search.notices import notice_of
from webapp.present.search.results_page import SayOpen, Wording, card_groups
from webapp.present.search.summary import summary_of
from webapp.present.wording.content import plain_name
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.telling import Telling
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words
from webapp.search.question.results import Notice, ResultPage

ACTION = "/help#found"
"""Where the form is sent, and where on that page what was found begins."""


def help_page(guides: Guides, words: Words, groups: tuple[CardGroup, ...], today: date) -> HelpPage:
    """The page before anything was searched for, as it is read on the day."""
    lines = tuple(line for section in guides.sections for line in section.lines)
    telling = Telling(guides.sources_of(lines), words, today)
    return HelpPage(
        h1=words.say("Help now"),
        urgent=urgent_numbers(words),
        ways=_ways(guides, words),
        action=page_href(words.language, ACTION),
        groups=groups,
        sections=tuple(_section(section, telling) for section in guides.sections),
        sources=telling.listed(lines),
        as_of=telling.as_of(lines),
        stale=telling.stale(lines),
    )


def _section(section: Section, telling: Telling) -> HelpSection:
    return HelpSection(
        id=section.id,
        h2=plain_name(telling.words.language, section.zh, section.en),
        ordered=section.ordered,
        facts=telling.sentences(section.facts),
        unknown=telling.sentences(section.unknown),
    )


def with_answer(
    page: HelpPage, q: str, result: ResultPage, wording: Wording, say: SayOpen
) -> HelpPage:
    """The same page with what was found for ``q``."""
    answer = HelpAnswer(
        summary=summary_of(result, wording.words),
        notices=tuple(_without_words(notice, wording) for notice in result.notices),
        groups=card_groups(result, wording, say),
        guides=guide_links(result, wording.words),
        meant=wording.words.text_of(result.did_you_mean) if result.did_you_mean else None,
        advice="" if result.total or result.guides else _nothing_found(wording.words),
    )
    return replace(page, q=q, answer=answer)


def _without_words(notice: Notice, wording: Wording) -> shell.Notice:
    """The notice without a link that would hold the words, or lead to where one is."""
    said = notice_of(notice, wording.words, wording.labels)
    return replace(said, undo=None) if notice.undo or notice.code == "danger" else said


def refused(page: HelpPage, words: Words) -> HelpPage:
    """The same page where another site sent the words: they are neither searched for nor shown."""
    reason = words.say(
        "This search came from another site, so it was not made. Please type it here."
    )
    return replace(page, refusal=reason)


def _nothing_found(sentences: Sentences) -> str:
    return sentences.say("Nothing was found. Try fewer or other words, or call 12345 and ask.")


def _ways(guides: Guides, words: Words) -> tuple[Link, ...]:
    """The ways into the guides, in the order of their file."""
    language = words.language
    return tuple(
        Link(plain_name(language, way.zh, way.en), guide_href(language, place[0].name, place[1]))
        for way in guides.help
        if (place := guides.place(way.to))
    )
