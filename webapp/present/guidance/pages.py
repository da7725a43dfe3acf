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
from webapp.present.wording.sentences import format_date, gettext
from webapp.present.wording.values import Link
from webapp.present.wording.words import Words

REVIEWED = date(2026, 11, 25)
"""The day on which the statements on these pages were last looked through."""


def guidance_page(page: str, words: Words, by_status: dict[str, int], plan: Plan) -> GuidancePage:
    """``page`` is ``about``, ``accessibility``, ``privacy`` or ``data``."""
    headings = {
        "about": gettext("About"),
        "accessibility": gettext("Accessibility"),
        "privacy": gettext("Privacy"),
        "data": gettext("Data and sources"),
    }
    return GuidancePage(
        h1=headings[page],
        entries=str(sum(by_status.values())),
        expected=str(by_status.get("expected", 0)),
        sourced=str(by_status.get("sourced", 0)),
        confirmed=str(by_status.get("confirmed", 0)),
        edition_date=words.built_on,
        reviewed=format_date(REVIEWED, "long"),
        plan_title=plan_title(plan, words.language),
    )


def plan_title(plan: Plan, language: Language) -> str:
    return plain_name(language, plan.title_zh, plan.title_en)


def error_page(code: int, language: Language, q: str = "", near: str = "") -> ErrorPage:
    """What went wrong and what to do now; ``q`` and ``near`` are what was typed."""
    heading, sentences = _error_words(code)
    return ErrorPage(
        code=code,
        h1=heading,
        sentences=sentences,
        form=SearchForm(page_href(language, "/search"), q, near),
        links=(
            Link(gettext("Start page"), page_href(language, "/")),
            Link(gettext("Kinds of service"), page_href(language, "/categories")),
            Link(gettext("Help now"), page_href(language, "/help")),
        ),
        urgent=urgent_numbers(),
    )


def _error_words(code: int) -> tuple[str, tuple[str, ...]]:
    mistake = gettext("The mistake is ours. Please try again in a moment.")
    words = _refusals() | {
        410: (gettext("This entry is no longer here"), gettext("It was taken out of the finder.")),
        503: (
            gettext("The finder is not ready"),
            gettext("The list of services cannot be read just now. Please try again shortly."),
        ),
    }
    heading, sentence = words.get(code, (gettext("Something went wrong"), mistake))
    return heading, (sentence,)


def _refusals() -> dict[int, tuple[str, str]]:
    return {
        400: (
            gettext("This address cannot be read"),
            gettext("Something in the address is not as it should be. Try a new search."),
        ),
        404: (
            gettext("This page does not exist"),
            gettext("It may have moved, or the address may have a slip in it."),
        ),
        405: (
            gettext("This page cannot do that"),
            gettext("It can be looked at, but nothing can be sent to it."),
        ),
        413: (gettext("Too much was sent"), gettext("Please send less at once.")),
        414: (gettext("This address is too long"), gettext("Please search with fewer words.")),
    }
