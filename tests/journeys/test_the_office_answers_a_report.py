"""A report is worked off with the keyboard alone, on a small screen; axe finds nothing."""

from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.integration.people.made_up import PASSWORD
from tests.integration.register.made_up import OPEN
from tests.journeys.test_a_stranger_starts_the_office import is_sound, served
from tests.journeys.test_the_office_by_keyboard import NAME, Office, follow, reach, write
from tests.journeys.visitor import a_visitor
from webapp.domain.reports import NewReport, ReportState, Trouble
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice
from webapp.toolbox.clock import time_now

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
SENDER = Sender("203.0.113.7", "203.0.0.0")
NUMBER = "010-66002222"


def test_a_report_becomes_a_change_and_an_answer_with_the_keyboard_alone(
    browser: Browser, tmp_path: Path
) -> None:
    office, place = Office(tmp_path), Place(tmp_path)
    long = "这里的电话换了" * 20
    for number, suspect in enumerate((False, False, True)):
        new = NewReport(OPEN, Trouble.PHONE, long, f"form-{number:016}", "en", suspect)
        ReportBook(place).file(new, SENDER, time_now() - timedelta(days=20 - number))
    with served(office.app) as site, a_visitor(browser, site, "zh-Hans") as visitor:
        page = visitor.open("/sign-in")
        page.set_viewport_size({"width": 375, "height": 812})
        write(page, "#name", NAME)
        write(page, "#password", PASSWORD)
        follow(page, "main button[type=submit]")
        write(page, "#code", office.code.at(time_now()))
        follow(page, "main button[type=submit]")
        follow(page, "main a[href='/reports']")
        is_sound(page)
        follow(page, f"main a[href='/reports/{OPEN}']")
        is_sound(page)
        follow(page, "main a[href='/reports/1/right']")
        is_sound(page)
        page.go_back()
        follow(page, "main a[href='/reports/1/change']")
        is_sound(page)
        changed(page)
        is_sound(page)
    assert office.register.entry(OPEN).cells["phones"] == NUMBER
    first, second, suspect = ReportOffice(place).reports()
    assert first.answer == second.answer == "Thank you. We looked into it and corrected it."
    assert suspect.state is ReportState.RECEIVED


def changed(page: Page) -> None:
    """The number is corrected, after a call to the one that stood there."""
    write(page, "#phones", NUMBER)
    reach(page, "input[name=called]")
    page.keyboard.press("Space")
    write(page, "#reason", "电话核实")
    follow(page, "main button[type=submit]")
