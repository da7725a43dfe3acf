"""Walks the site in French, in a checkout that has that language, and writes down what it saw.

``python -m tests.web.serving.walk_in_french VAR OUT``: VAR holds the edition, OUT is a JSON file.
Every page is checked as in any other language (``tests/checks``).
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from flask import Flask

from tests.builders import NOW
from tests.guards.test_every_page import pages_of
from tests.site import Site
from webapp import create_app
from webapp.settings import Settings
from webapp.toolbox.toolbox import Toolbox

NOT_LINKED = (
    "/search?q=母婴室",
    "/search?q=家暴",
    "/search?q=asdfgh&street=desheng",
    "/search?near=西单",
    "/search?sort=name&page=99&category=zzz",
    "/search?open=2026-10-01T10:30&age_months=26",
    "/map?q=幼儿园&near=西单",
    "/plan/W7.5",
    "/compare?ids=hl-12345,hl-12348,no-such-entry",
    "/shortlist?ids=hl-12345,hl-12348",
    "/referral?ids=hl-12345,hl-12348&large=1",
    "/referral?ids=hl-12345&only-places=1&kind=kindergarten",
    "/offline",
    "/offline/guides",
    "/offline/numbers",
    "/reports?ticket=7K3M9QXR",
)
MISSING = ("/nowhere", "/services/none", "/reports/7K3M9QXR", "/c/7K3M9QXR")
FILES = (
    "/fr/search/cards?q=母婴室",
    "/api/v1/search?q=家暴&lang=fr",
    "/api/v1/search?lang=xx",
    "/api/v1/services/hl-12345?lang=fr",
    "/api/v1/categories?lang=fr",
    "/api/v1/streets?lang=fr",
    "/api/v1/plan?lang=fr",
    "/api/v1/suggest?q=mu&lang=fr",
    "/api/v1/openapi.json",
    "/manifest.webmanifest",
    "/sitemap.xml",
    "/sw.js",
    "/language/fr?to=/search",
)


def walk(app: Flask) -> dict[str, object]:
    """Everything seen: pages and files by their address, and which views answered."""
    app.testing = True
    site = Site(app.test_client(), "fr")
    pages = {page.path: page.html for page in _pages(site) if page.path.startswith("/fr")}
    files = {address: _file(site, address) for address in FILES}
    return {
        "pages": pages,
        "files": files,
        "unseen": sorted(_views(app) - _seen(app, *pages, *files)),
    }


def _pages(site: Site) -> Iterator:
    yield from pages_of(site, lambda address: _view(site.client.application, address))
    for address in NOT_LINKED:
        yield site.open(site.path(address), status=404 if "ticket=" in address else 200)
    for address in MISSING:
        yield site.open(site.path(address), status=404)
    yield site.send(site.path("/help"), {"q": "老公打我"})


def _file(site: Site, address: str) -> list[object]:
    answer = site.client.get(address)
    return [answer.status_code, answer.headers.get("Location", ""), answer.text]


def _views(app: Flask) -> set[str]:
    """The views of pages in French."""
    rules = [rule for rule in app.url_map.iter_rules() if ":fr" in rule.endpoint]
    return {rule.endpoint for rule in rules if "." not in rule.rule and "GET" in rule.methods}


def _seen(app: Flask, *addresses: str) -> set[str]:
    return {_view(app, one) for one in addresses if one != "/fr/nowhere"}


def _view(app: Flask, address: str) -> str:
    return str(app.url_map.bind("localhost").match(address.partition("?")[0])[0])


if __name__ == "__main__":
    settings = replace(Settings(), var=Path(sys.argv[1]))
    application = create_app(settings=settings, toolbox=Toolbox(settings, clock=lambda: NOW))
    Path(sys.argv[2]).write_text(json.dumps(walk(application)), encoding="utf-8")
