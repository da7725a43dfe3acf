"""The map in a real browser: by finger, by keyboard, in step with the list, and on our own."""

import re

import pytest
from playwright.sync_api import expect

from tests.checks.seen import LANGUAGES
from tests.journeys.axe import violations
from tests.journeys.visitor import DESK, PHONE

pytestmark = pytest.mark.browser
ROOMS = "/map?category=nursing-room"
NEAR = "/map?q=母婴室&near=西单"
SCALE = "document.querySelector('.leaflet-control-scale-line').innerText"
HANGUANG = '.map-row[data-id="mbr-hanguang"]'


def open_map(person, where):
    """The page, once its map is drawn."""
    page = person.open(where)
    page.wait_for_selector("[data-map][data-ready]")
    return page


def popup(page):
    return page.locator(".leaflet-popup")


@pytest.mark.parametrize("width", [PHONE, DESK])
@pytest.mark.parametrize("language", LANGUAGES)
def test_pins_and_bubbles_are_drawn_without_asking_anybody_else(regular, language, width):
    with regular(language, width=width) as person:
        page = open_map(person, ROOMS)
        assert page.locator(".map-pin").count() >= 2
        assert page.locator(".map-bubble").count() >= 3
        assert page.locator(".map-street").count() == 15
        page.wait_for_load_state("networkidle")
        assert all(address.startswith(person.origin) for address in person.asked)


def test_pins_and_the_numbers_in_bubbles_add_up_to_the_list(visitor):
    with visitor(width=DESK) as person:
        page = open_map(person, ROOMS)
        bubbles = page.locator(".map-bubble [aria-hidden]").all_inner_texts()
        shown = page.locator(".map-pin").count() + sum(int(number) for number in bubbles)
        assert shown == page.locator(".map-list .map-row:not([data-area])").count() - (
            page.locator(".map-list--elsewhere .map-row").count()
        )
        areas = page.locator(".map-area__count").all_inner_texts()
        assert sum(int(number) for number in areas) == page.locator("[data-area]").count()


def test_a_bubble_opens_into_its_pins(visitor):
    with visitor(width=DESK) as person:
        page = open_map(person, ROOMS)
        numbers = page.locator(".map-bubble [aria-hidden]").all_inner_texts()
        largest = max(range(len(numbers)), key=lambda i: int(numbers[i]))
        before = page.evaluate(SCALE)
        page.locator(".map-bubble").nth(largest).click()
        page.wait_for_function(f"before => {SCALE} !== before", arg=before)
        page.locator(".map-pin").nth(1).wait_for(state="attached")


def test_a_pin_among_others_at_one_place_is_found_from_the_list(visitor):
    """Both lines that meet in Qianmen station have a room at the station's point."""
    with visitor(width=DESK) as person:
        page = open_map(person, ROOMS)
        page.locator('[data-id="mbr-metro-qianmen-2"] .map-row__show').click()
        popup(page).wait_for()
        assert page.locator(".map-leg").count() == 2
        assert popup(page).locator("h3 a").get_attribute("href") == "/services/mbr-metro-qianmen-2"


def test_a_pin_says_what_its_row_says(visitor):
    with visitor(width=DESK) as person:
        page = open_map(person, NEAR)
        page.locator(f"{HANGUANG} .map-row__show").click()
        said = popup(page).locator(".map-row__body").inner_text()
        row = page.locator(f"{HANGUANG} .map-row__body").first.inner_text()
        assert said.startswith(row)
        assert popup(page).locator("h3 a").get_attribute("href") == "/services/mbr-hanguang"


