"""The start page: one box, the six core kinds, stages of life, urgent numbers."""

from flask import Blueprint, Response

from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.frame.links import EVERYTHING
from webapp.present.home.page import home_page
from webapp.serving.headers import ABILITIES, MAY_HEAR
from webapp.web.rendering.localized_edition import localized_edition
from webapp.web.rendering.pages import answer_page, care, feed_address

blueprint = Blueprint("home", __name__)


@blueprint.get("/", strict_slashes=False)
def start(language: Language) -> Response:
    """The start page."""
    localized = localized_edition(language)
    page = home_page(localized.edition.catalogue, localized.wording.words, localized.counts)
    feed = feed_address(language, EVERYTHING)
    if care():
        nature = PageNature("home", page.question, page.lead, feed=feed)
        answer = answer_page(localized, "home/few.html", nature, page)
        answer.headers[ABILITIES] = MAY_HEAR
        return answer
    nature = PageNature("home", page.h1, page.lead, feed=feed)
    return answer_page(localized, "home/home.html", nature, page)
