"""Chrome 78, as old WeChat web views are: everything works there, and nothing fails on the way."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.pipe import OldPage, an_old_page

pytestmark = pytest.mark.browser

CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
PROGRAM = CACHE / "jiamenkou" / "chrome-78" / "chrome"
"""Where ``.ci/browser`` puts it."""

FITS = "document.documentElement.scrollWidth <= 375"


@pytest.fixture(scope="module")
def page() -> Iterator[OldPage]:
    if not PROGRAM.exists():
        pytest.skip("no Chrome 78 on this machine (.ci/browser unpacks one where npm may)")
    with an_old_page(PROGRAM) as opened:
        yield opened


@pytest.mark.parametrize(
    ("address", "works"),
    [
        ("/", "document.querySelector('.thumb-bar')"),
        (
            "/search?category=nursing-room&near=西单",
            "document.documentElement.classList.contains('can-save')"
            " && document.querySelector('[data-basket-start]').hidden === false",
        ),
        ("/services/mbr-hanguang#directions", "document.getElementById('directions').open"),
        ("/map?category=nursing-room", "document.querySelector('[data-map]').dataset.ready === ''"),
        ("/offline?q=110", "document.querySelector('[data-offline-list] > li')"),
        ("/referral?ids=mbr-hanguang", "document.querySelector('[data-print]:not([hidden])')"),
        ("/help", "document.querySelector('.govuk-exit-this-page__indicator')"),
    ],
)
def test_a_page_works_and_fits(page: OldPage, origin: str, address: str, works: str):
    page.open(origin + address)
    page.until(f"Boolean({works})")
    page.until(FITS)
    assert page.mistakes == []
