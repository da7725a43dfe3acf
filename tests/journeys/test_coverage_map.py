"""The map of coverage: nothing of it before a tap, then streets one can reach by keyboard."""

import pytest
from playwright.sync_api import Page

from tests.journeys.axe import violations
from tests.journeys.visitor import DESK, PHONE

pytestmark = pytest.mark.browser
WHERE = "/plan/coverage-nursing-room?show=reach"
STREETS = 15


def unfold(page: Page) -> None:
    """A wide screen has room for it and shows it at once."""
    if page.viewport_size["width"] < DESK:
        page.locator(".map-fold > summary").click()
    page.locator("[data-classes][data-ready]").wait_for()


def test_the_map_is_loaded_when_somebody_asks_for_it(visitor):
    with visitor() as person:
        page = person.open(WHERE)
        assert not any("leaflet" in one or "-of-nursing-room.js" in one for one in person.asked)
        unfold(page)
        assert any("/reach-of-nursing-room.js" in one for one in person.asked)
        assert page.locator("path.map-class").count() >= STREETS
        assert page.locator(".map-street").count() == STREETS


def test_every_street_has_the_class_and_the_words_of_its_line_in_the_list(visitor):
    with visitor("en", width=DESK) as person:
        page = person.open(WHERE)
        unfold(page)
        said = page.locator(".map-street").evaluate_all(
            "all => all.map(each => each.getAttribute('aria-label'))"
        )
        lines = page.locator("[data-area]").evaluate_all(
            """all => all.map(line =>
              ['.choropleth__level', '.choropleth__name', '.choropleth__value']
              .map(part => line.querySelector(part).textContent).join(' '))"""
        )
        assert sorted(said) == sorted(lines)
        drawn = page.locator("path.map-class").evaluate_all(
            "all => all.map(each => getComputedStyle(each).fill)"
        )
        listed = page.locator("[data-area] .choropleth__level").evaluate_all(
            "all => all.map(each => getComputedStyle(each).backgroundColor)"
        )
        assert set(drawn) == set(listed)
        assert len(set(drawn)) >= 3


def test_the_map_works_by_keyboard_alone(visitor):
    with visitor() as person:
        page = person.open(WHERE)
        page.locator(".map-fold > summary").focus()
        person.press("Enter")
        page.locator("[data-classes][data-ready]").wait_for()
        number = page.locator(".map-street").first
        number.focus()
        person.press("Enter")
        chosen = page.locator("[data-area][data-chosen]")
        assert chosen.count() == 1
        assert chosen.evaluate("line => line === document.activeElement")
        assert number.get_attribute("aria-label").startswith(
            chosen.locator(".choropleth__level").inner_text()
        )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_has_no_objection_to_the_open_map(visitor, scheme):
    with visitor(width=PHONE, color_scheme=scheme) as person:
        page = person.open(WHERE)
        unfold(page)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE


def test_wide_tables_scroll_in_their_own_frame(visitor):
    with visitor(width=PHONE) as person:
        page = person.open(WHERE)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE
        frame = page.locator(".figure-table")
        assert frame.evaluate("one => one.scrollWidth > one.clientWidth")
        frame.focus()
        person.press("ArrowRight", times=3)
        page.wait_for_function("() => document.querySelector('.figure-table').scrollLeft > 0")


def test_without_scripts_the_list_says_all_of_it(visitor):
    with visitor(java_script_enabled=False) as person:
        page = person.open(WHERE)
        assert page.locator("[data-area]").count() == STREETS
        assert not page.locator(".map-fold").is_visible()
