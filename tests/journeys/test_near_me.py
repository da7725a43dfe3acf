"""Nearest to me, as the hurried, the refused and the far away meet it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.axe import violations
from tests.journeys.visitor import Visitor
from webapp.domain.coordinates import Coordinates, distance_m
from webapp.geo.points.edges import district_edge
from webapp.toolbox.toolbox import Toolbox

pytestmark = pytest.mark.browser

ALLOWED = ["geolocation"]
XIDAN = {"latitude": 39.9130, "longitude": 116.3740}
NIUJIE = {"latitude": 39.8850, "longitude": 116.3580}
TIANJIN = {"latitude": 39.1330, "longitude": 117.2000}
NULL_ISLAND = {"latitude": 0.0, "longitude": 0.0}
SORTED = re.compile("已按您的位置")
ROUGHLY = re.compile("大致|粗略|大概")
OUTSIDE = re.compile("不在西城")
ROOMS = "/search?category=nursing-room#near"

TOO_LATE = "navigator.geolocation.getCurrentPosition = (_, failed) => failed({ code: 3 })"
WHEN_TOLD = "navigator.geolocation.getCurrentPosition = (found) => { window.answer = found; }"
HERE = "answer({ coords: { latitude: 39.913, longitude: 116.374, accuracy: 20 } })"
COUNTED = "window.asked = 0; navigator.geolocation.getCurrentPosition = () => { asked += 1; }"
NO_SENSE_OF_PLACE = "delete Navigator.prototype.geolocation"
NOT_SECURE = "Object.defineProperty(window, 'isSecureContext', { value: false })"


def _tap(person: Visitor, where: str = ROOMS) -> Page:
    """As the start page's first button leads there: nothing more is tapped."""
    return person.open(where)


def _told(page: Page, sentence: re.Pattern[str]) -> None:
    expect(page.locator("#near-done")).to_have_text(sentence)


def _metres(lines: Locator) -> list[float]:
    said = [re.search(r"([\d.]+)(公里|米)", text) for text in lines.all_text_contents()]
    return [float(one[1]) * (1000 if one[2] == "公里" else 1) for one in said if one]


def _found(page: Page) -> Locator:
    return page.locator(".card-group--found .service-card")


def _ways(page: Page) -> Locator:
    return page.locator(".card-group--found .way-line__distance")


def test_what_is_asked_for_is_the_same_wherever_one_stands(visitor):
    asked = []
    for place in (XIDAN, NIUJIE, TIANJIN):
        with visitor(geolocation=place, permissions=ALLOWED) as person:
            page = _tap(person, "/search#near")
            _told(page, OUTSIDE if place is TIANJIN else SORTED)
            expect(_found(page)).to_have_count(20)
            asked.append([one for one in person.asked if "/search/cards" in one])
    assert asked[0] == asked[1] == asked[2]
    assert len(asked[0]) == 1


def test_the_whole_list_is_there_twenty_at_a_time(visitor, toolbox: Toolbox):
    services = toolbox.edition().catalogue.services
    standing = [one for one in services if one.status in ("sourced", "confirmed")]
    with visitor(geolocation=XIDAN, permissions=ALLOWED) as person:
        page = _tap(person, "/search#near")
        _told(page, SORTED)
        expect(_found(page)).to_have_count(20)
        more = page.locator(".card-group--found > button")
        for shown in range(20, len(standing), 20):
            more.press("Enter")
            expect(_found(page)).to_have_count(min(shown + 20, len(standing)))
            expect(_found(page).nth(shown).locator("a").first).to_be_focused()
        expect(more).to_be_hidden()
        assert len(_metres(_ways(page))) == len([one for one in standing if one.pin])
        ids = _found(page).evaluate_all("cards => cards.map(card => card.dataset.id)")
        here = Coordinates(XIDAN["latitude"], XIDAN["longitude"])
        pins = {one.id: one.pin for one in standing}
        metres = [distance_m(here, pin) for id_ in ids if (pin := pins[id_])]
        assert metres == sorted(metres)


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_who_is_outside_may_begin_at_the_nearest_edge(visitor, language):
    with visitor(language, geolocation=TIANJIN, permissions=ALLOWED) as person:
        page = _tap(person)
        offer = page.locator("#near-edge button")
        expect(offer).to_contain_text(re.compile(r"1\d\d\.\d"))
        assert violations(page) == []
        far = _ways(page).first.inner_text()
        offer.click()
        expect(page.locator("#near-edge")).to_be_hidden()
        expect(page.locator("#near-done")).to_be_focused()
        expect(_ways(page).first).not_to_have_text(far)
        expect(_ways(page)).to_have_count(20)
        if language == "zh-Hans":
            metres = _metres(_ways(page))
            assert metres == sorted(metres)
            assert metres[0] < 3000


def test_nowhere_on_land_is_outside_too(visitor):
    with visitor(geolocation=NULL_ISLAND, permissions=ALLOWED) as person:
        page = _tap(person)
        _told(page, OUTSIDE)
        expect(page.locator("#near-edge button")).to_be_visible()


