"""A stranger starts the office, invites a clerk, who corrects a telephone number; the public sees
it; and it is taken back. On a phone, without a script, and axe finds nothing on any page."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page
from pyotp import TOTP
from werkzeug.serving import make_server

from tests.integration.people.made_up import CHEAP
from tests.journeys.axe import violations
from tests.journeys.visitor import PHONE, Visitor, a_visitor
from webapp import create_app
from webapp.cli.office.group import FIRST
from webapp.intake.adopting import adopt
from webapp.ledger.place import Place
from webapp.office_factory import create_office
from webapp.people.means import means_at
from webapp.people.people import People
from webapp.refresh.walk import refresh
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.toolbox.clock import time_now

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(600)]
ENTRY, OLD, NEW = "mbr-hanguang", "", "010-66002222"


@contextmanager
def served(app: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def publish(settings: Settings) -> None:
    refresh(settings, now=time_now(), progress=lambda step, done, total: None)


def is_sound(page: Page) -> None:
    assert page.locator("script").count() == 0
    assert violations(page) == []
    wide = page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    assert not wide, page.url


def join(person: Visitor, path: str) -> None:
    """From the link to the start page; the telephone reads the secret."""
    page = person.open(path)
    is_sound(page)
    page.fill("#password", "four words are good")
    person.follow(page.locator("main button"))
    is_sound(page)
    secret = page.locator("main .secret").inner_text().replace(" ", "")
    page.fill("#code", TOTP(secret).at(time_now()))
    person.follow(page.locator("main button"))
    is_sound(page)
    assert page.locator("main .secret").count() == 10
    person.follow(page.locator("main a.button"))
    is_sound(page)


def invite(keeper: Visitor) -> str:
    """A clerk for every street; the path of the link."""
    page = keeper.open("/people/new")
    is_sound(page)
    page.fill("#shown_name", "李华")
    page.fill("#name", "li.hua")
    page.check("#role-editor")
    keeper.follow(page.locator("main button"))
    is_sound(page)
    return urlsplit(page.locator("main .secret").inner_text()).path


def correct(clerk: Visitor) -> None:
    page = clerk.open("/entries")
    is_sound(page)
    page.fill("#q", "hanguang")
    clerk.follow(page.locator("main form button"))
    clerk.follow(page.locator(f"a[href='/entries/{ENTRY}']"))
    is_sound(page)
    clerk.follow(page.locator("a[href$='/edit']"))
    is_sound(page)
    page.fill("#phones", NEW)
    page.fill("#reason", "电话核实")
    clerk.follow(page.locator("main form button").first)
    is_sound(page)
    assert NEW in page.locator("main").inner_text()


def take_back(clerk: Visitor) -> None:
    page = clerk.open(f"/entries/{ENTRY}")
    clerk.follow(page.locator("form.act button").first)
    is_sound(page)


def shown(browser: Browser, site: str) -> str:
    with a_visitor(browser, site, "zh-Hans", width=PHONE) as visitor:
        return visitor.open(f"/services/{ENTRY}").locator("main").inner_text()


def test_from_the_first_link_to_what_the_public_sees_and_back(
    browser: Browser, tmp_path: Path
) -> None:
    settings = replace(Settings(), var=tmp_path)
    place = Place(tmp_path)
    adopt(settings, Register(place), "console:stranger", time_now())
    publish(settings)
    means = means_at(place, costs=CHEAP)
    link = People(means).invite(FIRST, "console:stranger", time_now()).token
    office_app, public_app = create_office(settings, means=means), create_app(settings=settings)
    with served(office_app) as office, served(public_app) as site:
        assert NEW not in shown(browser, site)
        with (
            a_visitor(browser, office, "zh-Hans", width=PHONE) as keeper,
            a_visitor(browser, office, "zh-Hans", width=PHONE) as clerk,
        ):
            join(keeper, f"/join/{link}")
            join(clerk, invite(keeper))
            correct(clerk)
            publish(settings)
            assert NEW in _when_followed(browser, site, NEW)
            take_back(clerk)
            publish(settings)
            keeper_sees(keeper)
    assert Register(place).entry(ENTRY).cells["phones"] == OLD


def _when_followed(browser: Browser, site: str, number: str) -> str:
    """The public page; workers look for a new edition twice a second."""
    for _ in range(20):
        text = shown(browser, site)
        if number in text:
            return text
    return text


def keeper_sees(keeper: Visitor) -> None:
    assert "公众都已看到" in keeper.open("/").locator("main").inner_text()
    for path in ("/", "/people", "/people/2", "/logs", "/logs/changes", "/me", "/help", "/changes"):
        is_sound(keeper.open(path))
