"""About, accessibility, privacy, data and sources."""

from flask import Blueprint, Response

from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.guidance.data_page import data_page
from webapp.present.guidance.models import GuidancePage
from webapp.present.guidance.pages import guidance_page
from webapp.web.files.downloads import download_sizes
from webapp.web.rendering.localized_edition import Desk, desk_for
from webapp.web.rendering.pages import answer_page

blueprint = Blueprint("guidance", __name__)


def _figures(desk: Desk, page: str) -> GuidancePage:
    manifest, catalogue = desk.edition.manifest, desk.edition.catalogue
    return guidance_page(page, desk.speech.words, dict(manifest.by_status), catalogue.plan)


def _answer(language: Language, name: str) -> Response:
    desk = desk_for(language)
    page = _figures(desk, name)
    return answer_page(desk, f"guidance/{name}.html", PageNature("guidance", page.h1), page)


@blueprint.get("/about")
def about(language: Language) -> Response:
    """What this is and for whom."""
    return _answer(language, "about")


@blueprint.get("/accessibility")
def accessibility(language: Language) -> Response:
    """What works for whom, what does not yet, and since when this has been known."""
    return _answer(language, "accessibility")


@blueprint.get("/privacy")
def privacy(language: Language) -> Response:
    """What the site keeps (nothing) and what a phone keeps."""
    return _answer(language, "privacy")


@blueprint.get("/data")
def data(language: Language) -> Response:
    """Where the facts come from, and files to take away."""
    desk = desk_for(language)
    page = data_page(_figures(desk, "data"), download_sizes())
    return answer_page(desk, "guidance/data.html", PageNature("guidance", page.h1), page)
