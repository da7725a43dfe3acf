"""The help page in words, and the answer to its search without a link that holds the words."""

from dataclasses import replace

from webapp.domain.guides import Guides
from webapp.domain.languages import Language
from webapp.present.frame import models as shell
from webapp.present.frame.links import guide_href, page_href
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.help.models import HelpAnswer, HelpPage
from webapp.present.search.models import CardGroup
from webapp.present.search.notices import notice_of
from webapp.present.search.results_page import SayOpen, Speech, card_groups, summary_of
from webapp.present.wording.sentences import gettext
from webapp.present.wording.values import Link
from webapp.search.question.results import Notice, ResultPage

ACTION = "/help#found"
"""Where the form is sent, and where on that page what was found begins."""


def help_page(guides: Guides, language: Language, groups: tuple[CardGroup, ...]) -> HelpPage:
    """The page before anything was searched for."""
    return HelpPage(
        h1=gettext("Help now"),
        urgent=urgent_numbers(),
        ways=_ways(guides, language),
        action=page_href(language, ACTION),
        groups=groups,
    )


def with_answer(
    page: HelpPage, q: str, result: ResultPage, speech: Speech, say: SayOpen
) -> HelpPage:
    """The same page with what was found for ``q``."""
    answer = HelpAnswer(
        summary=summary_of(result, speech.words),
        notices=tuple(_without_words(notice, speech) for notice in result.notices),
        groups=card_groups(result, speech, say),
        meant=speech.words.text_of(result.did_you_mean) if result.did_you_mean else None,
        advice="" if result.total else _nothing_found(),
    )
    return replace(page, q=q, answer=answer)


def _without_words(notice: Notice, speech: Speech) -> shell.Notice:
    """The notice without a link that would hold the words, or lead to where one is."""
    said = notice_of(notice, speech.words, speech.labels)
    return replace(said, undo=None) if notice.undo or notice.code == "danger" else said


def refused(page: HelpPage) -> HelpPage:
    """The same page where another site sent the words: they are neither searched for nor shown."""
    reason = gettext("This search came from another site, so it was not made. Please type it here.")
    return replace(page, refusal=reason)


def _nothing_found() -> str:
    return gettext("Nothing was found. Try fewer or other words, or call 12345 and ask.")


def _ways(guides: Guides, language: Language) -> tuple[Link, ...]:
    """The ways into the guides that this edition has."""
    rows = (
        ("protection-order", "", gettext("Someone at home hurts or threatens me")),
        ("protection-order", "6", gettext("A child is being hurt or neglected")),
        ("legal-aid", "", gettext("I need a lawyer")),
        ("divorce-registration", "", gettext("I want to divorce")),
        ("mediation", "", gettext("We quarrel, but nobody is afraid")),
    )
    return tuple(
        Link(text, guide_href(language, guide.name, step_id))
        for guide_id, step_id, text in rows
        if (guide := guides.guide(guide_id)) and (not step_id or guide.step(step_id))
    )
