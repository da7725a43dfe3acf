"""Making a page: its frame, its template, its body."""

from typing import Any

from flask import Response, current_app, request

from webapp.domain.languages import Language, language_of_path
from webapp.present.frame.frame import PageNature, Visit, Whereabouts, shell_for
from webapp.present.frame.links import feed_href
from webapp.present.frame.models import Shell
from webapp.present.wording.values import NO_DATES, AsOf
from webapp.serving.bodies import Body, respond
from webapp.serving.hosts import address_asked_for
from webapp.serving.templates import environment
from webapp.settings import Settings
from webapp.text.foreign import with_languages
from webapp.web.rendering.localized_edition import LocalizedEdition, names_of_district
from webapp.web.rendering.sentences import sentences_in


def settings() -> Settings:
    """The application's settings."""
    held: Settings = current_app.extensions["settings"]
    return held


def site_address() -> str:
    """The site's own address: the one that is set, else the trusted name that was asked for."""
    own = settings()
    return own.public_address or address_asked_for(own.https, behind=own.front_servers > 0)


BROTLI = 5
"""A fifth smaller than at 1 for a third of a millisecond: a page takes longer to make."""

CARE_COOKIE = "care"
"""Set by ``webapp/web/site/care.py``."""


def care() -> bool:
    """Whether the visitor has chosen large text. Kept pages are kept for both choices."""
    return request.cookies.get(CARE_COOKIE) == "1"


def feed_address(language: Language, name: str) -> str:
    """Where a feed is; empty where the site has none."""
    return feed_href(language, name) if "feeds" in settings().faces else ""


def visit() -> Visit:
    """What the frame of a page is told of the visitor."""
    return Visit(care(), settings().exit_url)


def frame(
    language: Language, nature: PageNature, as_of: AsOf = NO_DATES, query_string: str = ""
) -> Shell:
    """The frame of the page at the request's own address."""
    path = language_of_path(request.path)[1]
    names = names_of_district(language)
    at = Whereabouts(sentences_in(language), path, query_string, care(), names)
    return shell_for(at, nature, settings().exit_url, as_of)


def rendered(language: Language, template: str, shell: Shell, page: Any, **more: Any) -> str:
    """The HTML of a page: ``shell`` is its frame and ``page`` what it shows."""
    found = environment(language).get_template(template)
    return with_languages(found.render(shell=shell, page=page, **more))


def page_body(language: Language, template: str, shell: Shell, page: Any, **more: Any) -> Body:
    """A page as a finished body; quiet pages are private."""
    html = rendered(language, template, shell, page, **more)
    return Body(html.encode(), private=shell.quiet, language=shell.lang, brotli_quality=BROTLI)


def answer_page(
    localized: LocalizedEdition,
    template: str,
    nature: PageNature,
    page: Any,
    *,
    query_string: str = "",
    **more: Any,
) -> Response:
    """Answer with a page of an edition; ``query_string`` is what of the address belongs to it."""
    shell = frame(localized.language, nature, localized.wording.words.as_of, query_string)
    return respond(page_body(localized.language, template, shell, page, **more))
