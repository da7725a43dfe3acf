"""About, accessibility, privacy, data and sources."""

from flask import Blueprint, Response

from webapp.domain.languages import Language
from webapp.present.frame.frame import PageNature
from webapp.present.guidance.data_page import data_page
from webapp.present.guidance.models import GuidancePage
from webapp.present.guidance.pages import guidance_page
from webapp.web.files.downloads import download_sizes
from webapp.web.rendering.localized_edition import LocalizedEdition, localized_edition
from webapp.web.rendering.pages import answer_page, settings

blueprint = Blueprint("guidance", __name__)


def _figures(localized: LocalizedEdition, page: str) -> GuidancePage:
    manifest, catalogue = localized.edition.manifest, localized.edition.catalogue
    return guidance_page(page, localized.wording.words, dict(manifest.by_status), catalogue.plan)


def _answer(language: Language, name: str) -> Response:
    localized = localized_edition(language)
    page = _figures(localized, name)
    return answer_page(localized, f"guidance/{name}.html", PageNature("guidance", page.h1), page)


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
    localized = localized_edition(language)
    figures, catalogue = _figures(localized, "data"), localized.edition.catalogue
    words, faces = localized.wording.words, settings().faces
    page = data_page(figures, download_sizes(), catalogue, words, faces)
    return answer_page(localized, "guidance/data.html", PageNature("guidance", page.h1), page)
