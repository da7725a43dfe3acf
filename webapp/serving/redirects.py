"""Where the site leads by itself: to pages of its own, by a path that is made from their route."""

from urllib.parse import unquote, urlsplit

from flask import Flask, Response, abort, current_app, redirect
from werkzeug.exceptions import HTTPException
from werkzeug.routing import MapAdapter
from werkzeug.wrappers import Response as AnyResponse

from webapp.serving.worn_addresses import mended_path

START = "/"


def init_redirects(app: Flask) -> None:
    """Let no redirect, whoever made it, name a scheme or a host: it could be another one's."""

    @app.after_request
    def stay_here(response: Response) -> Response:
        if response.location:
            response.location = path_of(response.location)
        return response


def path_of(location: str) -> str:
    """What of an address follows its scheme and host, as a path that browsers read as a path.

    >>> path_of("http://127.0.0.1:8000/en/map?q=a"), path_of("//evil.example"), path_of("/\\\\e")
    ('/en/map?q=a', '/', '/e')
    """
    parts = urlsplit(location)
    path = "/" + parts.path.lstrip("/\\")
    return f"{path}?{parts.query}" if parts.query else path


def moved_unseen(href: str) -> AnyResponse:
    """Lead from an address that tells what is looked at to one that does not; kept by nobody."""
    response = redirect(href, 301)
    response.headers["Cache-Control"] = "no-store"
    return response


def page_meant(path: str) -> str:
    """The page of ours that a worn address most likely means; empty where there is none."""
    mended = mended_path(path)
    return "" if mended == path else _built(current_app.url_map.bind(""), mended)


def page_of_ours(to: str) -> tuple[str, str]:
    """Path and query of the page that ``to`` names, one of those that exist in every language; the
    start page where it names none. The path is built from the page's route, not taken over. What
    cannot be read as an address at all is refused (400)."""
    try:
        parts = urlsplit(to)
    except ValueError:
        abort(400)
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return START, ""
    path = _built(current_app.url_map.bind(""), unquote(parts.path))
    return (path, parts.query) if path else (START, "")


def _built(adapter: MapAdapter, path: str) -> str:
    """The path of the route that answers ``path``; empty where none does, or only a detour."""
    try:
        rule, values = adapter.match(path, method="GET", return_rule=True)
    except HTTPException:
        return ""
    if "language" not in values:
        return ""
    return adapter.build(rule.endpoint, values)
