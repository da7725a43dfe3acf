"""Does everything the page points to exist?"""

from collections.abc import Iterator
from urllib.parse import unquote, urldefrag, urlsplit

from flask import Flask
from turbohtml import Element
from werkzeug.exceptions import MethodNotAllowed, NotFound
from werkzeug.routing import RequestRedirect

from tests.checks.seen import OWN_HOSTS, Seen, shown

ASKED_BEFORE = "addresses asked by the checks"
"""Where an application keeps what was found about its addresses: each is asked once a run."""


def internal_links(page: Seen) -> Iterator[str]:
    """Every link, form and sibling inside the site leads to a route, without a detour."""
    for tag, address, method in _addresses(page):
        path = unquote(urlsplit(address).path)
        if path and (problem := _lost(page.app, path, method)):
            yield f"{problem}: {shown(tag)}"


def _lost(app: Flask, path: str, method: str) -> str:
    """Why no page answers there; empty if one does."""
    known: dict[tuple[str, str], str] = app.extensions.setdefault(ASKED_BEFORE, {})
    if (method, path) not in known:
        known[method, path] = _looked_up(app, path, method)
    return known[method, path]


def _looked_up(app: Flask, path: str, method: str) -> str:
    try:
        app.url_map.bind("localhost").match(path, method=method)
    except RequestRedirect as detour:
        return f"redirects to {detour.new_url}"
    except (NotFound, MethodNotAllowed) as refusal:
        return refusal.name
    return ""


def _addresses(page: Seen) -> Iterator[tuple[Element, str, str]]:
    for tag in page.every("a[href], link[rel=alternate], link[rel=canonical]"):
        if _is_own(href := tag.attr("href", "")):
            yield tag, href, "GET"
    for form in page.every("form"):
        if _is_own(action := form.attr("action", "")):
            yield form, action, form.attr("method", "get").upper()


def _is_own(address: str) -> bool:
    parts = urlsplit(address)
    return parts.scheme in ("", "http", "https") and (parts.hostname or "") in OWN_HOSTS


def anchors(page: Seen) -> Iterator[str]:
    """A link to a part of this page finds it."""
    for link in page.every("a[href^='#']"):
        target = unquote(urldefrag(link.attr("href", "")).fragment)
        if target and target not in page.ids:
            yield f"no such part: {shown(link)}"


def resources(page: Seen) -> Iterator[str]:
    """Every style, script, picture and icon of our own is there."""
    yield from (f"leads nowhere: {shown(tag)}" for tag in page.every("link:not([href])"))
    for tag in page.every("link[href], script[src], img[src], source[src], iframe[src]"):
        if tag.tag == "link" and {"alternate", "canonical"} & set(tag.attr("rel", "").split()):
            continue
        address = tag.attr("src", tag.attr("href", ""))
        if _is_own(address) and (status := _status(page.app, address)) != "200":
            yield f"answers {status}: {shown(tag)}"


def _status(app: Flask, address: str) -> str:
    if not address:
        return "nothing"
    known: dict[tuple[str, str], str] = app.extensions.setdefault(ASKED_BEFORE, {})
    if ("file", address) not in known:
        known["file", address] = str(app.test_client().get(address).status_code)
    return known["file", address]
