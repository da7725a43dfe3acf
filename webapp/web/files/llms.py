"""`/llms.txt`: what programs that read for people must know (llmstxt.org)."""

from flask import Blueprint, Response

from webapp.domain.languages import SIMPLIFIED
from webapp.present.files.llms import llms_text
from webapp.serving.bodies import Body, respond
from webapp.web.rendering.localized_edition import localized_edition
from webapp.web.rendering.pages import settings, site_address

A_DAY = "public, max-age=86400"

blueprint = Blueprint("llms", __name__)


@blueprint.get("/llms.txt")
def llms() -> Response:
    """The site in a page of Markdown: whom to call first, how to ask, how to read the answers."""
    localized = localized_edition(SIMPLIFIED)
    text = llms_text(localized.wording.words, site_address(), settings().faces)
    return respond(Body(text.encode(), "text/markdown; charset=utf-8"), A_DAY)
