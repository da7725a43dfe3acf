"""Roles and links that wait: one keeper alone makes no approver and takes nobody's place."""

import re

from click.testing import CliRunner

from tests.web.office.site import Browser, Desk
from webapp.cli.main import commands
from webapp.domain.people.roles import Role


def invited(desk: Desk, keeper: Browser, name: str, *roles: str) -> Browser:
    """Somebody who came by a link that a keeper made on the page."""
    typed = {"name": name, "shown_name": "王芳", **{f"role-{role}": "yes" for role in roles}}
    page = keeper.send(keeper.get("/people/new"), 200, "/people/new", **typed)
    return joined(desk, page.text, name)


def joined(desk: Desk, text: str, name: str) -> Browser:
    found = re.search(r"/join/[\w-]{43}", text)
    assert found
    browser = desk.browser()
    browser.join(found.group(), name)
    return browser


def mark_on(browser: Browser) -> str:
    found = re.search(r"\d{3} \d{3}", browser.get("/me").text)
    return found.group() if found else ""


def test_one_keeper_does_not_publish_alone_what_two_must_agree_to(desk: Desk) -> None:
    keeper = desk.somebody("ke.eper")
    wang = invited(desk, keeper, "wang.fang", "approver", "clerk")
    assert "街道经办人" in wang.get("/").text
    assert "等待另一人" in wang.get("/").text
    shown = mark_on(wang)
    number = desk.people.waiting_roles()[0].person
    second = f"/changes/roles/{number}/second"
    for browser in (keeper, wang):
        assert browser.get("/changes").soup.find("form", action=second) is None
        token = browser.get("/").kept()["token"]
        browser.post(second, {"token": token, "mark": shown}, 403 if browser is keeper else 404)
    assert shown not in keeper.get("/people").text + keeper.get("/changes").text
    env = {"JIAMENKOU_VAR": str(desk.settings.var)}
    said = CliRunner().invoke(commands, ["office", "people"], env=env).output
    assert "wang.fang" in said
    assert shown.replace(" ", "") not in said
    other = "000000" if shown != "000 000" else "000001"
    for mark, code in ((other, 1), (shown, 0)):
        done = CliRunner().invoke(commands, ["office", "confirm", "wang.fang", mark], env=env)
        assert done.exit_code == code, done.output
    assert {each.role for each in desk.people.everybody()[1].grants} == {Role.APPROVER, Role.CLERK}
    assert wang.get("/").heading == "登录"


def test_another_who_speaks_for_others_confirms_on_the_page(desk: Desk) -> None:
    keeper, approver = desk.somebody("ke.eper"), desk.somebody("ap.prover")
    wang = invited(desk, keeper, "wang.fang", "auditor")
    page = approver.get("/changes")
    (found,) = desk.people.waiting_roles()
    action = f"/changes/roles/{found.person}/second"
    assert "不是" in approver.send(page, 422, action, mark="1").text
    approver.send(page, 303, action, mark=mark_on(wang))
    assert not desk.people.waiting_roles()
    again = invited(desk, keeper, "li.si", "keeper")
    (found,) = desk.people.waiting_roles()
    keeper.send(keeper.get("/changes"), 303, f"/changes/roles/{found.person}/reject")
    assert mark_on(again) == ""


def test_a_new_link_works_once_another_agreed_on_the_page(desk: Desk) -> None:
    keeper, approver, clerk = (desk.somebody(n) for n in ("ke.eper", "ap.prover", "cl.erk"))
    page = keeper.send(keeper.get("/people/3"), 200, "/people/3/invite")
    (link,) = desk.people.invitations(desk.now)
    path = f"/changes/links/{link.number}/second"
    for browser in (keeper, clerk):
        assert browser.get("/changes").soup.find("form", action=path) is None
    assert "有人" in clerk.get("/").text
    approver.send(approver.get("/changes"), 303, path)
    assert joined(desk, page.text, "cl.erk").get("/").heading.startswith("某cl")
    assert clerk.get("/").heading == "登录"
