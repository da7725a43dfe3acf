"""Without a mouse: sign in, correct a fact, ask for an edition. Every stop on the way is seen."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pyotp import TOTP

from tests.integration.people.made_up import CHEAP, HERE, PASSWORD
from tests.integration.register.made_up import OPEN, an_adoption
from tests.journeys.test_a_stranger_starts_the_office import served
from tests.journeys.visitor import a_visitor
from webapp.domain.people.persons import NewPerson
from webapp.domain.people.roles import Grant, Role
from webapp.ledger.place import Place
from webapp.office_factory import create_office
from webapp.people.joining import Joining
from webapp.people.means import means_at
from webapp.people.people import People
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.toolbox.clock import time_now

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
NAME, NUMBER, MOST_STOPS = "li.hua", "010-66002222", 80
STEP = timedelta(seconds=30)
IS_SEEN = """selector => { const at = document.activeElement;
  if (!at.matches(selector)) return false;
  const style = getComputedStyle(at), box = at.getBoundingClientRect();
  return (style.outlineStyle !== 'none' || style.boxShadow !== 'none') && box.width > 0; }"""


class Office:
    """A register of two entries, somebody who may edit it, and the secret of their telephone."""

    def __init__(self, var: Path) -> None:
        place, now = Place(var), time_now()
        self.register = Register(place)
        self.register.adopt(an_adoption())
        means = means_at(place, costs=CHEAP)
        new = NewPerson(NAME, "李华", frozenset({Grant(Role.EDITOR)}))
        link, joining = People(means).invite(new, "console:ann", now).token, Joining(means, "x")
        token = joining.choose(link, PASSWORD, "Firefox", now)
        self.code = TOTP(joining.set_up(token, now).secret)
        joining.join(token, self.code.at(now - STEP), HERE, now)
        self.app = create_office(replace(Settings(), var=var), means=means)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def reach(page: Page, selector: str) -> None:
    """Press Tab until the focus is there, where everybody sees it."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate(IS_SEEN, selector):
            return
    raise AssertionError(f"{selector} is not reached, or not seen, on {page.url}")


def follow(page: Page, selector: str) -> None:
    reach(page, selector)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def write(page: Page, selector: str, text: str) -> None:
    reach(page, selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(text)


def test_a_fact_is_corrected_and_published_with_the_keyboard_alone(
    browser: Browser, office: Office
) -> None:
    with served(office.app) as site, a_visitor(browser, site, "zh-Hans") as visitor:
        page = visitor.open("/sign-in")
        write(page, "#name", NAME)
        write(page, "#password", PASSWORD)
        follow(page, "main button[type=submit]")
        write(page, "#code", office.code.at(time_now()))
        follow(page, "main button[type=submit]")
        follow(page, "nav a[href='/entries']")
        follow(page, f"main a[href='/entries/{OPEN}']")
        follow(page, "main a[href$='/edit']")
        write(page, "#phones", NUMBER)
        write(page, "#reason", "电话核实")
        follow(page, "main button[type=submit]")
        assert office.register.entry(OPEN).cells["phones"] == NUMBER
        follow(page, "nav a[href='/publish']")
        follow(page, "form[action='/publish/now'] button")
        (asked,) = office.register.publications.newest()
        assert asked.asked_by == NAME
