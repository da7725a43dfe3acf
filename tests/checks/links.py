"""Does everything the page points to exist?"""

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urlsplit

from bs4 import Tag
from flask import Flask
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect

from tests.checks.seen import OWN_HOSTS, Seen, shown

_FILES: dict[tuple[int, str], int] = {}


def internal_links(page: Seen) -> Iterator[str]:
    """Every link, form and sibling inside the site leads to a route, without a detour."""
    for tag, address, method in _addresses(page):
        path = unquote(urlsplit(address).path)
        if not path:
            continue
        try:
            page.app.url_map.bind("localhost").match(path, method=method)
        except RequestRedirect as detour:
            yield f"redirects to {detour.new_url}: {shown(tag)}"
        except (NotFound, MethodNotAllowed) as refusal:
            yield f"{refusal.name}: {shown(tag)}"


def _addresses(page: Seen) -> Iterator[tuple[Tag, str, str]]:
    for tag in page.every("a[href], link[rel=alternate], link[rel=canonical]"):
        if _is_own(str(tag.get("href", ""))):
            yield tag, str(tag["href"]), "GET"
    for form in page.every("form"):
        if _is_own(str(form.get("action", ""))):
            yield form, str(form.get("action", "")), str(form.get("method", "get")).upper()


def _is_own(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("", "http", "https") and (parts.hostname or "") in OWN_HOSTS


def anchors(page: Seen) -> Iterator[str]:
    """A link to a part of this page finds it."""
    for link in page.every("a[href^='#']"):
        target = unquote(urldefrag(str(link["href"])).fragment)
        if target and target not in page.ids:
            yield f"no such part: {shown(link)}"


def resources(page: Seen) -> Iterator[str]:
    """Every style, script, picture and icon of our own is there (each is fetched once a run)."""
    for tag in page.every("link[href], script[src], img[src], source[src], iframe[src]"):
        if tag.name == "link" and {"alternate", "canonical"} & set(tag.get("rel", [])):
            continue
        address = str(tag.get("src") or tag.get("href"))
        if _is_own(address) and _status(page.app, address) != 200:
            yield f"answers {_status(page.app, address)}: {shown(tag)}"


def _status(app: Flask, address: str) -> int:
    key = id(app), address
    if key not in _FILES:
        _FILES[key] = app.test_client().get(address).status_code
    return _FILES[key]
