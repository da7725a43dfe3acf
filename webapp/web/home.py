"""The start page: one box, the six core kinds, stages of life, urgent numbers."""

from flask import Blueprint, Response

from webapp.present.browse import home_page
from webapp.present.frame import PageNature
from webapp.present.languages import Language
from webapp.web.desk import desk_for
from webapp.web.pages import answer_page

blueprint = Blueprint("home", __name__)


@blueprint.get("/", strict_slashes=False)
def start(language: Language) -> Response:
    """The start page."""
    desk = desk_for(language)
    page = home_page(desk.edition.catalogue, desk.speech.words, desk.counts)
    return answer_page(desk, "home/home.html", PageNature("home", page.h1, page.lead), page)
