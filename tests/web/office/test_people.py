"""A keeper invites, gives roles, ends sessions; nobody else even sees who there is."""

import csv
import io

import pytest

from tests.integration.register.made_up import OPEN
from tests.web.office.site import Desk


def test_a_keeper_invites_a_clerk_who_comes_in(desk: Desk) -> None:
    keeper = desk.somebody("ke.eper")
    page = keeper.get("/people/new")
    typed = {"name": "li.hua", "shown_name": "李华", "role-clerk": "yes"}
    street = next(
        name
        for name in (str(i.get("name")) for i in page.soup.find_all("input"))
        if name.startswith("street-")
    )
    page = keeper.send(page, 200, "/people/new", **typed, **{street: "yes"})
    secret = page.soup.find(class_="secret")
    assert secret is not None
    link = secret.get_text().removeprefix("http://localhost:80").removeprefix("http://localhost")
    assert "李华" in keeper.get("/people").text
    clerk = desk.browser()
    clerk.join(link, "li.hua")
    assert clerk.get("/").heading == "李华，您好"
    assert "街道经办人（" in clerk.get("/").text


def test_an_invitation_without_a_role_comes_back_as_it_was_typed(desk: Desk) -> None:
    keeper = desk.somebody("ke.eper")
    page = keeper.get("/people/new")
    page = keeper.send(page, 422, "/people/new", name="li.hua", shown_name="李华")
    assert "请至少选择一个角色" in page.text
    assert page.form()["shown_name"] == "李华"


@pytest.mark.parametrize("name", ["ed.itor", "ap.prover", "cl.erk", "re.ader"])
def test_others_neither_see_nor_do_it(desk: Desk, name: str) -> None:
    browser = desk.somebody(name)
    token = browser.get("/").kept()["token"]
    for path in ("/people", "/people/new", "/people/1", "/logs", "/logs/changes"):
        browser.get(path, 403)
    for path in ("/people/new", "/people/1/dismiss", "/people/1/roles", "/people/1/invite"):
        browser.post(path, {"token": token, "name": "x.y", "shown_name": "x"}, 403)


def test_who_is_dismissed_is_out_at_the_next_click(desk: Desk) -> None:
    keeper, editor = desk.somebody("ke.eper"), desk.somebody("ed.itor")
    keeper.send(keeper.get("/people/2"), 303, "/people/2/dismiss")
    assert editor.get("/").heading == "登录"


def test_a_stolen_laptop_is_ended_from_elsewhere(desk: Desk) -> None:
    stolen = desk.somebody("ed.itor")
    other = desk.browser()
    other.name = "ed.itor"
    desk.pass_(seconds=30)
    other.sign_in()
    assert other.get("/me").text.count("结束这个登录") == 2
    other.send(other.get("/me"), 303, "/me/sessions", session="")
    assert stolen.get("/").heading == other.get("/").heading == "登录"


def test_a_keeper_types_a_code_again_after_ten_minutes(desk: Desk) -> None:
    keeper = desk.somebody("ke.eper")
    page = keeper.get("/people/new")
    desk.pass_(minutes=11)
    typed = {"name": "li.hua", "shown_name": "李华", "role-clerk": "yes"}
    page = keeper.send(page, 401, "/people/new", **typed)
    page = keeper.send(page, 200, "/step-up", code=desk.code("ke.eper"))
    page = keeper.send(page, 200, "/people/new")
    assert page.form()["role-clerk"] == "yes"
    keeper.send(page, 200, "/people/new")
    assert "li.hua" in keeper.get("/people").text


def test_a_password_is_changed_and_codes_are_printed_anew(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    page = editor.send(editor.get("/me"), 200, "/me/recovery-codes")
    assert len(page.soup.find_all("code")) == 10
    new = {"password": "four words are good", "new_password": "another good sentence"}
    page = editor.send(editor.get("/me"), 303, "/me/password", **new)
    assert page.heading == "登录"


def test_logs_say_who_did_what(desk: Desk) -> None:
    keeper = desk.somebody("ke.eper")
    came_in = keeper.get("/logs").text
    assert "加入了" in came_in
    assert "整条链完整" in came_in
    assert '{"' not in came_in
    assert "导入了文件" in keeper.get("/logs/changes").text


def test_an_auditor_takes_both_logs_along_as_tables_in_which_nothing_runs(desk: Desk) -> None:
    editor, auditor = desk.somebody("ed.itor"), desk.somebody("ke.eper")
    editor.send(editor.get(f"/entries/{OPEN}/edit"), fee_zh="免费", reason="=1+1")
    for path, words in (("/logs.csv", "加入了"), ("/logs/changes.csv", "提出修改")):
        auditor.get(path.removesuffix(".csv")).soup.find("a", href=path)
        answer = auditor.get(path).response
        assert answer.data.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig"))))
        assert [row[0] for row in rows[1:]] == [str(n) for n in range(len(rows) - 1, 0, -1)]
        assert any(words in row[3] for row in rows)
        assert not any(cell.startswith("=") for row in rows for cell in row)
        editor.get(path, 403)
    desk.pass_(minutes=11)
    code = auditor.get("/logs/changes.csv", 401)
    page = auditor.send(code, 303, "/step-up", code=desk.code("ke.eper"))
    assert page.path == "/logs/changes.csv"
    reader = desk.somebody("re.ader")
    desk.pass_(minutes=11)
    reader.get("/entries.xlsx", 401)
    answer = reader.client.get("/entries.xlsx?kind=nursing-room", base_url=reader.base)
    assert answer.status_code == 200
