"""A parent saves what may fit, comes back, compares, hands the list on, and clears it."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.checks.seen import LANGUAGES
from tests.journeys.axe import violations
from tests.journeys.visitor import Visitor

pytestmark = pytest.mark.browser
KEPT = "JSON.parse(localStorage.getItem('jiamenkou.shortlist'))"


def _save(person: Visitor, number: int) -> list[str]:
    """Save the first entries of a search; their ids."""
    page = person.open("/search?category=nursing-room")
    buttons = page.locator(".service-card .save__button")
    for place in range(number):
        buttons.nth(place).click()
    return list(page.evaluate(KEPT))


@pytest.mark.parametrize("language", LANGUAGES)
def test_saved_entries_are_there_on_another_day_and_side_by_side(visitor, language):
    with visitor(language) as person:
        ids = _save(person, 3)
        assert len(ids) == 3
        page = person.open("/shortlist")
        person.cards().first.wait_for()
        assert [card.get_attribute("data-id") for card in person.cards().all()] == ids
        assert urlsplit(page.url).query == ""
        assert violations(page) == []
        person.follow(page.locator(".compare-choice button"))
        assert parse_qs(urlsplit(page.url).query)["ids"] == ids
        assert page.locator("thead th[scope=col]").count() == 4
        assert page.evaluate("document.documentElement.scrollWidth") <= 375
        assert violations(page) == []


def test_saving_again_takes_it_out_and_the_card_says_so(visitor):
    with visitor() as person:
        _save(person, 2)
        page = person.page
        first = page.locator(".service-card").first
        assert first.locator(".save__yes").is_visible()
        first.locator(".save__button").click()
        assert first.locator(".save__no").is_visible()
        assert len(page.evaluate(KEPT)) == 1


def test_one_tap_clears_the_list(visitor):
    with visitor() as person:
        _save(person, 2)
        page = person.open("/shortlist")
        person.cards().first.wait_for()
        page.locator("[data-clear-list]").click()
        assert page.evaluate(KEPT) is None
        expect(person.cards()).to_have_count(0)
        assert page.locator(".own-list__status").inner_text()


def test_a_list_that_was_handed_on_can_be_taken_over(visitor):
    with visitor() as person:
        page = person.open("/shortlist?ids=mbr-zoo,mbr-hanguang")
        assert page.evaluate(KEPT) is None
        code = page.locator(".share-sheet__code")
        assert code.evaluate("image => image.decode().then(() => image.naturalWidth)") >= 200
        page.locator("[data-take-list]").click()
        assert page.evaluate(KEPT) == ["mbr-zoo", "mbr-hanguang"]


def test_a_list_is_full_at_fifty(visitor):
    with visitor() as person:
        page = person.open("/search?category=nursing-room")
        fifty = json.dumps([f"id-{n}" for n in range(50)])
        page.evaluate("ids => localStorage.setItem('jiamenkou.shortlist', ids)", fifty)
        page.locator(".service-card .save__button").first.click()
        assert len(page.evaluate(KEPT)) == 50
        expect(page.locator("[data-save-told]")).to_contain_text("满")


def test_a_full_storage_is_told(visitor):
    with visitor() as person:
        page = person.open("/search?category=nursing-room")
        page.evaluate("() => localStorage.setItem('others', 'are here')")
        page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('full') } }")
        page.locator(".service-card .save__button").first.click()
        expect(page.locator("[data-save-told]")).to_contain_text("空间")
        assert page.locator(".save__yes:visible").count() == 0


def test_a_browser_that_keeps_nothing_shows_no_save_buttons(visitor):
    with visitor() as person:
        person.page.add_init_script(
            "Storage.prototype.setItem = () => { throw new DOMException('no', 'SecurityError') };"
            "Storage.prototype.removeItem = Storage.prototype.setItem;"
        )
        page = person.open("/search?category=nursing-room")
        assert page.locator(".save__button").first.is_hidden()


def test_discreet_entries_offer_no_saving(visitor):
    with visitor() as person:
        page = person.open("/search?category=domestic-violence-help")
        assert page.locator("body.quiet").count() == 1
        assert person.cards().count() > page.locator(".service-card [data-save]").count()


def test_the_list_page_asks_for_little(visitor):
    """A first view of the list: at most eight requests (the file of styles and scripts are one
    each)."""
    with visitor() as person:
        page = person.open("/search?category=nursing-room")
        page.wait_for_load_state("networkidle")
        assert len(person.asked) <= 8
        assert not any(one.endswith("/sw.js") for one in person.asked)
