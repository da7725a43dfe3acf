"""What is due stands in one queue, and is asked about from there."""

from datetime import date, timedelta

import pytest

from tests.integration.register.made_up import KINDS, OPEN, TWO_PERSONS, an_edit
from tests.web.office.site import Browser, Desk, Page
from webapp.domain.facts import Method
from webapp.domain.sightings import Glimpse, Sighting
from webapp.ledger.place import Place
from webapp.store.reports.allowances import Sender
from webapp.store.reports.sightings import SightingBook

PATH = f"/calls/{OPEN}"


def listed(page: Page) -> list[str]:
    """The ids of the entries in the queue, in order."""
    return [str(link["href"]).split("/")[2] for link in page.soup.select(".rows__row a")]


def test_the_queue_says_what_is_due_and_the_start_page_how_much(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    assert listed(editor.get("/calls")) == [TWO_PERSONS, OPEN]
    start = editor.get("/").soup.find("a", class_="counts__link", href="/calls")
    assert start is not None
    assert "2条服务" in start.get_text()
    due = editor.get("/calls").soup.select(f'.rows__row:has(a[href*="{OPEN}"]) li')
    form = editor.get(f"/entries/{OPEN}/check")
    editor.send(form, method="phone", **{"answer-there": "as-written"})
    left = editor.get("/calls").soup.select(f'.rows__row:has(a[href*="{OPEN}"]) li')
    assert [each.get_text() for each in left] == [each.get_text() for each in due[1:]]


def test_filters(desk: Desk) -> None:
    reader = desk.somebody("re.ader")
    both = [TWO_PERSONS, OPEN]
    expected = {
        "street=jinrongjie": both,
        "street=elsewhere": [],
        "kind=core": both,
        "kind=legal-aid": [TWO_PERSONS],
        "whose=mine": [],
        "due=soon": both,
    }
    assert {each: listed(reader.get(f"/calls?{each}")) for each in expected} == expected


def test_what_visitors_doubt_comes_first_until_somebody_looks(desk: Desk) -> None:
    book = SightingBook(Place(desk.settings.var))
    told = Sighting(OPEN, "hours", Glimpse.NO)
    book.file(told, Sender("one", "one"), desk.now - timedelta(days=1))
    page = desk.somebody("ed.itor").get("/calls")
    assert listed(page) == [OPEN, TWO_PERSONS]
    assert "访客反映不一样" in page.text


def questions(page: Page) -> list[str]:
    return [str(each["id"]) for each in page.soup.select(".question")]


def tap(browser: Browser, page: Page, group: str, answer: str, path: str = PATH) -> Page:
    """Tap one of the buttons of a fact."""
    (form,) = page.soup.select(f"#{group} form.taps")
    fields = {str(each["name"]): str(each["value"]) for each in form.select("input")}
    assert form.select(f'button[value="{answer}"]')
    browser.post(path, {**fields, "answer": answer})
    return browser.get(path)


def expiry(desk: Desk) -> dict[str, date | None]:
    return {each.field: each.expires_on for each in desk.register.facts(OPEN)}


@pytest.fixture
def open_room(desk: Desk) -> Desk:
    """Its hours are known too."""
    edit = an_edit(desk.register, hours="Mo-Su 09:00-21:00", hours_note_zh="天天开放")
    desk.register.propose(edit, KINDS)
    return desk


def test_a_call_with_nothing_changed_takes_four_taps(open_room: Desk) -> None:
    editor = open_room.somebody("ed.itor")
    page = editor.get(PATH)
    assert page.soup.select_one('a[href^="tel:"]')
    assert "想核对3件事" in page.text
    assert questions(page) == ["there", "hours", "phone"]
    taps = 1
    for group in questions(page):
        page = tap(editor, page, group, "as-written")
        taps += 1
    assert taps == 4
    assert page.soup.select("form.taps") == []
    assert {"status", "hours", "phones"} <= expiry(open_room).keys()
    assert {each.method for each in open_room.register.facts(OPEN)} == {Method.PHONE}


def test_only_what_was_asked_is_renewed_and_hours_answer_that_it_is_there(open_room: Desk) -> None:
    editor = open_room.somebody("ed.itor")
    page = tap(editor, editor.get(PATH), "phone", "as-written")
    assert expiry(open_room).keys() == {"phones"}
    page = tap(editor, page, "hours", "as-written")
    assert {"status", "hours", "phones"} <= expiry(open_room).keys()
    assert page.soup.select("form.taps") == []


def test_an_answer_that_is_taken_back_leaves_the_old_day(open_room: Desk) -> None:
    editor = open_room.somebody("ed.itor")
    tap(editor, editor.get(PATH), "phone", "as-written")
    before = expiry(open_room)
    open_room.pass_(days=181)
    editor.sign_in()
    page = tap(editor, editor.get(PATH), "phone", "as-written")
    assert expiry(open_room) != before
    editor.send(page, 303, f"{PATH}/undo")
    assert expiry(open_room) == before


def test_nobody_answers_on_three_days_and_it_is_visited(open_room: Desk) -> None:
    editor = open_room.somebody("ed.itor")
    for _ in range(3):
        page = editor.get(PATH)
        assert OPEN in listed(editor.get("/calls?how=call"))
        form = page.form(PATH)
        editor.post(PATH, {**form, "answer": "nobody", "group": ""})
        assert editor.get(PATH).soup.select("form.taps") == []
        open_room.pass_(days=1)
        editor.sign_in()
    assert OPEN not in listed(editor.get("/calls?how=call"))
    assert OPEN in listed(editor.get("/calls?how=visit"))
    assert expiry(open_room) == {}


def test_what_is_otherwise_is_corrected_where_it_stands(open_room: Desk) -> None:
    editor = open_room.somebody("ed.itor")
    path = f"{PATH}/phone"
    form = editor.get(path)
    assert {"phones", "reason"} < form.kept().keys()
    assert "hours" not in form.kept()
    page = editor.send(form, 303, path, phones="010-66002222")
    assert page.heading == "某商场母婴室"
    entry = open_room.register.entry(OPEN)
    assert entry.cells["phones"] == "010-66002222"
    facts = {each.field: each.checked_by for each in open_room.register.facts(OPEN)}
    assert facts == {"phones": "ed.itor"}


def test_a_list_that_became_shorter_is_asked_about_once(open_room: Desk) -> None:
    editor = open_room.somebody("ed.itor")
    path = f"{PATH}/phone"
    page = editor.send(editor.get(path), 422, path, phones="")
    assert "比原来少" in page.text
    editor.send(page, 303, path)
    assert open_room.register.entry(OPEN).cells["phones"] == ""


def test_what_is_sensitive_waits_for_a_second_person(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    path = f"/calls/{TWO_PERSONS}/phone"
    page = editor.send(editor.get(path), 303, path, phones="010-66003333")
    (change,) = desk.register.waiting()
    assert page.soup.find("a", href=f"/changes/{change.number}")
    assert desk.register.entry(TWO_PERSONS).cells["phones"] == ""


def test_who_may_not_confirm_is_not_asked(desk: Desk) -> None:
    reader = desk.somebody("re.ader")
    token = {"token": reader.get("/").kept()["token"], "version": "1"}
    reader.post(PATH, {**token, "group": "phone", "answer": "as-written"}, 403)
    assert desk.register.facts(OPEN) == ()
    assert "开始打电话" not in reader.get("/calls").text
