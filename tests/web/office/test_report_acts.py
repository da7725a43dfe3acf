"""A report is acted on: the register first, then the answer; nothing of a visitor is taken over."""

import pytest

from tests.integration.register.made_up import OPEN, TWO_PERSONS
from tests.web.office.site import Browser, Desk
from tests.web.office.visitors import report
from webapp.domain.register.changes import ChangeState
from webapp.domain.reports import Report, ReportState, ReportsUnavailable, Trouble
from webapp.ledger.place import Place
from webapp.sentence import Sentence
from webapp.store.reports.office import ReportOffice

NEW, VISITORS = "010-66002222", "010-88887777"
CHANGE = "/reports/1/change"


@pytest.fixture
def editor(desk: Desk) -> Browser:
    report(desk, f"电话是{VISITORS}", trouble=Trouble.PHONE)
    return desk.somebody("ed.itor")


def kept(desk: Desk, number: int = 1) -> Report:
    found = ReportOffice(Place(desk.settings.var)).report(number)
    assert found
    return found


def test_a_change_is_made_from_what_stands_there_and_its_visitors_are_told(
    desk: Desk, editor: Browser
) -> None:
    report(desk, f"电话是{VISITORS}", trouble=Trouble.PHONE, days=1)
    form = editor.get(CHANGE)
    assert VISITORS not in "".join(form.form().values()), "never prefilled with a visitor's words"
    assert VISITORS in form.text
    typed = {"phones": NEW, "reason": "电话核实"}
    page = editor.send(form, 422, CHANGE, **typed)
    assert "打的哪个号码" in page.text
    assert page.form(CHANGE)["phones"] == NEW
    page = editor.send(page, 303, CHANGE, called="old")
    assert page.path == f"/reports/{OPEN}"
    assert desk.register.entry(OPEN).cells["phones"] == NEW
    for number in (1, 2):
        assert (kept(desk, number).state, kept(desk, number).answer) == (
            ReportState.ANSWERED,
            "谢谢。已核实，已更正。",
        )
    history = editor.get(f"/entries/{OPEN}").text
    assert "打的是：这里原来的号码" in history
    (change,) = (c for c in desk.register.history.about(OPEN) if c.what == "edit")
    assert "report:1,2" in str(change)


def test_the_same_form_twice_is_one_change_and_another_one_says_so(
    desk: Desk, editor: Browser
) -> None:
    form = editor.get(CHANGE)
    typed = {"note_zh": "从东门进", "reason": "电话核实"}
    for _ in range(2):
        editor.send(form, 303, CHANGE, **typed)
    assert desk.register.entry(OPEN).version == 2
    page = editor.send(editor.get(CHANGE), 409, CHANGE, **{**typed, "note_zh": "从西门进"})
    assert page.form(CHANGE)["note_zh"] == "从西门进"
    assert desk.register.entry(OPEN).version == 2


def test_where_it_ends_between_both_databases_the_card_says_so_and_it_is_ended(
    desk: Desk, editor: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_named: object) -> None:
        raise ReportsUnavailable(Sentence("the disk is full"))

    form = editor.get(CHANGE)
    with monkeypatch.context() as patch:
        patch.setattr(ReportOffice, "take_up_all", full)
        page = editor.send(form, 303, CHANGE, note_zh="从东门进", reason="电话核实")
    assert page.path == f"/entries/{OPEN}"
    assert kept(desk).state is ReportState.RECEIVED
    page = editor.get(f"/reports/{OPEN}")
    assert "已生效：请发答复" in page.text
    assert "已生效：请发答复" in editor.get("/reports").text
    editor.send(page, 303, "/reports/1/finish")
    assert kept(desk).state is ReportState.ANSWERED