def test_everything_can_be_done_by_keyboard_and_the_focus_comes_back(visitor):
    with visitor() as person:
        page = open_map(person, NEAR)
        name = _tab_to(person, ".map-pin")
        person.press("Enter")
        assert popup(page).get_attribute("role") == "dialog"
        assert popup(page).get_attribute("aria-label") in name
        assert page.evaluate("document.activeElement.matches('.leaflet-popup h3 a')")
        person.press("Escape")
        expect(popup(page)).to_have_count(0)
        assert page.evaluate("document.activeElement.textContent") == name
        person.press("Enter")
        person.press("Enter")
        page.wait_for_url("**/services/*")


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
@pytest.mark.parametrize(
    ("where", "opener"),
    [(NEAR, f"{HANGUANG} .map-row__show"), ("/map?category=parent-school", ".map-area")],
)
def test_an_open_popup_is_whole_within_the_map(visitor, language, where, opener):
    with visitor(language) as person:
        page = open_map(person, where)
        page.locator(opener).first.focus()
        person.press("Enter")
        expect(popup(page)).to_be_visible()
        page.wait_for_function(
            "() => {"
            "  const map = document.querySelector('.map__canvas').getBoundingClientRect();"
            "  const box = document.querySelector('.leaflet-popup').getBoundingClientRect();"
            "  return box.left >= map.left && box.right <= map.right && box.top >= map.top;"
            "}"
        )


def test_space_opens_like_a_button(visitor):
    with visitor() as person:
        page = open_map(person, NEAR)
        _tab_to(person, ".map-pin")
        person.press("Space")
        assert popup(page).is_visible()


def test_a_bubble_opened_by_key_hands_the_focus_to_what_was_in_it(visitor):
    with visitor(width=DESK) as person:
        page = open_map(person, ROOMS)
        _tab_to(person, ".map-bubble")
        bubble = page.evaluate_handle("document.activeElement")
        person.press("Enter")
        page.wait_for_function(
            """bubble => document.activeElement !== bubble
            && document.activeElement.matches('.map-pin, .map-bubble')""",
            arg=bubble,
        )


def test_the_map_can_be_skipped(visitor):
    with visitor() as person:
        page = open_map(person, ROOMS)
        _tab_to(person, ".map-page__skip")
        person.press("Enter")
        person.press("Tab")
        assert page.evaluate("document.activeElement.closest('#map-list') !== null")


@pytest.mark.parametrize("width", [PHONE, DESK])
def test_choosing_in_the_list_shows_on_the_map_and_the_reverse(visitor, width):
    with visitor(width=width) as person:
        page = open_map(person, NEAR)
        button = page.locator(f"{HANGUANG} .map-row__show")
        button.focus()
        person.press("Enter")
        popup(page).wait_for()
        assert page.locator(".map-row.is-shown").get_attribute("data-id") == "mbr-hanguang"
        popup(page).locator(".map-popup__list").click()
        expect(popup(page)).to_have_count(0)
        assert page.evaluate("document.activeElement.closest('.map-row').dataset.id") == (
            "mbr-hanguang"
        )


def test_escape_gives_the_focus_back_to_the_list(visitor):
    with visitor() as person:
        page = open_map(person, NEAR)
        page.locator(f"{HANGUANG} .map-row__show").focus()
        person.press("Enter")
        popup(page).wait_for()
        person.press("Escape")
        assert page.evaluate("document.activeElement.matches('.map-row__show')")


def test_what_is_only_known_to_be_in_a_street_is_counted_there(visitor):
    with visitor("en", width=DESK) as person:
        page = open_map(person, "/map?category=parent-school&street=shichahai")
        tag = page.locator(".map-area").first
        count = int(tag.locator(".map-area__count").inner_text())
        tag.click()
        heading = popup(page).locator("h3").inner_text()
        assert re.search(rf"{count} services?, exact place not known", heading)
        assert popup(page).locator("li a").count() == count


XIDAN = {"latitude": 39.9057, "longitude": 116.3680}


def test_near_me_stays_on_the_device(visitor):
    with visitor(geolocation=XIDAN, permissions=["geolocation"]) as person:
        page = open_map(person, ROOMS)
        asked = len(person.asked)
        page.locator("#near summary").click()
        page.locator("[data-near-me] button").click()
        page.wait_for_selector(".map-place", state="attached")
        first = page.locator(".map-list .map-row").first
        assert "米" in first.locator(".way-line").inner_text()
        assert first.get_attribute("data-id") in ("mbr-hanguang", "mbr-metro-taipingqiao-19")
        assert page.locator(".map__status").inner_text()
        assert page.evaluate("document.activeElement.id") == "map_district"
        later = person.asked[asked:]
        assert not [one for one in later if "39.9" in one or "116.3" in one or "/api/" in one]


