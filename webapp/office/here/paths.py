"""Addresses of pages of the office that somebody asked to be led to."""

from urllib.parse import unquote, urlsplit

from flask import current_app
from werkzeug.exceptions import HTTPException

START = "/"


def own_path(to: str, method: str = "GET") -> str:
    """The path, with its query, of the page that ``to`` names; the start page where it names none.
    It is built from the page's route, not taken over."""
    try:
        parts = urlsplit(to)
    except ValueError:
        return START
    if parts.scheme or parts.netloc or not parts.path.startswith("/"):
        return START
    adapter = current_app.url_map.bind("")
    try:
        rule, values = adapter.match(unquote(parts.path), method=method, return_rule=True)
    except HTTPException:
        return START
    path = adapter.build(rule.endpoint, values, method=method)
    return f"{path}?{parts.query}" if parts.query and method == "GET" else path
