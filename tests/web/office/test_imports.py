"""Sheets in the office: sent, read, mended, handed in, agreed to and taken back, all in Chinese."""

import tempfile
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.integration.register.made_up import KINDS, OPEN, an_edit
from tests.web.office.sheets import HEADER, a_csv, posted, send, to_preview
from tests.web.office.site import Browser, Desk
from webapp.domain.register.entries import EntryState
from webapp.domain.register.imports import ImportState

STREET = "西长安街街道"
NEW_ROOM = ("翠湖百货母婴室", STREET, "某路1号", "010-66005555", "周一至周五9:00-17:00")
OTHER_STREET = ("银杏公园母婴室", "德胜街道", "某路2号", "010-66006666", "")


@pytest.fixture
def editor(desk: Desk) -> Browser:
    return desk.somebody("ed.itor")


def ours(desk: Desk, **cells: str) -> tuple[str, ...]:
    """A row of the entry that is there, by its id."""
    entry = desk.register.entry(OPEN).cells
    return (OPEN, entry["name_zh"], cells.get("phones", ""), cells.get("hours", ""))


OURS_HEADER = ("服务编号", "机构名称", "联系电话", "开放时间")


def test_a_sheet_goes_from_file_to_what_holds_and_back(desk: Desk, editor: Browser) -> None:
    page = to_preview(editor, a_csv(NEW_ROOM))
    assert "1行：新增1条" in page.text
    assert "翠湖百货母婴室" in page.text
    page = editor.send(page, 303, "/imports/1/do")
    assert "新增：1条" in page.text
    (new,) = [each for each in desk.register.entries() if each.id.startswith("e-")]
    assert new.cells["phones"] == "010-66005555"
    assert new.cells["source_title_zh"] == "某街道台账"
    assert new.cells["source_date"] == "2026-11-20"
    assert "1" in editor.get("/imports").text
    page = editor.send(page, 422, "/imports/1/undo")
    page = editor.send(page, 303, "/imports/1/undo", reason="登记有误")
    assert "等待另一人复核" in page.text
    approver = desk.somebody("ap.prover")
    page = approver.get("/changes")
    page = approver.get("/imports/2/done")
    page = approver.send(page, 303, "/imports/2/second")
    assert desk.register.entry(new.id).state is EntryState.WITHDRAWN


def test_source_and_its_day_are_required(editor: Browser) -> None:
    page = editor.send(send(editor, a_csv(NEW_ROOM)))
    assert page.path.endswith("/columns")
    page = editor.send(page, 422, category="nursing-room")
    assert "来源" in page.text
    assert page.form()["category"] == "nursing-room"


def test_the_same_file_is_recognised(editor: Browser) -> None:
    send(editor, a_csv(NEW_ROOM))
    page = send(editor, a_csv(NEW_ROOM), status=409)
    assert "已在2026-11-" in page.text or "上传过" in page.text
    assert page.soup.find("a", href="/imports/1")


def test_a_blank_never_erases_and_a_dash_does(desk: Desk, editor: Browser) -> None:
    page = to_preview(editor, a_csv(ours(desk), header=OURS_HEADER))
    assert "0项" in page.text
    assert page.soup.find("form", action="/imports/1/do") is None
    page = to_preview(editor, a_csv(ours(desk, phones="—"), header=OURS_HEADER), "删.csv")
    editor.send(page, 303, "/imports/2/do")
    assert desk.register.entry(OPEN).cells["phones"] == ""


def test_columns_nobody_knows_are_named_and_left_out(editor: Browser) -> None:
    sheet = a_csv((*NEW_ROOM, "张三"), header=(*HEADER, "奇怪的列"))
    page = editor.send(send(editor, sheet))
    assert "奇怪的列" in page.text
    assert "不导入的列" in page.text
    assert "张三" in page.text


def test_an_older_encoding_is_a_question(editor: Browser) -> None:
    page = send(editor, a_csv(NEW_ROOM, encoding="gb18030"))
    assert "较旧的中文编码" in page.text
    assert "翠湖百货母婴室" in page.text
    page = editor.send(page, 422)
    page = editor.send(page, reads="yes")
    assert page.path.endswith("/columns")
    again = send(editor, a_csv(OTHER_STREET, encoding="gb18030"))
    again = editor.send(again, reads="no")
    assert "已放弃" in again.text


REFUSED = (
    (b"", "空", "空.csv"),
    (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "图片", "图.xlsx"),
    (a_csv(), "只有一行", "头.csv"),
    (b"PK\x03\x04" + b"0" * 60, "损坏", "坏.xlsx"),
    (b"\xd0\xcf\x11\xe0" + b"0" * 600, "xls", "旧.xls"),
    ("名称,街道\n某,".encode() + b"\xff\xfe\x00\x81", "xlsx", "乱.csv"),
)


