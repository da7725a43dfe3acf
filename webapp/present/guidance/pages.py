"""About, accessibility, privacy, data and error pages: headings, figures, next steps."""

from datetime import date

from webapp.domain.languages import Language
from webapp.domain.plan import Plan
from webapp.present.frame.links import page_href
from webapp.present.frame.models import SearchForm
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.guidance.models import (
    ErrorPage,
    GuidancePage,
)
from webapp.present.wording.content import plain_name
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words

REVIEWED = date(2026, 11, 25)
"""The day on which the statements on these pages were last looked through."""


def guidance_page(page: str, words: Words, by_status: dict[str, int], plan: Plan) -> GuidancePage:
    """``page`` is ``about``, ``accessibility``, ``privacy`` or ``data``."""
    say = words.say
    headings = {
        "about": say("About"),
        "accessibility": say("Accessibility"),
        "privacy": say("Privacy"),
        "data": say("Data and sources"),
    }
    return GuidancePage(
        h1=headings[page],
        entries=str(sum(by_status.values())),
        expected=str(by_status.get("expected", 0)),
        sourced=str(by_status.get("sourced", 0)),
        confirmed=str(by_status.get("confirmed", 0)),
        as_of=words.as_of,
        reviewed=words.date(REVIEWED, "long"),
        plan_title=plan_title(plan, words.language),
    )


def plan_title(plan: Plan, language: Language) -> str:
    return plain_name(language, plan.title_zh, plan.title_en)


def error_page(
    code: int,
    sentences: Sentences,
    q: str = "",
    near: str = "",
    own_words: tuple[str, ...] = (),
) -> ErrorPage:
    """What went wrong and what to do now; ``q`` and ``near`` are what was typed, ``own_words`` a
    heading and sentences of who refused, where the code alone does not tell."""
    say = sentences.say
    heading, *told = own_words or _error_words(code, sentences)
    return ErrorPage(
        code=code,
        h1=heading,
        sentences=tuple(told),
        form=SearchForm(page_href(sentences.language, "/search"), q, near),
        links=(
            Link(say("Start page"), page_href(sentences.language, "/")),
            Link(say("Kinds of service"), page_href(sentences.language, "/categories")),
            Link(say("Help now"), page_href(sentences.language, "/help")),
        ),
        urgent=urgent_numbers(sentences),
    )


def words_of_unknown_host(host: str, sentences: Sentences) -> tuple[str, ...]:
    """The site was asked for by a name that is not its own."""
    say = sentences.say
    return (
        say("This site has another name"),
        say("This site does not answer to the name “%(host)s”.", host=host),
        say(
            "Whoever runs it can allow that: name it in the setting %(setting)s and start anew.",
            setting="JIAMENKOU_TRUSTED_HOSTS",
        ),
    )


def _error_words(code: int, sentences: Sentences) -> tuple[str, str]:
    say = sentences.say
    mistake = say("The mistake is ours. Please try again in a moment.")
    words = _refusals(sentences) | {
        410: (say("This service is no longer here"), say("It was removed from this site.")),
        503: (
            say("This site is temporarily unavailable"),
            say("The list of services cannot be read just now. Please try again shortly."),
        ),
    }
    return words.get(code, (say("Something went wrong"), mistake))


def _refusals(sentences: Sentences) -> dict[int, tuple[str, str]]:
    say = sentences.say
    return {
        400: (
            say("This address cannot be read"),
            say("Something in the address is not as it should be. Try a new search."),
        ),
        404: (
            say("This page does not exist"),
            say("The page may have moved or been removed, or the address may be mistyped."),
        ),
        405: (
            say("Nothing can be sent here"),
            say("Nothing can be sent to this page."),
        ),
        413: (say("Too much was sent"), say("Please send less at once.")),
        414: (say("This address is too long"), say("Please search with fewer words.")),
        429: (say("Too often at once"), say("Please wait a little and try again.")),
        431: (say("Too much was sent"), say("Please send less at once.")),
    }
