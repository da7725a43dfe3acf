"""What scripts add to pages that work without them: near me, suggestions, sheets, leaving."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

XIDAN = {"latitude": 39.9130, "longitude": 116.3740}
NEAR = "/search?category=nursing-room#near"


def _distances(page) -> list[float]:
    """Metres as written on the first cards."""
    texts = page.locator(".card-group--found .way-line__distance").all_text_contents()
    return [
        float("".join(sign for sign in text if sign in "0123456789."))
        * (1000 if "公里" in text else 1)
        for text in texts
    ]


def test_near_me_sorts_the_list_and_no_request_carries_the_position(visitor):
    with visitor(geolocation=XIDAN, permissions=["geolocation"]) as person:
        page = person.open(NEAR)
        page.locator("#near-done", has_text="。").wait_for()
        distances = _distances(page)
        assert distances
        assert distances == sorted(distances)
        assert "汉光百货" in person.cards().first.inner_text()
        assert not any("39.9" in asked or "116.3" in asked for asked in person.asked)
        assert not page.locator("#near").evaluate("sheet => sheet.open")


def test_far_away_the_list_says_so(visitor):
    with visitor(
        geolocation={"latitude": 40.05, "longitude": 116.60}, permissions=["geolocation"]
    ) as person:
        page = person.open(NEAR)
        page.locator("#near-done", has_text="西城").wait_for()


def test_who_refuses_to_say_where_they_are_may_name_a_place(visitor):
    with visitor(permissions=[]) as person:
        page = person.open(NEAR)
        page.locator("#near-place:focus").wait_for()
        page.keyboard.type("西单")
        page.keyboard.press("Enter")
        page.wait_for_url("**near=*")
        assert "汉光百货" in person.cards().first.inner_text()


def test_suggestions_are_chosen_by_keyboard(visitor):
    with visitor() as person:
        page = person.open("/")
        box = page.get_by_role("combobox")
        box.press_sequentially("hanguang")
        page.get_by_role("option").first.wait_for()
        assert box.get_attribute("aria-expanded") == "true"
        box.press("ArrowDown")
        assert box.get_attribute("aria-activedescendant") == "q-option-0"
        box.press("Escape")
        assert box.get_attribute("aria-expanded") == "false"


def test_escape_closes_a_sheet_and_gives_the_focus_back(visitor):
    with visitor() as person:
        page = person.open("/search?q=母婴室")
        page.locator(".filter-sheet__button").click()
        page.locator(".filter-sheet input").first.focus()
        page.keyboard.press("Escape")
        assert page.locator(".filter-sheet__button:focus").count() == 1
        assert not page.locator(".filter-sheet").evaluate("sheet => sheet.open")


def test_only_chosen_filters_stand_in_the_address(visitor):
    with visitor() as person:
        page = person.open("/search?q=母婴室")
        page.locator(".filter-sheet__button").click()
        person.follow(page.locator(".filter-sheet button[type=submit]"))
        assert "=&" not in page.url
        assert not page.url.endswith("=")


def test_leaving_blanks_the_page_before_the_other_site_answers(visitor):
    with visitor() as person:
        page = person.open("/help")
        page.context.route("https://www.weather.com.cn/**", lambda route: route.abort())
        person.expected = ("https://www.weather.com.cn/",)
        shown = page.evaluate(
            """() => {
              document.querySelector(".exit__button").click();
              const seen = (name) => getComputedStyle(document.querySelector(name)).display;
              return [seen("main"), seen(".govuk-exit-this-page-overlay")];
            }"""
        )
        assert shown == ["none", "block"]


def test_capital_letters_do_not_leave_the_page(visitor):
    with visitor() as person:
        page = person.open("/help")
        person.press("Shift+A", times=4)
        assert page.url.endswith("/help")
        assert page.locator("main").is_visible()


def test_back_leads_out_of_the_quiet_pages_at_once(visitor):
    with visitor() as person:
        person.open("/about")
        page = person.open("/services/dv-court")
        page.locator(".govuk-breadcrumbs__link").click()
        page.wait_for_url("**/categories/**")
        page.go_back()
        assert page.url.endswith("/about")


def test_the_address_is_copied_for_the_driver(visitor):
    with visitor(permissions=["clipboard-read", "clipboard-write"]) as person:
        page = person.open("/services/mbr-zoo")
        page.locator(".directions summary").click()
        page.locator("[data-copy]").click()
        page.locator("[data-copy]", has_text="已复制").wait_for()
        address = page.locator("#address").inner_text()
        assert page.evaluate("navigator.clipboard.readText()") == address


WECHAT = (
    "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 "
    "Chrome/142.0.7444.173 Mobile Safari/537.36 XWEB/1420153 MicroMessenger/8.0.67"
)


@pytest.mark.parametrize("where", ["/data", "/search?category=nursing-room"])
def test_inside_wechat_a_page_says_how_to_open_it_in_a_browser(visitor, where):
    """Where positions and downloads may fail; everybody else never sees it."""
    hint = "[data-browser-hint]"
    with visitor(user_agent=WECHAT) as person:
        expect(person.open(where).locator(hint)).not_to_have_attribute("hidden", "")
    with visitor() as person:
        expect(person.open(where).locator(hint)).to_be_hidden()
