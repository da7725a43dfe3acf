"""Entries in the office: found, read, changed, taken back, hidden, added; and the second person."""

from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest

from tests.integration.register.made_up import OPEN, TWO_PERSONS
from tests.web.office.site import Desk
from webapp.domain.register.entries import EntryState
from webapp.store.withheld import withheld_in, withheld_text

NUMBER = "010-66002222"


def test_entries_are_found_by_words_pinyin_telephone_and_filters(desk: Desk) -> None:
    browser = desk.somebody("re.ader")
    everything = browser.get("/entries")
    assert "找到服务：2" in everything.text
    for query in ("q=66001111", f"q={OPEN}", "kind=legal-aid", "state=published&kind=nursing-room"):
        assert "找到服务：1" in browser.get(f"/entries?{query}").text
    assert "找到服务：0" in browser.get("/entries?q=nothing-like-it").text
    assert "找到服务：0" in browser.get("/entries?state=withdrawn").text


def test_the_list_that_was_found_is_a_sheet_in_which_nothing_runs(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    browser.send(browser.get(f"/entries/{OPEN}/edit"), serves_zh="=1+1", reason="核实")
    page = browser.get("/entries?kind=nursing-room")
    link = page.soup.find("a", href=lambda href: str(href).startswith("/entries.xlsx"))
    assert link is not None
    response = browser.client.get(str(link["href"]), base_url=browser.base)
    assert response.status_code == 200
    assert "attachment" in response.headers["Content-Disposition"]
    with ZipFile(BytesIO(response.data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        words = book.read("xl/sharedStrings.xml").decode()
    assert "=1+1" in words
    assert "010-66001111" in words
    assert TWO_PERSONS not in words
    assert "<f>" not in sheet


def test_a_clerk_corrects_a_number_sees_it_and_takes_it_back(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    page = browser.get(f"/entries/{OPEN}/edit")
    assert page.form()["phones"] == "010-66001111"
    page = browser.send(page, phones=NUMBER, reason="电话核实")
    assert desk.register.entry(OPEN).cells["phones"] == NUMBER
    assert "已生效" in page.text
    assert "010-66001111 → " + NUMBER in page.text
    undo = f"/entries/{OPEN}/changes/3/undo"
    page = browser.send(page, 303, undo)
    assert desk.register.entry(OPEN).cells["phones"] == "010-66001111"
    assert "撤销修改3号" in page.text
    page = browser.send(page, 409, undo)
    assert "又被改过" in page.text


def test_nothing_else_of_the_entry_is_touched_by_a_change(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    before = dict(desk.register.entry(OPEN).cells)
    browser.send(browser.get(f"/entries/{OPEN}/edit"), phones=NUMBER, reason="电话核实")
    assert dict(desk.register.entry(OPEN).cells) == {**before, "phones": NUMBER}


def test_a_change_wants_a_reason_and_what_rules_refuse_is_told(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    page = browser.send(browser.get(f"/entries/{OPEN}/edit"), 422, phones=NUMBER)
    assert "请写明从哪里知道的" in page.text
    assert page.form()["phones"] == NUMBER
    page = browser.send(page, 422, hours="always, more or less", reason="电话核实")
    assert "hours" in page.text
    assert page.form()["hours"] == "always, more or less"
    assert desk.register.entry(OPEN).version == 1


def test_hours_are_looked_at_before_they_are_sent(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    page = browser.get(f"/entries/{OPEN}/edit")
    page = browser.send(page, 200, hours="Mo-Fr 09:00-17:00", look="1")
    preview = page.soup.find(class_="hours-preview")
    assert preview is not None
    assert preview.get_text().count("09:00–17:00") == 10
    page = browser.send(page, 200, hours="no hours at all", look="1")
    assert "看不懂" in page.text
    assert desk.register.entry(OPEN).version == 1


def test_who_was_slower_sees_both_and_chooses(desk: Desk) -> None:
    one, other = desk.somebody("ed.itor"), desk.browser()
    slow = one.get(f"/entries/{OPEN}/edit")
    one.send(one.get(f"/entries/{OPEN}/edit"), phones=NUMBER, fee_zh="免费", reason="先到")
    mine = {"phones": "010-66003333", "note_zh": "从东门进", "reason": "后到"}
    page = one.send(slow, 409, **mine)
    assert other is not one
    told = page.soup.find(class_="conflict")
    assert told is not None
    for number in ("010-66001111", NUMBER, "010-66003333"):
        assert number in told.get_text()
    form = page.form()
    assert (form["version"], form["fee_zh"], form["note_zh"]) == ("2", "免费", "从东门进")
    assert form["take-phones"] == "mine"
    one.send(page, **{"take-phones": "theirs"})
    cells = desk.register.entry(OPEN).cells
    assert (cells["phones"], cells["fee_zh"], cells["note_zh"]) == (NUMBER, "免费", "从东门进")


def test_a_clerk_changes_only_the_streets_that_are_theirs(desk: Desk) -> None:
    clerk = desk.somebody("cl.erk")
    assert clerk.get(f"/entries/{OPEN}").soup.find("a", href=f"/entries/{OPEN}/edit") is None
    editor = desk.somebody("ed.itor")
    form = {**editor.get(f"/entries/{OPEN}/edit").form(), "phones": NUMBER, "reason": "x"}
    token = clerk.get("/").kept()["token"]
    page = clerk.post(f"/entries/{OPEN}/edit", {**form, "token": token}, 403)
    assert page.form()["phones"] == NUMBER
    assert desk.register.entry(OPEN).version == 1


def test_to_hide_needs_one_person_and_shows_again(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    form = browser.get(f"/entries/{OPEN}/withdraw")
    browser.send(browser.get(f"/entries/{OPEN}/edit"), fee_zh="免费", reason="核实")
    page = browser.send(form, reason="已停办")
    assert desk.register.entry(OPEN).state is EntryState.WITHDRAWN
    assert "已撤下：已停办" in page.text
    assert [each.id for each in withheld_in(withheld_text(desk.settings.var))] == [OPEN]
    browser.send(browser.get(f"/entries/{OPEN}/restore"), reason="误撤")
    assert desk.register.entry(OPEN).state is EntryState.PUBLISHED
    assert withheld_in(withheld_text(desk.settings.var)) == ()


def test_what_two_must_agree_to_waits_and_the_number_is_typed_blind(desk: Desk) -> None:
    editor, approver = desk.somebody("ed.itor"), desk.somebody("ap.prover")
    edit = editor.get(f"/entries/{TWO_PERSONS}/edit")
    page = editor.send(edit, phones=NUMBER, reason="电话核实")
    assert "等待另一人复核" in page.text
    assert desk.register.entry(TWO_PERSONS).cells["phones"] == ""
    (change,) = desk.register.waiting()
    path = f"/changes/{change.number}"
    assert "必须由别人同意" in page.text
    page = approver.get(path)
    assert NUMBER not in page.text
    page = approver.send(page, 422, f"{path}/second", phones="010-66009999")
    assert desk.register.waiting() == (change,)
    page = approver.send(page, 303, f"{path}/second", phones="010 66002222")
    assert desk.register.entry(TWO_PERSONS).cells["phones"] == NUMBER
    assert f"{approver.name}复核" in page.text


def test_nobody_agrees_to_their_own_change_by_form(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    editor.send(editor.get(f"/entries/{TWO_PERSONS}/edit"), phones=NUMBER, reason="x")
    (change,) = desk.register.waiting()
    token = editor.get("/").kept()["token"]
    values = {"token": token, "version": "1", "phones": NUMBER}
    editor.post(f"/changes/{change.number}/second", values, 403)
    assert desk.register.waiting() == (change,)


def test_a_rejection_has_a_sentence(desk: Desk) -> None:
    editor, approver = desk.somebody("ed.itor"), desk.somebody("ap.prover")
    editor.send(editor.get(f"/entries/{TWO_PERSONS}/edit"), phones=NUMBER, reason="x")
    (change,) = desk.register.waiting()
    path = f"/changes/{change.number}"
    approver.send(approver.get(path), 422, f"{path}/reject")
    page = approver.send(approver.get(path), 303, f"{path}/reject", decision="来源不明")
    assert "来源不明" in page.text
    assert desk.register.waiting() == ()


def test_a_second_person_types_a_code_first_and_the_form_comes_back(desk: Desk) -> None:
    editor, approver = desk.somebody("ed.itor"), desk.somebody("ap.prover")
    editor.send(editor.get(f"/entries/{TWO_PERSONS}/edit"), phones=NUMBER, reason="x")
    (change,) = desk.register.waiting()
    path = f"/changes/{change.number}"
    page = approver.get(path)
    desk.pass_(minutes=11)
    page = approver.send(page, 401, f"{path}/reject", decision="来源不明")
    page = approver.send(page, 200, "/step-up", code=desk.code("ap.prover"))
    page = approver.send(page, 200, f"{path}/reject")
    assert page.form(f"{path}/reject")["decision"] == "来源不明"
    approver.send(page, 303, f"{path}/reject")
    assert desk.register.waiting() == ()


def test_a_new_entry_asks_for_those_that_are_alike_first(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    name = desk.register.entry(OPEN).cells["name_zh"]
    page = browser.get(f"/entries/new?category=nursing-room&name_zh={name}")
    assert page.soup.find("a", href=f"/entries/{OPEN}") is not None
    onward = page.soup.find("a", href=lambda href: str(href).startswith("/entries/new/facts"))
    assert onward is not None
    page = browser.get(str(onward["href"]))
    values = {"name_zh": "另一个母婴室", "source_title_zh": "实地查看", "reason": "新开"}
    page = browser.send(page, 303, "/entries/new/facts", **values)
    assert page.heading == "另一个母婴室"
    assert "已生效" in page.text


@pytest.mark.parametrize("path", ["/entries/no-such", "/entries/no-such/edit", "/changes/99"])
def test_what_is_not_there_is_told(desk: Desk, path: str) -> None:
    assert desk.somebody("ed.itor").get(path, 404).heading == "没有这个页面"


def test_a_change_that_holds_from_a_day_on_waits_for_it_and_can_be_taken_back(desk: Desk) -> None:
    clerk = desk.somebody("ed.itor")
    path = f"/entries/{OPEN}/edit"
    typed = {"fee_zh": "免费", "reason": "通知"}
    for wrong in ("明天", "2020-01-01"):
        page = clerk.send(clerk.get(path), 422, path, publish_from=wrong, **typed)
        assert page.form()["publish_from"] == wrong
    day = f"{desk.now + timedelta(days=3):%Y-%m-%d}"
    page = clerk.send(clerk.get(path), 303, path, publish_from=day, **typed)
    assert day in page.text
    assert desk.register.entry(OPEN).version == 1
    assert day in clerk.get("/changes").text
    (change,) = desk.register.dated()
    clerk.send(page, 303, f"/changes/{change.number}/reject", decision="改期")
    assert desk.register.dated() == ()
