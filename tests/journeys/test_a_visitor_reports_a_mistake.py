"""The door is locked: a visitor tells the office, and comes back for the answer."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from tests.builders import NOW
from tests.checks.seen import LANGUAGES
from tests.journeys.axe import violations
from tests.journeys.visitor import DESK, PHONE, a_visitor
from webapp import create_app
from webapp.domain.sightings import Glimpse, Tally
from webapp.ledger.place import Place
from webapp.store.reports.office import ReportOffice
from webapp.store.reports.sightings import SightingBook

pytestmark = pytest.mark.browser
ENTRY = "/services/mbr-hanguang"
FORM = ENTRY + "/report"
NARROW = 320


@pytest.fixture
def var(tmp_path: Path) -> Path:
    return tmp_path


@pytest.fixture
def reporter(browser, settings, toolbox, var) -> Iterator[partial]:
    """Makes visitors of a site with a folder of its own for reports."""
    app = create_app(settings=replace(settings, var=var), toolbox=toolbox)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield partial(a_visitor, browser, f"http://127.0.0.1:{server.server_port}")
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_one_tap_tells_what_was_there(reporter, var, scripts):
    with reporter("zh-Hans", java_script_enabled=scripts) as person:
        page = person.open(ENTRY)
        page.locator(".directions__button").click()
        page.locator(".directions__seen a").click()
        page.locator("button[value='lockable-door:yes']").click()
        told = page.locator("#seen [role=status]")
        told.wait_for()
        assert page.url.endswith(f"{ENTRY}#seen" if scripts else f"{ENTRY}/seen#seen")
        if scripts:
            assert told.evaluate("each => each === document.activeElement")
            assert violations(page) == []
        assert page.context.cookies() == []
    tallies = SightingBook(Place(var)).tallies(NOW.date() + timedelta(days=1))
    assert tallies == {"mbr-hanguang": {"lockable-door": Tally({Glimpse.YES: 1}, {Glimpse.YES: 1})}}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_from_the_entry_to_the_answer(reporter, var, language, scripts):
    with reporter(language, java_script_enabled=scripts) as person:
        page = person.open(ENTRY)
        page.locator(".entry__report a[href$='/report']").click()
        page.locator("#trouble-no-way-in").check()
        page.locator("#words").fill("三层的门锁着")
        page.locator(".report-form button").click()
        page.wait_for_url("**/reports/*")
        ticket = page.locator(".ticket-number").inner_text()
        assert "三层" not in page.content()
        ReportOffice(Place(var)).answer(1, "已请商场开门", NOW)
        person.open("/reports")
        page.locator("#ticket").fill(ticket.lower().replace("-", " "))
        page.locator("main form button").click()
        page.wait_for_url("**/reports/*")
        said = page.locator("main").inner_text()
        assert "已请商场开门" in said or "已請商場開門" in said
        assert person.page.context.cookies() == []


def test_by_keyboard_alone(reporter, var):
    with reporter() as person:
        page = person.open(FORM)
        page.locator("#trouble-not-there").focus()
        person.press("ArrowDown", times=3)
        person.press("Tab")
        page.keyboard.type("周六不开")
        person.press("Tab")
        person.press("Enter")
        page.wait_for_url("**/reports/*")
    (kept,) = ReportOffice(Place(var)).reports()
    assert (kept.trouble, kept.words, kept.suspect) == ("hours", "周六不开", False)


def test_a_refusal_has_the_focus_and_leads_to_its_field(reporter):
    with reporter() as person:
        person.expected = ("422",)
        page = person.open(FORM)
        page.locator("#words").fill("打 13800138000")
        page.locator(".report-form button").click()
        page.wait_for_selector(".govuk-error-summary")
        assert page.evaluate("document.activeElement.className") == "govuk-error-summary"
        assert page.locator("#words").input_value() == "打 13800138000"
        assert violations(page) == []
        page.locator(".govuk-error-summary a[href='#words']").click()
        assert page.evaluate("document.activeElement.id") == "words"


def test_going_back_and_sending_again_is_one_report(reporter, var):
    with reporter() as person:
        page = person.open(FORM)
        page.locator("#trouble-closed").check()
        page.locator(".report-form button").click()
        page.wait_for_url("**/reports/*")
        first = page.locator(".ticket-number").inner_text()
        page.go_back()
        page.locator("#trouble-closed").check()
        page.locator(".report-form button").click()
        page.wait_for_url("**/reports/*")
        assert page.locator(".ticket-number").inner_text() == first
    assert len(ReportOffice(Place(var)).reports()) == 1


def test_a_form_left_open_for_a_night_is_taken(reporter, var):
    with reporter() as person:
        page = person.open(FORM)
        page.locator("#trouble-closed").check()
        page.evaluate("document.querySelector('input[name=form]').value = 'of-an-older-version'")
        page.locator(".report-form button").click()
        page.wait_for_url("**/reports/*")
    assert len(ReportOffice(Place(var)).reports()) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_has_no_objection_to_form_error_ticket_and_look_up(reporter, language):
    with reporter(language, width=PHONE) as person:
        person.expected = ("404", "422")
        page = person.open(FORM)
        found = {"form": _seen_at_both_widths(page)}
        page.locator(".report-form button").click()
        page.wait_for_selector(".govuk-error-summary")
        found["error"] = _seen_at_both_widths(page)
        page.locator("#trouble-hours").check()
        page.locator(".report-form button").click()
        page.wait_for_url("**/reports/*")
        found["ticket"] = _seen_at_both_widths(page)
        person.open("/reports")
        found["look up"] = _seen_at_both_widths(page)
        person.open("/reports/3333-3333")
        found["unknown"] = _seen_at_both_widths(page)
    assert {state: objections for state, objections in found.items() if objections} == {}


def _seen_at_both_widths(page) -> list[str]:
    found = []
    for width in (PHONE, DESK):
        page.set_viewport_size({"width": width, "height": 900})
        found += violations(page)
    return found


@pytest.mark.parametrize("where", [FORM, "/services/dv-shelter/report", "/reports"])
def test_form_and_look_up_fit_a_narrow_screen_in_the_dark(reporter, where):
    with reporter(width=NARROW, color_scheme="dark") as person:
        page = person.open(where)
        assert page.evaluate("document.documentElement.scrollWidth") <= NARROW
        assert violations(page) == []


def test_every_choice_is_large_enough_for_a_thumb(reporter):
    with reporter() as person:
        page = person.open(FORM)
        boxes = [each.bounding_box() for each in page.locator(".govuk-radios__item").all()]
        boxes += [page.locator(".report-form button").bounding_box()]
        assert [box for box in boxes if not box or box["height"] < 44] == []
