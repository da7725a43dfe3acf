"""`/language/<code>`: the same page in another language."""

from flask import Blueprint, abort, redirect, request
from werkzeug import Response

from webapp.domain.languages import language_named, language_of_path
from webapp.present.frame.links import page_href
from webapp.serving.redirects import page_of_ours

blueprint = Blueprint("language", __name__)


@blueprint.get("/language/<code>")
def choose(code: str) -> Response:
    """Show the page at ``to`` in another language; only pages of this site are gone to."""
    language = language_named(code)
    if language is None:
        abort(404)
    path, query = page_of_ours(request.args.get("to", "/"))
    target = page_href(language, language_of_path(path)[1])
    response = redirect(f"{target}?{query}" if query else target)
    response.headers["Cache-Control"] = "no-store"
    return response
