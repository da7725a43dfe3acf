"""Help now: urgent numbers first, then the entries for people who are not safe."""

from flask import Blueprint, Response

from webapp.present.answer import card_group
from webapp.present.frame import PageNature
from webapp.present.guidance import help_page
from webapp.present.languages import Language
from webapp.present.models.results import CardGroup
from webapp.search.finder import find_services
from webapp.search.query import SearchQuery
from webapp.web.desk import Desk, desk_for, open_sayer, this_minute
from webapp.web.pages import answer_page, settings

HELPING = ("hotline", "domestic-violence-help", "child-protection-station", "child-welfare")
"""Kinds of service on this page, in order."""

blueprint = Blueprint("help", __name__)


@blueprint.get("/help")
def help_now(language: Language) -> Response:
    """Urgent numbers and where to turn to."""
    desk = desk_for(language)
    groups = tuple(group for kind in HELPING if (group := _group(desk, kind)).places)
    page = help_page(groups, settings().exit_url)
    nature = PageNature("help", page.h1, quiet=True)
    cards = desk.fragments.groups(groups)
    return answer_page(desk, "help/help.html", nature, page, cards=cards)


def _group(desk: Desk, category: str) -> CardGroup:
    now = this_minute()
    query = SearchQuery(category=(category,), per_page=100)
    hits = find_services(query, desk.edition.parts, now).hits
    heading = desk.speech.words.kinds[category]
    return card_group(category, hits, desk.speech, open_sayer(now), heading)
