"""长辈版, large text with fewer choices: the one choice that a cookie remembers."""

from flask import Blueprint, redirect, request
from werkzeug import Response

from webapp.serving.redirects import page_of_ours
from webapp.web.rendering.pages import CARE_COOKIE, settings

A_YEAR_SECONDS = 365 * 24 * 60 * 60

blueprint = Blueprint("care", __name__)


@blueprint.get("/care")
def choose() -> Response:
    """Switch large text on (``on=1``) or off and show the page at ``to``, which is one of ours."""
    path, query = page_of_ours(request.args.get("to", "/"))
    response = redirect(f"{path}?{query}" if query else path)
    response.headers["Cache-Control"] = "no-store"
    if request.args.get("on") == "1":
        response.set_cookie(
            CARE_COOKIE,
            "1",
            max_age=A_YEAR_SECONDS,
            secure=settings().https,
            httponly=True,
            samesite="Lax",
        )
    else:
        response.delete_cookie(CARE_COOKIE, secure=settings().https, httponly=True, samesite="Lax")
    return response
