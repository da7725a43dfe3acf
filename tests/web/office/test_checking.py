"""Somebody looks whether an entry is still so; a checker only says and proposes."""

from datetime import timedelta

import pytest

from tests.integration.register.made_up import OPEN, TWO_PERSONS
from tests.web.office.site import Desk, Page
from webapp.domain.register.entries import EntryState

PATH = f"/entries/{OPEN}/check"
STREET = "xichanganjie"
NUMBER = "010-66002222"


def section(page: Page, id: str) -> str:
    found = page.soup.find(id=id)
    assert found is not None
    return found.get_text(" ", strip=True)


def test_only_what_was_asked_about_is_renewed_and_each_fact_tells_its_age(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    assert "还没有人核实" in section(browser.get(f"/entries/{OPEN}"), "phone")
    page = browser.send(browser.get(PATH), **{"answer-phone": "as-written"})
    assert "已记录答复：1" in page.text
    assert "ed.itor" in page.text.split("谁核实过")[1].split("历史")[0]
    desk.pass_(days=3)
    browser.sign_in()
    page = browser.get(f"/entries/{OPEN}")
    until = (desk.now.date() - timedelta(days=3) + timedelta(days=180)).isoformat()
    for word in ("ed.itor", "电话", "3天前", until):
        assert word in section(page, "phone")
    assert "还没有人核实" in section(page, "there")


def test_the_same_answer_twice_is_one_and_an_older_version_is_told(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    form = browser.get(PATH)
    values = {"answer-there": "as-written", "method": "visit"}
    for _ in range(2):
        browser.send(form, **values)
    assert sum(act.what == "check" for act in desk.register.history.about(OPEN)) == 1
    browser.send(browser.get(f"/entries/{OPEN}/edit"), phones=NUMBER, reason="电话核实")
    page = browser.send(form, 409, **values)
    assert page.form()["answer-there"] == "as-written"
    assert NUMBER in page.text


@pytest.mark.parametrize(
    ("answer", "leads_to"), [("different", "修改"), ("not-there", "撤下"), ("unknown", "")]
)
def test_what_is_not_so_any_more_leads_to_where_it_is_changed(
    desk: Desk, answer: str, leads_to: str
) -> None:
    browser = desk.somebody("ed.itor")
    page = browser.send(browser.get(PATH), **{"answer-there": answer})
    assert page.heading.startswith(leads_to)
    assert all(fact.checked_on is None for fact in desk.register.facts(OPEN))


def test_what_was_looked_at_is_ticked_with_a_change_and_has_its_own_source(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    edit = browser.get(f"/entries/{OPEN}/edit")
    typed = {"phones": NUMBER, "reason": "核实", "looked-phone": "yes"}
    page = browser.send(edit, 422, **typed)
    assert "请说明是怎样核实的" in page.text
    source = {"method": "phone", "new_source_title_zh": "医院公告"}
    page = browser.send(page, **source)
    assert "医院公告" in section(page, "phone")
    facts = {fact.field: fact for fact in desk.register.facts(OPEN)}
    assert facts["phones"].checked_by == "ed.itor"
    assert facts["phones"].source.title_zh == "医院公告"
    assert facts.keys() == {"phones"}


def test_a_checker_answers_and_proposes_and_the_street_agrees(desk: Desk) -> None:
    checker, editor = desk.somebody("ch.ecker"), desk.somebody("ed.itor")
    checker.send(checker.get(PATH), **{"answer-there": "as-written"})
    assert desk.register.facts(OPEN)[0].checked_by == "ch.ecker"
    page = checker.send(checker.get(f"/entries/{OPEN}/edit"), phones=NUMBER, reason="现场看到")
    assert "核查员" in page.text
    assert desk.register.entry(OPEN).version == 1
    (change,) = desk.register.waiting()
    path = f"/changes/{change.number}"
    checker.post(f"{path}/second", {**checker.get("/").kept(), "version": "1"}, 403)
    editor.send(editor.get(path), 303, f"{path}/second", phones=NUMBER)
    assert desk.register.entry(OPEN).cells["phones"] == NUMBER
    checker.send(checker.get(f"/entries/{OPEN}/withdraw"), reason="已停办")
    assert desk.register.entry(OPEN).state == "published"


def test_a_proposal_about_what_is_sensitive_is_for_an_approver(desk: Desk) -> None:
    checker, editor = desk.somebody("ch.ecker"), desk.somebody("ed.itor")
    checker.send(checker.get(f"/entries/{TWO_PERSONS}/edit"), fee_zh="免费", reason="现场看到")
    (change,) = desk.register.waiting()
    path = f"/changes/{change.number}"
    assert editor.get(path).soup.find("form", action=f"{path}/second") is None
    editor.post(f"{path}/second", {**editor.get("/").kept(), "version": "1"}, 403)
    assert desk.register.waiting() == (change,)


def test_the_brake_says_why_it_stops(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    for number in range(20):
        browser.send(browser.get(f"/entries/{OPEN}/edit"), fee_zh=f"{number}元", reason="核实")
    page = browser.send(browser.get(f"/entries/{OPEN}/edit"), fee_zh="免费", reason="核实")
    assert "刹车" in page.text
    (change,) = desk.register.waiting()
    browser.send(browser.get(f"/entries/{TWO_PERSONS}/withdraw"))
    assert desk.register.entry(TWO_PERSONS).state is EntryState.WITHDRAWN
    assert desk.register.waiting() == (change,)
    path = f"/changes/{change.number}"
    clerk, approver = desk.somebody("cl.erk"), desk.somebody("ap.prover")
    assert clerk.get(path).soup.find("form", action=f"{path}/second") is None
    clerk.post(f"{path}/second", {**clerk.get("/").kept(), "version": "21"}, 403)
    assert desk.register.waiting() == (change,)
    approver.send(approver.get(path), 303, f"{path}/second")
    assert desk.register.entry(OPEN).cells["fee_zh"] == "免费"


def test_what_runs_out_soon_is_found_and_is_the_sheet(desk: Desk) -> None:
    editor, browser = desk.somebody("ed.itor"), desk.somebody("cl.erk")
    editor.send(editor.get(f"/entries/{OPEN}/edit"), street=STREET, reason="核实")
    browser.send(browser.get(PATH), **{"answer-phone": "as-written"})
    due = f"/entries?due=due&street={STREET}"
    assert "找到服务：0" in browser.get(due).text
    desk.pass_(days=170)
    browser.sign_in()
    home = browser.get("/")
    assert "我的街道" in home.text
    (link,) = home.soup.select(f'main a[href="/entries?street={STREET}&due=due"]')
    assert link.get_text(strip=True).startswith("1")
    page = browser.get(due)
    assert page.soup.find("a", href=f"/entries/{OPEN}") is not None
    sheet = page.soup.find("a", href=lambda to: str(to).startswith("/entries.xlsx"))
    assert sheet is not None
    assert "due=due" in str(sheet["href"])
    browser.send(browser.get(PATH), **{"answer-phone": "as-written"})
    assert "找到服务：0" in browser.get(due).text


def test_who_works_everywhere_has_no_street_of_their_own(desk: Desk) -> None:
    assert "我的街道" not in desk.somebody("ed.itor").get("/").text