@pytest.mark.parametrize(("content", "says", "name"), REFUSED)
def test_what_cannot_be_read_is_refused_in_one_sentence_and_leaves_nothing(
    desk: Desk, editor: Browser, content: bytes, says: str, name: str
) -> None:
    page = send(editor, content, name, 422)
    assert says in page.text
    assert desk.register.imports.newest() == ()
    assert list(Path(tempfile.gettempdir()).glob("jiamenkou-sheet-*")) == []


def test_a_private_number_is_masked_and_the_row_waits(desk: Desk, editor: Browser) -> None:
    row = (*NEW_ROOM[:3], "11010519491231002X", "")
    page = to_preview(editor, a_csv(row))
    assert "身份证" in page.text
    assert "19491231" not in page.text
    assert all(
        "19491231" not in cells for sheet in desk.register.imports.rows(1) for cells in sheet
    )
    cell = next(name for name in page.form("/imports/1/preview") if name.startswith("cell-"))
    page = editor.send(page, 303, "/imports/1/preview", **{cell: "010-66005555"})
    editor.send(page, 303, "/imports/1/do")


def test_where_a_confidential_service_is_is_never_stored(desk: Desk, editor: Browser) -> None:
    secret = ("某庇护处", STREET, "某隐蔽路9号", "010-66005555", "保密")
    send(editor, a_csv(secret, header=(*HEADER[:4], "公开范围")))
    (rows,) = desk.register.imports.rows(1)
    assert "某庇护处" in " ".join(rows)
    assert "某隐蔽路" not in " ".join(rows)


def test_a_mobile_needs_a_reason(desk: Desk, editor: Browser) -> None:
    page = to_preview(editor, a_csv((*NEW_ROOM[:3], "13800138000", "")))
    assert "手机" in page.text
    page = editor.send(page, 303, "/imports/1/preview", **{"why-2": "服务专用手机"})
    editor.send(page, 303, "/imports/1/do")
    assert any("13800138000" in each.cells["phones"] for each in desk.register.entries())


def test_nothing_is_written_until_the_bad_row_is_left_out_by_name(
    desk: Desk, editor: Browser
) -> None:
    bad = ("长桥医院母婴室", STREET, "某路3号", "010-66007777", "9:00-27:70")
    page = to_preview(editor, a_csv(NEW_ROOM, bad))
    assert "长桥医院母婴室" in page.text
    assert page.soup.find("form", action="/imports/1/do") is None
    form = page.form("/imports/1/preview")
    editor.post("/imports/1/do", {"token": form["token"], "act": "1"}, 422)
    assert len(desk.register.entries()) == 2
    page = editor.send(page, 303, "/imports/1/preview", **{"out-3": "yes"})
    assert "第3行" in page.text
    editor.send(page, 303, "/imports/1/do")
    assert len(desk.register.entries()) == 3


def test_rows_of_other_streets_are_not_a_clerks(desk: Desk) -> None:
    clerk = desk.somebody("cl.erk")
    page = to_preview(clerk, a_csv(NEW_ROOM, OTHER_STREET))
    assert "银杏公园母婴室" in page.text
    assert page.soup.find("form", action="/imports/1/do") is None
    page = clerk.send(page, 303, "/imports/1/preview", **{"another-out": "yes"})
    clerk.send(page, 303, "/imports/1/do")
    names = {each.cells["name_zh"] for each in desk.register.entries()}
    assert "翠湖百货母婴室" in names
    assert "银杏公园母婴室" not in names


def test_readers_and_checkers_send_no_sheets(desk: Desk) -> None:
    for name in ("re.ader", "ch.ecker"):
        browser = desk.somebody(name)
        browser.get("/imports/new", 403)
        browser.get("/imports", 403)


def test_an_import_is_its_senders(desk: Desk, editor: Browser) -> None:
    send(editor, a_csv(NEW_ROOM))
    clerk = desk.somebody("cl.erk")
    clerk.get("/imports/1/columns", 403)
    assert "台账.csv" in clerk.get("/imports").text


def test_who_was_quicker_is_asked_about_again(desk: Desk, editor: Browser) -> None:
    page = to_preview(
        editor, a_csv(ours(desk, phones="010-66009999"), NEW_OURS, header=OURS_HEADER)
    )
    desk.register.propose(an_edit(desk.register, by="ben", note_zh="别人"), KINDS)
    page = editor.send(page, 409, "/imports/1/do")
    assert "什么都没有改动" in page.text
    assert len(desk.register.entries()) == 2
    page = editor.get("/imports/1/rows")
    assert "别人" in page.text or "改过" in page.text
    page = editor.send(page, 303, "/imports/1/rows", **{"who-2": OPEN})
    editor.send(page, 303, "/imports/1/do")
    cells = desk.register.entry(OPEN).cells
    assert (cells["phones"], cells["note_zh"]) == ("010-66009999", "别人")