def test_who_is_outside_may_begin_at_the_edge_on_the_map_too(visitor):
    tianjin = {"latitude": 39.1330, "longitude": 117.2000}
    with visitor(geolocation=tianjin, permissions=["geolocation"]) as person:
        page = open_map(person, ROOMS)
        page.locator("#near summary").click()
        page.locator("[data-near-me] button").click()
        expect(page.locator(".map__status")).to_contain_text("不在西城")
        page.locator("#near-edge button").click()
        expect(page.locator("#near-edge")).to_be_hidden()
        expect(page.locator(".map__status")).to_contain_text("边上")
        expect(page.locator(".map-list .way-line").first).to_contain_text("步行")


def test_a_refused_position_leads_to_naming_a_place(visitor):
    with visitor(permissions=[]) as person:
        page = open_map(person, ROOMS)
        page.locator("#near summary").click()
        page.locator("[data-near-me] button").click()
        page.wait_for_function("() => document.activeElement.name === 'near'")
        assert page.locator(".near-sheet__status").inner_text()


def test_names_of_pins_are_written_from_near_only(visitor):
    with visitor(width=DESK) as person:
        page = open_map(person, NEAR)
        name = page.locator(".map-pin__name").first
        assert name.bounding_box()["width"] > 20
        for _ in range(3):
            page.locator(".leaflet-control-zoom-out").click()
        page.wait_for_function(
            "() => document.querySelector('.map-pin__name').getBoundingClientRect().width <= 1"
        )


def test_the_map_of_one_entry_is_drawn_when_it_is_unfolded(visitor):
    with visitor() as person:
        page = person.open("/services/mbr-hanguang")
        assert not [address for address in person.asked if "leaflet" in address]
        page.locator(".map-fold summary").click()
        page.wait_for_selector("[data-map][data-ready]")
        assert page.locator(".map-pin").count() == 1
        assert "汉光百货" in page.locator(".map-pin").inner_text()


def test_without_scripts_the_list_says_it_all(visitor):
    with visitor(java_script_enabled=False) as person:
        page = person.open(NEAR)
        assert not page.locator(".map__canvas").is_visible()
        assert page.locator(HANGUANG).is_visible()


def test_a_map_that_cannot_be_loaded_says_so_and_leaves_the_list(visitor):
    with visitor() as person:
        person.expected = ("points", "script failed", "503")
        person.page.route("**/api/v1/points*", lambda route: route.fulfill(status=503))
        page = person.open(ROOMS)
        expect(page.locator(".map__status")).to_contain_text("地图应用")
        assert page.locator(".map-row").count() > 50


@pytest.mark.parametrize(
    ("language", "scheme"), [*((each, "light") for each in LANGUAGES), ("zh-Hans", "dark")]
)
@pytest.mark.parametrize("width", [PHONE, DESK])
def test_axe_has_no_objection_to_an_open_popup(regular, language, width, scheme):
    with regular(language, width=width, color_scheme=scheme) as person:
        page = open_map(person, NEAR)
        assert violations(page) == []
        page.locator(f"{HANGUANG} .map-row__show").click()
        popup(page).wait_for()
        assert violations(page) == []


def _tab_to(person, selector: str) -> str:
    """Press Tab until the focus is on such an element; gives its words."""
    for _ in range(120):
        person.press("Tab")
        if person.page.evaluate("s => document.activeElement.matches(s)", selector):
            return str(person.page.evaluate("document.activeElement.textContent"))
    raise AssertionError(f"no stop of the Tab key is {selector}")


def test_main_roads_and_lines_of_the_metro_lie_under_the_pins(regular):
    with regular(width=DESK) as person:
        page = open_map(person, NEAR)
        assert page.locator(".map-metro--4").get_attribute("d").startswith("M")
        assert page.locator(".map-road--2").count() == 1
        road = page.evaluate("getComputedStyle(document.querySelector('.map-road--2')).stroke")
        assert road != "none"
        assert page.locator(".map-name--road, .map-name--road-down").count() > 2
