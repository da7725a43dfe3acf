"""Four answers of a visit without a signal: they stay, are counted, and are sent once."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.integration.register.made_up import OPEN, TWO_PERSONS
from tests.journeys.test_a_stranger_starts_the_office import served
from tests.journeys.test_the_office_by_keyboard import NAME, PASSWORD, Office
from tests.journeys.visitor import a_visitor
from webapp.domain.facts import Method
from webapp.toolbox.clock import time_now

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
KEPT = "() => JSON.parse(localStorage.getItem('visits') || '[]')"
FIELDS = {"entry", "answer", "version", "mark", "group", "day"}


def test_four_visits_without_a_signal(browser: Browser, tmp_path: Path) -> None:
    office = Office(tmp_path)
    today = time_now().date()
    with served(office.app) as site, a_visitor(browser, site, "zh-Hans") as visitor:
        page = visitor.open("/sign-in")
        page.fill("#name", NAME)
        page.fill("#password", PASSWORD)
        page.click("main button[type=submit]")
        page.fill("#code", office.code.at(time_now()))
        page.click("main button[type=submit]")
        page.goto(f"{site}/visits/{OPEN}")
        visitor.expected = ("ERR_INTERNET_DISCONNECTED",)
        page.context.set_offline(True)
        for group in ("there", "phone", "place", "offer"):
            form = page.locator(f"form:has(input[name=group][value={group}])")
            answer = "unknown" if group == "offer" else "as-written"
            form.locator(f"button[value={answer}]").click()
        told = page.locator("[data-unsent]")
        expect(told).to_contain_text("4条还没发出")
        assert page.get_by_text("已发出", exact=True).count() == 0
        kept = page.evaluate(KEPT)
        assert [set(each) for each in kept] == [FIELDS] * 4
        assert office.register.looks.on(today) == ()
        page.context.set_offline(False)
        page.evaluate("window.dispatchEvent(new Event('online'))")
        expect(told).to_be_hidden()
        assert page.evaluate(KEPT) == []
        page.evaluate("kept => localStorage.setItem('visits', JSON.stringify(kept))", kept)
        page.goto(f"{site}/visits/{TWO_PERSONS}")
        expect(page.locator("[data-unsent]")).to_be_hidden()
        page.wait_for_function("() => localStorage.getItem('visits') === null")
    looks = office.register.looks.on(today)
    assert [(each.group, each.method) for each in looks] == [
        (group, Method.VISIT) for group in ("there", "phone", "place", "offer")
    ]
