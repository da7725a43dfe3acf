"""In a basement: what was kept answers, and nothing discreet was kept."""

import re
from contextlib import suppress
from datetime import datetime
from itertools import pairwise

import pytest
from playwright.sync_api import Error, Page, expect

from tests.builders import BEIJING
from tests.checks.seen import LANGUAGES
from tests.journeys.axe import violations
from tests.journeys.visitor import Visitor
from webapp.present.frame.links import dial_href
from webapp.toolbox.toolbox import Toolbox

pytestmark = pytest.mark.browser
XIDAN = {"latitude": 39.9062, "longitude": 116.3680}
SIGNAL_LOST = ("ERR_INTERNET_DISCONNECTED", "Failed to load resource")

TIANJIN = {"latitude": 39.1330, "longitude": 117.2000}
OPEN = re.compile("开放中|开放中")
WAY, OPEN_LINE = "[data-offline-list] .way-line", "[data-offline-list] .open-line"

ALL_THAT_IS_KEPT = """async () => {
  const kept = [];
  for (const name of await caches.keys())
    for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname);
  return kept;
}"""


def _until(page: Page, expression: str) -> None:
    """Wait until the expression is true; Playwright's own waiting needs ``unsafe-eval``."""
    for _ in range(300):
        page.wait_for_timeout(50)
        page.wait_for_load_state("load")
        with suppress(Error):  # the page may be loaded anew in between
            if page.evaluate(expression):
                return
    raise AssertionError(f"never true: {expression}")


def _keeps(person: Visitor) -> None:
    """Wait until the browser keeps what works without a signal."""
    _until(person.page, "navigator.serviceWorker.controller !== null")


def _prepares(person: Visitor) -> None:
    """Look at the page for basements once: there a browser keeps at once what it keeps on any
    other page three seconds later."""
    person.open("/offline")
    _keeps(person)


def _lose_signal(person: Visitor) -> None:
    person.expected = SIGNAL_LOST
    person.page.context.set_offline(True)


def _shown(person: Visitor):
    cards = person.page.locator("[data-offline-list] > li")
    cards.first.wait_for()
    return cards


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_search_without_a_signal_finds_by_word_and_dials(visitor, language):
    with visitor(language) as person:
        _prepares(person)
        _lose_signal(person)
        page = person.open("/search?q=母婴室")
        expect(_shown(person)).to_have_count(30)
        page.fill("#offline-word", "hgbh")
        expect(_shown(person).first).to_contain_text(re.compile("西[单單]北大街"))
        page.fill("#offline-word", "婦女維權")
        page.locator("[data-offline-list] a[href='tel:12338']").first.wait_for(state="attached")
        assert violations(page) == []


def test_danger_is_told_without_a_signal_as_with_one(visitor):
    with visitor() as person:
        _prepares(person)
        _lose_signal(person)
        page = person.open("/search?q=老公打我")
        danger = page.locator("[data-told=danger-violence]")
        care = page.locator("[data-told=care-mode]")
        expect(danger).to_be_visible()
        expect(danger).to_contain_text("110")
        expect(care).to_be_hidden()
        page.fill("#offline-word", "長輩版")
        expect(care).to_be_visible()
        expect(danger).to_be_hidden()
        page.fill("#offline-word", "母婴室")
        expect(_shown(person)).to_have_count(30)
        expect(page.locator("[data-told]:visible")).to_have_count(0)


COARSEST_M = 500
"""Distances are rounded to the error of each place, so that printed ones may seem to step back."""


def test_nearest_to_me_is_sorted_on_the_device(visitor):
    with visitor(geolocation=XIDAN, permissions=["geolocation"]) as person:
        _prepares(person)
        _lose_signal(person)
        page = person.open("/search?category=nursing-room")
        _shown(person)
        page.locator("[data-near]").click()
        page.locator(WAY).first.wait_for()
        said = page.locator(f"{WAY}__distance").all_text_contents()
        near = [text for text in said if "约" in text and "公里" not in text]
        metres = [float(text.split("约")[1].split("米")[0]) for text in near]
        assert len(metres) > 1
        assert all(later > earlier - COARSEST_M for earlier, later in pairwise(metres))
        assert not any("39.90" in address for address in person.asked)


def test_an_entry_that_cannot_be_reached_shows_its_facts(visitor):
    with visitor() as person:
        _prepares(person)
        _lose_signal(person)
        person.open("/services/mbr-hanguang")
        expect(_shown(person)).to_have_count(1)
        assert _shown(person).locator("[data-offline-details]").get_attribute("open") is not None


def test_cards_say_whether_it_is_open_while_that_is_known(visitor):
    with visitor() as person:
        page = person.page
        page.clock.set_fixed_time(datetime(2026, 11, 26, 10, 0, tzinfo=BEIJING))
        person.open("/offline")
        page.fill("#offline-word", "110")
        expect(page.locator(OPEN_LINE).first).to_contain_text(OPEN)
        page.clock.set_fixed_time(datetime(2027, 6, 1, 10, 0, tzinfo=BEIJING))
        person.open("/offline")
        page.fill("#offline-word", "110")
        expect(_shown(person).first).to_be_visible()
        expect(page.locator(OPEN_LINE, has_text=OPEN)).to_have_count(0)