def test_on_the_edge_nobody_is_called_an_outsider(visitor, toolbox: Toolbox):
    catalogue = toolbox.edition().catalogue
    for one in district_edge(catalogue.streets, catalogue.places)[::24]:
        place = {"latitude": one.point.lat, "longitude": one.point.lon, "accuracy": 10}
        with visitor(geolocation=place, permissions=ALLOWED) as person:
            page = _tap(person)
            _told(page, SORTED)
            expect(page.locator("#near-edge")).to_be_hidden()


def test_a_rough_position_is_called_rough(visitor):
    with visitor(geolocation=XIDAN | {"accuracy": 3000}, permissions=ALLOWED) as person:
        _told(_tap(person), ROUGHLY)


@pytest.mark.parametrize("trouble", [TOO_LATE, NO_SENSE_OF_PLACE, NOT_SECURE])
def test_without_a_position_a_place_can_be_named(visitor, trouble):
    with visitor() as person:
        person.page.add_init_script(trouble)
        page = person.open(ROOMS)
        expect(page.locator("#near-place")).to_be_visible()
        if trouble == TOO_LATE:
            expect(page.locator("#near-place")).to_be_focused()
            expect(page.locator(".near-sheet [role=status]")).not_to_be_empty()
        else:
            expect(page.locator("[data-near-me]")).to_be_hidden()
            expect(page.locator("#near-place")).to_be_focused()
        page.locator("#near-place").fill("西单")
        person.follow(page.locator(".near-sheet__form button"))
        assert "汉光百货" in person.cards().first.inner_text()


def test_who_names_a_place_meanwhile_is_not_disturbed(visitor):
    with visitor() as person:
        person.page.add_init_script(WHEN_TOLD)
        page = _tap(person)
        page.locator("#near-place").fill("西单")
        page.evaluate(HERE)
        expect(page.locator(".near-sheet [role=status]")).to_be_empty()
        expect(page.locator("#near-done")).to_be_empty()
        assert page.locator("#near").evaluate("sheet => sheet.open")


def test_who_waits_long_is_told_of_the_other_way_and_asked_only_once(visitor):
    with visitor() as person:
        person.page.clock.install()
        person.page.add_init_script(COUNTED)
        page = _tap(person)
        page.locator("[data-near-me] button").click()
        status = page.locator(".near-sheet [role=status]")
        expect(status).not_to_be_empty()
        waiting = status.inner_text()
        page.clock.run_for(7000)
        expect(status).not_to_have_text(waiting)
        expect(status).to_contain_text("车站")
        assert page.evaluate("asked") == 1


def test_without_scripts_the_sheet_opens_and_a_place_can_be_named(visitor):
    with visitor(java_script_enabled=False) as person:
        page = person.open(ROOMS)
        page.locator("#near > summary").click()
        expect(page.locator("[data-near-me]")).to_be_hidden()
        page.locator("#near-place").fill("西单")
        person.follow(page.locator(".near-sheet__form button"))
        assert "汉光百货" in person.cards().first.inner_text()


def test_after_the_tap_the_focus_is_where_it_was_and_the_sentence_in_sight(visitor):
    with visitor(geolocation=XIDAN, permissions=ALLOWED) as person:
        page = person.open("/search?category=nursing-room")
        page.locator(".service-card").nth(9).scroll_into_view_if_needed()
        page.locator("#near > summary").focus()
        page.keyboard.press("Enter")
        expect(page.locator("[data-near-me] button")).to_be_visible()
        page.locator("[data-near-me] button").focus()
        page.keyboard.press("Enter")
        _told(page, SORTED)
        expect(page.locator("#near > summary")).to_be_focused()
        expect(page.locator("#near-done")).to_be_in_viewport()


def test_a_place_named_before_gives_way(visitor):
    with visitor(geolocation=NIUJIE, permissions=ALLOWED) as person:
        page = _tap(person, "/search?category=nursing-room&near=西单&radius=1000#near")
        _told(page, SORTED)
        expect(page.locator(".search-summary [role=status]")).not_to_contain_text("西单")
        expect(page.locator(".applied-filters")).to_contain_text("母婴室")
        expect(page.locator(".applied-filters")).not_to_contain_text("西单")
        assert not any("near=" in one for one in person.asked if "/cards" in one)


def test_without_a_signal_the_list_stays_and_a_place_can_be_named(visitor):
    with visitor(geolocation=XIDAN, permissions=ALLOWED) as person:
        person.expected = ("ERR_FAILED", "Failed to load")
        page = person.page
        page.route("**/search/cards?*", lambda route: route.abort())
        _tap(person)
        expect(page.locator("#near-place")).to_be_focused()
        expect(page.locator(".near-sheet [role=status]")).not_to_be_empty()
        expect(page.locator(".service-card").first).to_be_attached()
        page.unroute("**/search/cards?*")
        page.locator("[data-near-me] button").click()
        _told(page, SORTED)
