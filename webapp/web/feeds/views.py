"""`/feeds/<name>.atom`: what is new, for readers of feeds."""

from flask import Blueprint, Response, abort

from webapp.domain.languages import Language
from webapp.present.feeds.feed import atom, feed_named
from webapp.serving.bodies import SHORTLY, Body, respond
from webapp.web.rendering.localized_edition import localized_edition
from webapp.web.rendering.pages import site_address

ATOM = "application/atom+xml; charset=utf-8"

blueprint = Blueprint("feeds", __name__)


@blueprint.get("/feeds/<name>.atom")
def feed(language: Language, name: str) -> Response:
    """What is new of everything (``all``), of one kind of service or of one street."""
    localized, site = localized_edition(language), site_address()
    edition, words = localized.edition, localized.wording.words
    found = feed_named(name, edition.catalogue, words)
    if found is None:
        abort(404)

    def body() -> Body:
        built = edition.manifest.built_at
        text = atom(found, edition.news, edition.catalogue, words, site, built)
        return Body(text.encode(), ATOM, language=language.code)

    key = ("feed", name, language.code, site)
    return respond(edition.answers.get_or_make(key, body), SHORTLY)
