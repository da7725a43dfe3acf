"""The client that checks every page it visits, and speaks of pages as a person does.

``Site(client, "en").visit("/search", q="nursery")`` fetches ``/en/search?q=nursery``, checks it
(see ``tests/checks``) and hands back a ``Page``. A check that a page may fail is switched off by
name in the call: ``visit("/help", without={"title"})``.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode, urlsplit

from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from turbohtml import Element
from werkzeug.test import TestResponse

from tests.checks.every import check_page
from tests.checks.seen import LANGUAGES, Seen, words
from webapp.domain.languages import language_of_path


class Site:
    """The site in one language, seen through a test client."""

    def __init__(self, client: FlaskClient, language: str = "zh-Hans") -> None:
        self.client = client
        self.language = language

    def path(self, where: str, **arguments: Any) -> str:
        """The address of a page in this site's language."""
        query = urlencode(arguments, doseq=True)
        return LANGUAGES[self.language] + where + ("?" + query if query else "")

    def visit(
        self, where: str, *, status: int = 200, without: Collection[str] = (), **arguments: Any
    ) -> "Page":
        """The page at a path (without language prefix), checked. ``status`` is what is expected."""
        return self.open(self.path(where, **arguments), status=status, without=without)

    def open(self, address: str, *, status: int = 200, without: Collection[str] = ()) -> "Page":
        """The page at a whole address, as it stands in a link."""
        return self._checked(self._fetched(address, status), address, status, without)

    def _fetched(self, address: str, status: int) -> TestResponse:
        """The answer; from an address that tells what is looked at, that of the neutral one."""
        response = self.client.get(address)
        unseen = response.status_code == 301 and response.headers.get("Cache-Control") == "no-store"
        return self.client.get(response.location) if unseen and status != 301 else response

    def send(
        self, address: str, values: dict[str, Any], *, without: Collection[str] = ()
    ) -> "Page":
        """The page that answers a form sent by POST."""
        return self._checked(self.client.post(address, data=values), address, 200, without)

    def _checked(
        self, response: TestResponse, address: str, status: int, without: Collection[str]
    ) -> "Page":
        assert response.status_code == status, f"{address} answers {response.status}"
        language = self._language_of(address)
        seen = Seen(address, language, response.text, response.headers, self.client.application)
        if response.mimetype == "text/html" and status not in (301, 302, 303, 307, 308):
            check_page(seen, without)
        return Page(self, seen, status)

    def _language_of(self, address: str) -> str:
        return language_of_path(urlsplit(address).path)[0].code


@dataclass(frozen=True)
class Result:
    """A card in a list of results."""

    id: str
    name: str
    href: str
    text: str


class Page:
    """A page that has passed its checks."""

    def __init__(self, site: Site, seen: Seen, status: int) -> None:
        self.site = site
        self.seen = seen
        self.path = seen.path
        self.html = seen.text
        self.headers = seen.headers
        self.status = status

    @property
    def soup(self) -> BeautifulSoup:
        """The page to be looked at more closely."""
        return self.seen.soup

    @property
    def heading(self) -> str:
        return words(self.seen.first("h1"))

    @property
    def title(self) -> str:
        return words(self.seen.first("title"))

    @property
    def text(self) -> str:
        """Everything that is read out between header and footer."""
        return words(self.seen.first("main"))

    @property
    def results(self) -> list[Result]:
        return [_result(card) for card in self.seen.every(".service-card")]

    @property
    def filters_applied(self) -> list[str]:
        return [words(tag) for tag in self.seen.every(".applied-filters li")]

    @property
    def notices(self) -> list[str]:
        return [words(tag) for tag in self.seen.every(".notice")]

    @property
    def addresses(self) -> list[str]:
        """Where its links lead, in order."""
        return [link.attr("href", "") for link in self.seen.every("a[href]")]

    def link(self, text: str) -> str:
        """Where the first link with these words leads."""
        links = self.seen.every("a[href]")
        for link in links:
            if text in (words(link), link.attr("aria-label", "")):
                return link.attr("href", "")
        offered = sorted({words(link) for link in links})
        raise AssertionError(f"no link {text!r} on {self.path}; there are {offered}")

    def follow(self, text: str, **how: Any) -> "Page":
        return self.site.open(self.link(text), **how)

    def search_for(self, q: str, *, without: Collection[str] = (), **values: Any) -> "Page":
        """Type into the search box and send the form as a browser without scripts would."""
        box = self.seen.first("form input[name=q]")
        assert box is not None, f"no search box on {self.path}"
        form = box.closest("form")
        assert form is not None
        filled = {**_values(form), "q": q, **values}
        action = form.attr("action") or self.path
        if form.attr("method", "get").lower() == "post":
            return self.site.send(action, filled, without=without)
        return self.site.open(f"{action}?{urlencode(filled, doseq=True)}", without=without)


def _result(card: Element) -> Result:
    heading = card.select_one("h2, h3, h4")
    link = card.select_one("a[href]")
    href = "" if link is None else link.attr("href", "")
    id_ = card.attr("data-id") or href.rsplit("/", 1)[-1]
    return Result(id_, words(link if heading is None else heading), href, words(card))


def _values(form: Element) -> dict[str, list[str]]:
    """What a browser would send of a form that nobody touched."""
    values: dict[str, list[str]] = {}
    for field in form.select("input[name]"):
        kind = field.attr("type", "text")
        if kind in ("checkbox", "radio") and "checked" not in field.attrs:
            continue
        if kind not in ("submit", "button"):
            values.setdefault(field.attr("name", ""), []).append(field.attr("value", ""))
    for choice in form.select("select[name] option[selected]"):
        select = choice.closest("select")
        assert select is not None
        values.setdefault(select.attr("name", ""), []).append(choice.attr("value", ""))
    return values
