"""Addresses of the site's own pages, by language; plain string work, because a page of results
has more than a hundred of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from webapp.present.languages import Language
from webapp.search.parameters import args_from_query
from webapp.search.query import SearchQuery


def service_href(language: Language, service_id: str) -> str:
    return f"{language.prefix}/services/{service_id}"


def category_href(language: Language, category_id: str) -> str:
    return f"{language.prefix}/categories/{category_id}"


def street_href(language: Language, street_id: str) -> str:
    return f"{language.prefix}/streets/{street_id}"


def report_href(language: Language, service_id: str) -> str:
    """The form that says what is wrong with an entry."""
    return f"{service_href(language, service_id)}/report"


def ticket_href(language: Language, ticket: str) -> str:
    """What has become of a report; ``ticket`` as it is written for people."""
    return f"{language.prefix}/reports/{ticket}"


def page_href(language: Language, path: str) -> str:
    """A page that has no arguments: ``page_href(ENGLISH, "/about")`` → ``/en/about``."""
    return language.prefix + path


def with_args(path: str, args: Iterable[tuple[str, str]]) -> str:
    """An address with a query string, or without one when there is nothing to say."""
    query = urlencode(tuple(args))
    return f"{path}?{query}" if query else path


def search_href(language: Language, query: SearchQuery, path: str = "/search") -> str:
    """The address that asks this query; ``path`` may be ``/map``."""
    return with_args(language.prefix + path, args_from_query(query))


@dataclass(frozen=True, slots=True)
class SearchAddress:
    """One search's address in two parts: what stays, and the order, so that the links of a list
    that differ only in order, page or path are joined instead of encoded anew."""

    language: Language
    steady: str
    sort: str

    @classmethod
    def of(cls, language: Language, query: SearchQuery) -> "SearchAddress":
        pairs = tuple(p for p in args_from_query(query) if p[0] not in ("sort", "page"))
        return cls(language, urlencode(pairs), query.sort)

    def href(self, path: str = "/search", sort: str | None = None) -> str:
        """The first page, at ``path``, in this or in another order."""
        order = self.sort if sort is None else sort
        parts = (self.steady, f"sort={order}" if order else "")
        query = "&".join(part for part in parts if part)
        return f"{self.language.prefix}{path}?{query}" if query else self.language.prefix + path


def switch_href(code: str, path: str, query_string: str = "") -> str:
    """The address that shows the page at ``path`` in another language."""
    to = f"{path}?{query_string}" if query_string else path
    return f"/language/{code.lower()}?to={quote(to, safe='/')}"


def dial_href(phone: str) -> str:
    """What a phone dials: Beijing numbers with the country's code, short numbers as they are.

    >>> dial_href("010-52990927-8088")
    'tel:+861052990927,8088'
    >>> dial_href("12338")
    'tel:12338'
    """
    area, dash, rest = phone.partition("-")
    number, _, extension = rest.partition("-")
    if not dash or not area.startswith("0"):
        return f"tel:{phone.replace('-', '')}"
    dialled = f"tel:+86{area.removeprefix('0')}{number}"
    return f"{dialled},{extension}" if extension else dialled