NEW_OURS = ("", "翠湖百货母婴室", "010-66005555", "")


def test_what_is_sent_twice_is_done_once(desk: Desk, editor: Browser) -> None:
    page = to_preview(editor, a_csv(NEW_ROOM))
    form = page.form("/imports/1/do")
    editor.post("/imports/1/do", form)
    editor.post("/imports/1/do", form)
    assert len(desk.register.entries()) == 3
    assert editor.post("/imports/1/preview", form).response.headers["Location"].endswith("/done")


def test_the_sheet_goes_back_and_forth(desk: Desk, editor: Browser) -> None:
    bad = ("长桥医院母婴室", STREET, "某路3号", "010-66007777", "9:00-27:70")
    to_preview(editor, a_csv(NEW_ROOM, bad))
    response = editor.client.get("/imports/1/sheet.xlsx", base_url=editor.base)
    with ZipFile(BytesIO(response.data)) as book:
        words = book.read("xl/sharedStrings.xml").decode()
    assert "问题" in words
    assert "长桥医院母婴室" in words
    form = editor.get("/imports/1/again").form("/imports/1/again")
    mended = a_csv(("", *NEW_ROOM), ("", *bad[:4], "9:00-17:00"), header=("问题", *HEADER))
    page = posted(editor, "/imports/1/again", form, mended, "改.csv")
    assert page.path == "/imports/1/preview"
    editor.send(page, 303, "/imports/1/do")
    assert desk.register.imports.one(1).tries == 2
    assert len(desk.register.entries()) == 4


def test_pasted_cells_are_a_sheet_too(desk: Desk, editor: Browser) -> None:
    pasted = "\n".join("\t".join(row) for row in (HEADER, NEW_ROOM))
    form = editor.get("/imports/new").form("/imports/new")
    page = editor.post("/imports/new", {**form, "cells": pasted})
    assert page.response.headers["Location"] == "/imports/1/table"


def test_fresher_facts_stay_unless_ticked(desk: Desk, editor: Browser) -> None:
    page = editor.get(f"/entries/{OPEN}/check")
    form = {**page.form(), "method": "phone", "answer-phone": "as-written"}
    editor.post(f"/entries/{OPEN}/check", form)
    sheet = a_csv(ours(desk, phones="010-66009999"), header=OURS_HEADER)
    page = to_preview(editor, sheet)
    assert "确认" in page.text
    assert page.soup.find("form", action="/imports/1/do") is None
    tick = next(box["name"] for box in page.soup.find_all("input", type="checkbox"))
    page = editor.send(page, 303, "/imports/1/preview", **{str(tick): "yes"})
    editor.send(page, 303, "/imports/1/do")
    assert desk.register.entry(OPEN).cells["phones"] == "010-66009999"


def test_one_answer_keeps_ours_in_all_rows(desk: Desk, editor: Browser) -> None:
    sheet = a_csv(ours(desk, phones="010-66009999"), NEW_OURS, header=OURS_HEADER)
    page = to_preview(editor, sheet)
    page = editor.send(page, 303, "/imports/1/preview", **{"keep-phones": "ours"})
    editor.send(page, 303, "/imports/1/do")
    assert desk.register.entry(OPEN).cells["phones"] == "010-66001111"


def test_the_second_person_agrees_to_what_was_seen(desk: Desk, editor: Browser) -> None:
    lawyer = desk.register.entry("a-lawyer").cells["name_zh"]
    sheet = a_csv(("a-lawyer", lawyer, "010-66008888"), header=OURS_HEADER[:3])
    page = editor.send(to_preview(editor, sheet, category="legal-aid"), 303, "/imports/1/do")
    assert desk.register.imports.one(1).state is ImportState.PROPOSED
    approver = desk.somebody("ap.prover")
    assert "台账.csv" in approver.get("/changes").text
    page = approver.get("/imports/1/done")
    assert "010-66008888" not in page.text
    page = approver.send(page, 422, "/imports/1/second")
    (phone,) = [name for name in page.form("/imports/1/second") if name.startswith("phones-")]
    approver.send(page, 303, "/imports/1/second", **{phone: "010 6600 8888"})
    assert desk.register.entry("a-lawyer").cells["phones"] == "010-66008888"