def test_a_sensitive_change_waits_and_is_answered_once_it_holds(desk: Desk) -> None:
    report(desk, entry=TWO_PERSONS)
    editor, approver = desk.somebody("ed.itor"), desk.somebody("ap.prover")
    page = editor.send(editor.get(CHANGE), 303, CHANGE, fee_zh="免费", reason="电话核实")
    path = page.path
    assert kept(desk).state is ReportState.LOOKING
    assert "在等第二人" in editor.get(f"/reports/{TWO_PERSONS}").text
    approver.send(approver.get(path), 303, f"{path}/reject", decision="没有来源")
    assert "没有成立" in editor.get(f"/reports/{TWO_PERSONS}").text
    page = editor.send(editor.get(CHANGE), 303, CHANGE, fee_zh="免费", reason="文件")
    approver.send(approver.get(page.path), 303, f"{page.path}/second")
    assert desk.register.entry(TWO_PERSONS).cells["fee_zh"] == "免费"
    editor.send(editor.get(f"/reports/{TWO_PERSONS}"), 303, "/reports/1/finish")
    assert kept(desk).state is ReportState.ANSWERED


def test_a_line_of_the_whole_country_cannot_be_taken_away(desk: Desk, editor: Browser) -> None:
    form = editor.get(f"/entries/{OPEN}/edit")
    editor.send(form, phones="12338；010-66001111", reason="核实")
    typed = {"phones": NEW, "reason": "核实", "called": "found"}
    page = editor.send(editor.get(CHANGE), 422, CHANGE, **typed)
    assert "12338" in page.text
    assert kept(desk).state is ReportState.RECEIVED


def test_right_as_it_stands_is_a_check_and_an_answer(desk: Desk, editor: Browser) -> None:
    path = "/reports/1/right"
    form = editor.get(path)
    assert form.form(path)["group"] == "phone"
    editor.send(form, 303, path)
    facts = {fact.field: fact.checked_by for fact in desk.register.facts(OPEN)}
    assert facts == {"phones": "ed.itor"}
    assert kept(desk).answer == "谢谢。已核实，现在写的没有错。"


def test_withdrawn_now_is_gone_whatever_waits_and_twice_is_once(
    desk: Desk, editor: Browser
) -> None:
    path = "/reports/1/withdraw"
    form = editor.get(path)
    for _ in range(2):
        editor.send(form, 303, path, reason="正在核实")
    entry = desk.register.entry(OPEN)
    assert (entry.state, entry.version) == ("withdrawn", 2)
    assert kept(desk).answer == "谢谢。已核实，这里已撤下。"


def test_look_answer_delete_and_close(desk: Desk, editor: Browser) -> None:
    path = f"/reports/{OPEN}"
    editor.send(editor.get(path), 303, "/reports/1/look")
    assert kept(desk).state is ReportState.LOOKING
    page = editor.send(editor.get(path), 422, "/reports/1/answer")
    assert "请选一个答复" in page.text
    page = editor.send(page, 303, "/reports/1/answer", **{"outcome-1": "not-found-out"})
    assert kept(desk).answer == "谢谢。目前还没有核实到。"
    editor.send(page, 303, "/reports/1/forget")
    assert kept(desk).words == ""
    page = editor.send(editor.get(path), 303, "/reports/1/close")
    assert page.path == "/reports"
    assert kept(desk).state is ReportState.CLOSED
    page = editor.send(editor.get(CHANGE), 409, CHANGE, note_zh="从东门进", reason="核实")
    assert page.form(CHANGE)["note_zh"] == "从东门进"


def test_others_act_on_no_report(desk: Desk, editor: Browser) -> None:
    token = editor.get("/").kept()["token"]
    checker = desk.somebody("ch.ecker")
    for act in ("look", "close", "forget", "change", "right", "withdraw"):
        checker.post(f"/reports/1/{act}", {**checker.get("/").kept(), "token": token}, 403)
    assert kept(desk).state is ReportState.RECEIVED
    assert all(each.state is ChangeState.APPLIED for each in desk.register.waiting())
