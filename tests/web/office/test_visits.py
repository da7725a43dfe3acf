"""Visits: what is to be visited, each answer kept once, and what visitors agree on."""

from datetime import timedelta

import pytest

from tests.integration.register.made_up import OPEN, TWO_PERSONS
from tests.web.office.site import Browser, Desk
from webapp.domain.facts import Method
from webapp.domain.sightings import Glimpse, Sighting
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.sightings import SightingBook

PATH = f"/visits/{OPEN}"


def tap(desk: Desk, glimpse: Glimpse, ago: int) -> None:
    book, at = SightingBook(Place(desk.settings.var)), desk.now - timedelta(days=ago)
    book.file(Sighting(OPEN, "there", glimpse), Sender(f"one{ago}", f"one{ago}"), at)


def fields(browser: Browser, group: str = "there") -> dict[str, str]:
    form = browser.get(PATH).soup.select_one(f'form.taps:has([value="{group}"])')
    assert form is not None
    return {str(each["name"]): str(each["value"]) for each in form.select("input")}


def test_an_answer_that_is_sent_twice_is_kept_once(desk: Desk) -> None:
    checker = desk.somebody("ch.ecker")
    sent = {**fields(checker), "answer": "as-written", "beside": "yes"}
    for _ in range(2):
        checker.post(PATH, sent, 204)
    (look,) = desk.register.looks.on(desk.now.date())
    assert (look.method, look.by) == (Method.VISIT, "ch.ecker")
    checker.post(PATH, {**fields(checker, "phone"), "answer": "as-written"})


@pytest.mark.parametrize(("days", "status"), [(-1, 422), (2, 204), (15, 422)])
def test_the_day_of_a_visit_is_not_long_ago(desk: Desk, days: int, status: int) -> None:
    checker = desk.somebody("ch.ecker")
    day = (desk.now.date() - timedelta(days=days)).isoformat()
    sent = {**fields(checker), "answer": "as-written", "beside": "yes", "day": day}
    checker.post(PATH, sent, status)
    checker.post(PATH, {**sent, "version": "9"}, 409)


def test_who_is_signed_out_is_told_and_nothing_is_kept(desk: Desk) -> None:
    checker = desk.somebody("ch.ecker")
    sent = {**fields(checker), "answer": "as-written", "beside": "yes"}
    desk.pass_(minutes=21)
    checker.post(PATH, sent, 401)
    assert desk.register.looks.on(desk.now.date()) == ()


def test_one_who_says_that_it_is_gone_puts_it_on_the_list(desk: Desk) -> None:
    checker = desk.somebody("ch.ecker")
    visited = [TWO_PERSONS]
    assert [each["href"] for each in checker.get("/visits").soup.select("h2 a")] == [
        f"/visits/{each}" for each in visited
    ]
    tap(desk, Glimpse.NO, 1)
    links = [str(each["href"]) for each in checker.get("/visits").soup.select("h2 a")]
    assert links == [PATH, f"/visits/{TWO_PERSONS}"]
    assert "访客说已经不在了" in checker.get("/calls").text
    assert desk.register.entry(OPEN).version == 1


def test_what_visitors_agree_on_is_confirmed_with_one_tap(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    tap(desk, Glimpse.YES, 3)
    assert "按访客反映核实" not in editor.get("/calls").text
    tap(desk, Glimpse.YES, 1)
    page = editor.get("/calls")
    editor.send(page, 303, f"/calls/{OPEN}/visitors")
    (look,) = desk.register.looks.on(desk.now.date())
    assert (look.group, look.method) == ("there", Method.VISITORS)
    editor.post(f"/calls/{OPEN}/visitors", page.form(f"/calls/{OPEN}/visitors"), 422)


def test_a_code_at_a_door_leads_whoever_is_signed_in_to_the_visit(desk: Desk) -> None:
    desk.register.posters.give_out((OPEN,), "ann", desk.now, lambda: "7K3M9QXR")
    checker = desk.somebody("ch.ecker")
    assert checker.get("/c/7k3m-9qxr", 303).response.headers["Location"] == PATH
    checker.get("/c/33334444", 404)
