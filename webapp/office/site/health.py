"""Whether the office can be used, for whoever watches it."""

from flask import Blueprint, Response

from webapp.office.here.parts import now, parts

blueprint = Blueprint("health", __name__)


@blueprint.get("/health")
def health() -> Response:
    """200 where people can sign in."""
    parts().account.session("", now())
    return Response("ok", content_type="text/plain; charset=utf-8")
