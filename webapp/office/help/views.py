"""How each task is done: a list, and a page a task."""

from flask import Blueprint, Response, abort

from webapp.office.help.entries import OF_ENTRIES
from webapp.office.help.models import HelpIndex, HelpPage
from webapp.office.help.together import TOGETHER
from webapp.office.here.frame import page
from webapp.office.here.parts import sentences
from webapp.present.wording.values import Link

TASKS = {each.id: each for each in (*OF_ENTRIES, *TOGETHER)}
blueprint = Blueprint("help", __name__)


@blueprint.get("/help")
def help() -> Response:
    """All tasks."""
    say = sentences()
    h1 = say.say("How things are done here")
    links = tuple(Link(say.say_declared(t.heading), f"/help/{t.id}") for t in TASKS.values())
    return page("office/help/help.html", h1, HelpIndex(h1, links))


@blueprint.get("/help/<task>")
def one(task: str) -> Response:
    """How one task is done."""
    found = TASKS.get(task) or abort(404)
    say = sentences().say_declared
    h1 = say(found.heading)
    return page("office/help/task.html", h1, HelpPage(h1, tuple(map(say, found.paragraphs))))
