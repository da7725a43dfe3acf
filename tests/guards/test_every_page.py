"""Every kind of page that can be reached from the start page by links alone is sound."""

import re
from collections import Counter, deque
from collections.abc import Callable, Hashable, Iterator
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest

from tests.checks.seen import LANGUAGES, OWN_HOSTS
from tests.site import Page, Site

MOST_OF_A_KIND = 2
AN_ID = re.compile(r"(/(?:services|categories|streets|plan|guides)/)[^/]+")
ANSWERED_BY_OTHERS = ("/language/", "/care?", "/api/", "/data/", "/static/", "/referral.pdf")
"""Redirects and files: their links are checked where they stand."""


def _kind(address: str) -> tuple[str, ...]:
    """Addresses of one view asked in one way: ids and values left out."""
    parts = urlsplit(address)
    names = sorted({name for name, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return AN_ID.sub(r"\1…", parts.path), *names


def _links(page: Page) -> list[str]:
    found = (urljoin(page.path, address) for address in page.addresses)
    inside = (one.split("#")[0] for one in found if (urlsplit(one).hostname or "") in OWN_HOSTS)
    return [one for one in inside if one.startswith("/") and not _is_left_to_others(one)]


def _is_left_to_others(address: str) -> bool:
    return any(part in address for part in ANSWERED_BY_OTHERS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_page_that_links_lead_to_is_sound(site_in, language):
    kinds = {_kind(page.path) for page in pages_of(site_in(language))}
    assert len(kinds) >= 15


def pages_of(site: Site, kind: Callable[[str], Hashable] = _kind) -> Iterator[Page]:
    """The pages, checked, that links lead to from the start page: a few of each kind."""
    waiting, visited, kinds = deque([site.path("/")]), set[str](), Counter[Hashable]()
    while waiting:
        address = waiting.popleft()
        if address in visited or kinds[kind(address)] >= MOST_OF_A_KIND:
            continue
        visited.add(address)
        kinds[kind(address)] += 1
        page = site.open(address)
        waiting.extend(_links(page))
        yield page
