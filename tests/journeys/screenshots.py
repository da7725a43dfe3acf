"""Photographs every page in every language at three widths, to be looked at: `make screenshots`.

Not a test of its own (its name keeps it out of a run), but it fails where a page does not open or
is wider than the screen.
"""

import pytest
from playwright.sync_api import expect

from tests.checks.seen import LANGUAGES
from tests.guards.tree import ROOT
from tests.journeys.places import NOT_THERE, PAGES
from tests.journeys.visitor import NOT_YET_DRAWN

pytestmark = [pytest.mark.browser, pytest.mark.timeout(600)]

FOLDER = ROOT / "data" / "var" / "screenshots"
WIDTHS = (375, 768, 1440)
MODES = {"light": {}, "dark": {"color_scheme": "dark"}}


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_has_its_picture(visitor, language, width, mode):
    wide = []
    with visitor(language, width=width, **MODES[mode]) as person:
        person.expected = ("404",)
        for name, where in PAGES.items():
            page = person.open(where)
            expect(page.locator(f"{NOT_YET_DRAWN}:visible")).to_have_count(0)
            file = FOLDER / name.replace(" ", "-") / f"{language}-{width}-{mode}.png"
            page.screenshot(path=file, full_page=True)
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append(where)
    assert wide == []
    assert NOT_THERE[0] in person.page.url
