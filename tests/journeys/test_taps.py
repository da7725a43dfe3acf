"""How many taps the people of the table need, each from where they begin."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.visitor import PHONE, Visitor

pytestmark = pytest.mark.browser

XIDAN = {"latitude": 39.9130, "longitude": 116.3740}


class Thumb:
    """Taps, and counts them."""

    def __init__(self) -> None:
        self.taps = 0

    def tap(self, target: Locator) -> None:
        self.taps += 1
        target.click()


@pytest.fixture
def thumb() -> Thumb:
    return Thumb()


def _mother_finds_the_nearest_room(person: Visitor, thumb: Thumb) -> Page:
    page = person.open("/")
    thumb.tap(page.get_by_role("link", name="离我最近的母婴室"))
    expect(page.locator("#near-done")).to_contain_text("已按您的位置", timeout=20_000)
    return page


def test_one_tap_to_the_nearest_room_and_the_third_opens_a_map_app(visitor, thumb):
    with visitor(width=PHONE, geolocation=XIDAN, permissions=["geolocation"]) as person:
        page = _mother_finds_the_nearest_room(person, thumb)
        assert thumb.taps == 1
        thumb.tap(page.locator(".service-card").first.get_by_role("link", name="怎么去"))
        app = page.locator(".directions__links a").first
        expect(app).to_be_in_viewport()
        assert thumb.taps == 2
        assert app.get_attribute("href").startswith("https://")


def test_two_taps_to_the_own_community(visitor, thumb):
    with visitor(width=PHONE) as person:
        page = person.open("/")
        thumb.tap(page.get_by_role("link", name="我的社区").first)
        page.locator("#home").fill("三里河一区")
        thumb.tap(page.get_by_role("button", name="查找"))
        expect(page.get_by_role("heading", level=1)).to_contain_text("三里河一区社区")
        assert thumb.taps == 2


def test_five_taps_from_a_search_to_a_sheet_of_three_places(visitor, thumb):
    with visitor(width=PHONE) as person:
        page = person.open("/search?q=法律援助")
        thumb.tap(page.locator("[data-basket-start]").first)
        for number in range(3):
            thumb.tap(page.locator("[data-pick]").nth(number))
        thumb.tap(page.locator("[data-basket-strip] a"))
        expect(page.locator("#sheet .place")).to_have_count(3)
        assert thumb.taps == 5