def test_who_is_outside_is_offered_the_edge_without_a_signal(visitor):
    with visitor(geolocation=TIANJIN, permissions=["geolocation"]) as person:
        _prepares(person)
        _lose_signal(person)
        page = person.open("/search?category=nursing-room")
        _shown(person)
        page.locator("[data-near]").click()
        page.locator("[data-edge] button").click()
        expect(page.locator("[data-edge]")).to_be_hidden()
        expect(page.locator(WAY).first).to_have_text(re.compile("步行"))


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_guides_are_read_step_by_step_without_a_signal(visitor, language):
    with visitor(language) as person:
        _prepares(person)
        kept = f"{LANGUAGES[language]}/offline/guides"
        _until(person.page, f"async () => Boolean(await caches.match('{kept}'))")
        _lose_signal(person)
        page = person.open("/guides/nursery")
        shown = page.locator(".kept-guides__step:visible")
        expect(shown).to_have_count(1)
        expect(shown).to_have_id("nursery-1")
        shown.locator(".choice-list a").first.click()
        expect(page.locator("#nursery-1")).to_be_hidden()
        expect(page.locator(".kept-guides__step:visible h2")).to_be_focused()
        assert violations(page) == []


def test_a_quiet_guide_is_not_kept_and_says_so_with_the_urgent_numbers(visitor):
    with visitor() as person:
        _prepares(person)
        _until(person.page, "async () => Boolean(await caches.match('/offline/guides'))")
        _lose_signal(person)
        page = person.open("/guides/protection-order/2")
        expect(page.locator("[data-not-kept]")).to_be_visible()
        expect(page.locator("[data-not-kept] a[href='tel:110']")).to_be_visible()
        assert "保护令" not in page.content()


def test_nothing_discreet_and_nothing_looked_at_is_kept(visitor):
    with visitor() as person:
        page = person.open("/")
        _keeps(person)
        for where in (
            "/help",
            "/search?q=家暴",
            "/search?category=domestic-violence-help",
            "/services/mbr-zoo",
        ):
            person.open(where)
        kept = person.open("/").evaluate(ALL_THAT_IS_KEPT)
        pages = {"/offline", "/zh-hant/offline", "/en/offline", "/offline/guides"}
        pages |= {f"{prefix}/offline/numbers" for prefix in ("", "/zh-hant", "/en")}
        assert pages <= set(kept)
        files = ("/static/", "/offline/pack-", "/offline/cards-")
        assert {one for one in kept if not one.startswith(files)} == pages
        _lose_signal(person)
        for quiet in ("/help", "/services/n1cb035012d"):
            person.open(quiet)
            calls = page.locator(".urgent-numbers a[href='tel:110'], [data-exit] a")
            expect(calls).to_have_count(2)
            assert all(call.bounding_box()["y"] < 400 for call in calls.all())
            assert page.title().startswith("信息")


def test_the_age_of_the_list_is_told_and_warned_of(visitor):
    with visitor() as person:
        page = person.open("/offline")
        _shown(person)
        assert page.locator("[data-old]").is_hidden()
        page.clock.set_fixed_time("2027-03-01T10:00:00+08:00")
        person.open("/offline")
        _shown(person)
        assert page.locator("[data-old]").is_visible()


def test_a_newer_version_waits_until_it_is_taken_over(visitor, monkeypatch):
    with visitor() as person:
        page = person.open("/")
        _keeps(person)
        monkeypatch.setattr("webapp.web.offline.views.version_of", lambda files: "newer")
        person.open("/")
        button = page.locator("[data-new-version] button")
        button.wait_for()
        assert "jiamenkou-newer" in page.evaluate("caches.keys()")
        assert len(page.evaluate("caches.keys()")) == 2
        button.click()
        _until(page, "async () => String(await caches.keys()) === 'jiamenkou-newer'")


def test_large_text_is_kept_too(visitor):
    with visitor() as person:
        page = person.open("/")
        _keeps(person)
        person.open("/care?on=1&to=/")
        _until(
            page,
            """async () => (await (await caches.match('/offline', { ignoreVary: true })).text())
              .includes('class="care"')""",
        )
        _lose_signal(person)
        person.open("/streets")
        assert page.locator("html.care").count() == 1


def test_an_entry_dials_all_its_numbers_as_the_site_does(visitor, toolbox: Toolbox):
    services = toolbox.edition().catalogue.services
    many = next(s for s in services if len(s.phones) > 1 and not s.is_quiet)
    with visitor() as person:
        _prepares(person)
        _lose_signal(person)
        person.open(f"/services/{many.id}")
        links = _shown(person).locator("a[href^='tel:']")
        hrefs = [link.get_attribute("href") for link in links.all()]
        assert hrefs == [dial_href(number) for number in many.phones]
        assert _shown(person).locator("[href$='#directions'], .save").count() == 0


def test_cards_that_were_kept_in_another_language_stand_in(visitor, toolbox: Toolbox):
    kept = "/{language}offline/cards-{number}.json"
    number = toolbox.edition().number
    own, other = (kept.format(language=one, number=number) for one in ("", "en/"))
    with visitor("en") as person:
        _prepares(person)
        assert person.page.evaluate(f"caches.match('{other}').then(Boolean)")
        assert not person.page.evaluate(f"caches.match('{own}').then(Boolean)")
        _lose_signal(person)
        person.language = "zh-Hans"
        person.open("/search?q=母婴室")
        expect(_shown(person)).to_have_count(30)
        expect(_shown(person).first).to_contain_text("Mother-and-baby room")
