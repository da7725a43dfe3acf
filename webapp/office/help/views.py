"""How each task is done, a paragraph each."""

from dataclasses import dataclass

from flask import Blueprint, Response

from webapp.office.here.frame import page
from webapp.office.here.parts import sentences

blueprint = Blueprint("help", __name__)


@dataclass(frozen=True, slots=True)
class HelpPage:
    """Nothing but its heading: the sentences are the template's."""

    h1: str


@blueprint.get("/help")
def help() -> Response:
    """The page."""
    h1 = sentences().say("How things are done here")
    return page("office/help/help.html", h1, HelpPage(h1))
