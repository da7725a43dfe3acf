"""The components beside their names, for whoever changes one. In development only."""

from itertools import cycle

from flask import Blueprint, Response, abort

from webapp.domain.languages import SIMPLIFIED
from webapp.domain.pictures import COLOURS, ICONS, Picture
from webapp.present.frame.frame import PageNature
from webapp.present.help.models import HelpPage
from webapp.serving.bodies import respond
from webapp.web.rendering.pages import frame, page_body, settings

TITLE = "Components"
SAMPLES = tuple(Picture(icon, colour) for icon, colour in zip(ICONS, cycle(COLOURS), strict=False))
"""Every drawing, and every ground more than once."""

blueprint = Blueprint("development", __name__)


@blueprint.get("/components")
def components() -> Response:
    """Every component with sample values; not found where the site is public."""
    if not settings().development:
        abort(404)
    page = HelpPage(TITLE, (), (), "", ())
    shell = frame(SIMPLIFIED, PageNature("development", TITLE, indexed=False))
    return respond(
        page_body(SIMPLIFIED, "development/components.html", shell, page, pictures=SAMPLES)
    )
