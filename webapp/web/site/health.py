"""Is the process up, and can it serve?"""

import json

from flask import Blueprint, Response

from webapp.domain.problems import NoEdition
from webapp.domain.reports import ReportsUnavailable
from webapp.web.rendering.localized_edition import toolbox
from webapp.web.reports.tickets import book

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def healthz() -> Response:
    """``ok`` while the process is up."""
    return Response("ok", headers={"Cache-Control": "no-store"}, content_type="text/plain")


@blueprint.get("/readyz")
def readyz() -> Response:
    """What is served, by which index, which of its files were damaged since, whether this version
    of the program built it, and whether reports of mistakes can be kept; 503 when nothing can be
    served."""
    try:
        edition = toolbox().edition()
    except NoEdition:
        content: dict[str, object] = {"edition": None, "entries": 0, "built_at": None}
        content |= {"index": "fallback", "of_this_version": None}
        return _json(content | {"reports": _reports()}, 503)
    content = {
        "edition": edition.number,
        "entries": edition.manifest.entries,
        "as_of": edition.manifest.newest_fact or None,
        "built_at": edition.manifest.built_at.isoformat(),
        "index": edition.index_state,
        "damaged": list(toolbox().damaged),
        "of_this_version": edition.is_of_this_version,
        "reports": _reports(),
    }
    return _json(content, 200)


def _reports() -> str:
    """``kept``, or ``unavailable`` where the form for mistakes has to send people away."""
    try:
        book().look()
    except ReportsUnavailable:
        return "unavailable"
    return "kept"


def _json(content: dict[str, object], status: int) -> Response:
    headers = {"Cache-Control": "no-store"}
    return Response(json.dumps(content), status, headers, content_type="application/json")
