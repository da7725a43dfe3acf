"""Every page, language and width: nothing that axe-core objects to, nothing cut off."""

import pytest

from tests.checks.seen import LANGUAGES
from tests.journeys.axe import violations
from tests.journeys.places import NOT_THERE, PAGES
from tests.journeys.visitor import DESK, PHONE
from webapp.domain.languages import SIMPLIFIED

pytestmark = pytest.mark.browser
NARROW = 320
"""Reflow: 1280 pixels at 400 % (WCAG 2.2, 1.4.10)."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("where", PAGES.values(), ids=PAGES)
def test_axe_has_no_objection_and_a_narrow_screen_needs_no_sideways_scrolling(
    regular, where, language
):
    with regular(language, width=PHONE) as person:
        person.expected = ("404",) if where in NOT_THERE else ()
        page = person.open(where)
        found = violations(page)
        if language == SIMPLIFIED.code:  # a wide page differs by its words alone
            page.set_viewport_size({"width": DESK, "height": 900})
            found += violations(page)
        page.set_viewport_size({"width": NARROW, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
    assert found == []


@pytest.mark.parametrize(
    "where", ["/", "/search?q=母婴室&near=西单", "/services/mbr-hanguang", "/help"]
)
def test_axe_has_no_objection_in_the_dark(regular, where):
    with regular(color_scheme="dark") as person:
        assert violations(person.open(where)) == []


@pytest.mark.parametrize(
    "where", ["/", "/search?q=母婴室&near=西单", "/services/mbr-hanguang", "/help"]
)
def test_axe_has_no_objection_to_the_version_for_elders(regular, where):
    """Chosen as a visitor chooses it, and without sideways scrolling on a phone."""
    with regular(elder=True) as person:
        page = person.open(where)
        assert page.locator("html.care").count() == 1
        assert (
            page.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)")
            >= 24
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
        assert violations(page) == []


@pytest.mark.parametrize("where", ["/search?q=母婴室&near=西单", "/map?q=母婴室", "/streets"])
def test_axe_has_no_objection_with_everything_unfolded(regular, where):
    with regular() as person:
        page = person.open(where)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert violations(page) == []


@pytest.mark.parametrize("where", ["/", "/search?q=母婴室&near=西单", "/services/mbr-hanguang"])
def test_targets_are_large_enough_for_a_thumb(regular, where):
    """Buttons and the links that act as such are at least 44 pixels high and wide."""
    with regular() as person:
        page = person.open(where)
        small = page.evaluate(
            """() => [...document.querySelectorAll('button, .button, summary, input, select')]
            .filter(each => each.type !== 'hidden' && each.checkVisibility())
            .map(each => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
            .filter(([, box]) => box.width && (box.width < 44 || box.height < 44))
            .map(([html, box]) => `${Math.round(box.width)}x${Math.round(box.height)} ${html}`)"""
        )
        assert small == []


@pytest.mark.parametrize("where", ["/", "/search?q=母婴室&near=西单", "/services/mbr-hanguang"])
def test_the_first_tab_skips_to_the_content(regular, where):
    with regular() as person:
        page = person.open(where)
        person.press("Tab")
        assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
        person.press("Enter")
        assert page.evaluate("location.hash") == "#main"


def test_every_stop_of_the_tab_key_can_be_seen(regular):
    """Focus is drawn, and nothing that has it lies under another part of the page."""
    with regular() as person:
        page = person.open("/search?q=母婴室&near=西单")
        for _ in range(25):
            person.press("Tab")
            drawn = page.evaluate(
                """() => { const style = getComputedStyle(document.activeElement);
                const box = document.activeElement.getBoundingClientRect();
                return [document.activeElement.outerHTML.slice(0, 90), box.width > 0 &&
                  (style.outlineStyle !== 'none' || style.boxShadow !== 'none')] }"""
            )
            assert drawn[1], drawn[0]
