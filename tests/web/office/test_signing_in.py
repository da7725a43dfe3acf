"""Coming in: link, password, code; cookies and headers; what is told and what is not."""

import pytest

from tests.integration.people.made_up import PASSWORD
from tests.web.office.site import Desk
from webapp.office.here.cookies import BROWSER_SECONDS

HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def test_a_stranger_sees_the_form_to_sign_in_and_nothing_else(desk: Desk) -> None:
    browser = desk.browser()
    for path in (
        "/",
        "/entries",
        "/entries/a-room",
        "/changes",
        "/people",
        "/me",
        "/logs",
        "/help",
    ):
        page = browser.get(path)
        assert page.heading == "登录"
        assert page.form().get("to", "/") == path
        assert "a-room" not in page.text


def test_somebody_joins_signs_out_and_comes_back_to_where_they_wanted(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    assert browser.get("/").heading.endswith("您好")
    browser.post("/sign-out", browser.get("/").kept())
    page = browser.get("/entries?q=a")
    desk.pass_(seconds=30)
    assert browser.sign_in(page).path == "/entries?q=a"


def test_the_codes_are_told_once_and_the_link_works_no_more(desk: Desk) -> None:
    from tests.web.office.site import ROLES
    from webapp.domain.people.persons import NewPerson

    new = NewPerson("ed.itor", "李华", ROLES["ed.itor"])
    link = f"/join/{desk.people.invite(new, 'console:ann', desk.now).token}"
    browser = desk.browser()
    told = browser.join(link, "ed.itor")
    assert len(told.soup.find_all("code")) == 10
    assert browser.client.get("/join/code.png", base_url=browser.base).status_code == 410
    assert desk.browser().get(link, 410).heading == "这个链接不能用"
    assert desk.browser().get("/join/nothing", 410)


def test_cookies_behind_tls_are_for_this_host_alone(desk_over_tls: Desk) -> None:
    browser = desk_over_tls.somebody("ed.itor")
    desk_over_tls.pass_(seconds=30)
    page = browser.send(browser.get("/sign-in"), 200, "/sign-in", name="ed.itor", password=PASSWORD)
    code = {**page.form(), "code": desk_over_tls.code("ed.itor")}
    sent = browser.post("/sign-in/code", code).response.headers.getlist("Set-Cookie")
    session, mark = sorted(sent, key=len)
    assert session.startswith("__Host-office=")
    assert mark.startswith("__Host-office-browser=")
    for cookie in (session, mark):
        parts = set(cookie.split("; ")[1:])
        assert {"Secure", "HttpOnly", "Path=/", "SameSite=Strict"} <= parts
        assert not any(part.startswith("Domain") for part in parts)
    assert "Max-Age" not in session
    assert f"Max-Age={BROWSER_SECONDS}" in mark
    assert len(session.split(";")[0].split("=")[1]) == 43


def test_every_answer_has_the_headers(desk_over_tls: Desk) -> None:
    stranger, member = desk_over_tls.browser(), desk_over_tls.somebody("ed.itor")
    for browser in (stranger, member):
        for path, status in (("/", 200), ("/entries", 200), ("/nothing", 404)):
            if browser is stranger and status == 404:
                continue
            headers = browser.get(path, status).response.headers
            assert HEADERS.items() <= dict(headers).items()
            assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
            assert "unsafe" not in headers["Content-Security-Policy"]
            assert headers["Strict-Transport-Security"]


def test_the_office_answers_to_its_own_name_alone(desk_over_tls: Desk) -> None:
    client = desk_over_tls.app.test_client()
    assert client.get("/", base_url="https://localhost").status_code == 400
    assert client.get("/", base_url="https://office.example").status_code == 200


def test_a_new_token_with_every_proof(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    tokens = {_session(browser.client)}
    desk.pass_(seconds=30)
    page = browser.send(browser.get("/sign-in"), 200, "/sign-in", name="ed.itor", password=PASSWORD)
    tokens.add(_session(browser.client))
    browser.send(page, 303, "/sign-in/code", code=desk.code("ed.itor"))
    tokens.add(_session(browser.client))
    assert len(tokens) == 3


def _session(client: object) -> str:
    cookie = client.get_cookie("office")  # type: ignore[attr-defined]
    return str(cookie.value)


def test_wrong_and_unknown_are_told_the_same_and_counted(desk: Desk) -> None:
    desk.somebody("ed.itor")
    stranger = desk.browser()
    told = set()
    for name in ("ed.itor", "no.body"):
        page = stranger.send(stranger.get("/sign-in"), 422, "/sign-in", name=name, password="wrong")
        told.add(page.text.replace(name, ""))
        assert page.form()["name"] == name
        assert page.form()["password"] == ""
    assert len(told) == 1
    for _ in range(4):
        stranger.post("/sign-in", {"name": "ed.itor", "password": "wrong"}, 422)
    page = stranger.post("/sign-in", {"name": "ed.itor", "password": "wrong"}, 429)
    assert int(page.response.headers["Retry-After"]) > 0
    assert "试得太多" in page.text


def test_a_lost_telephone_is_no_locked_door(desk: Desk) -> None:
    from tests.web.office.site import ROLES
    from webapp.domain.people.persons import NewPerson

    new = NewPerson("ed.itor", "李华", ROLES["ed.itor"])
    link = f"/join/{desk.people.invite(new, 'console:ann', desk.now).token}"
    browser = desk.browser()
    codes = [each.get_text() for each in browser.join(link, "ed.itor").soup.find_all("code")]
    other = desk.browser()
    page = other.get("/sign-in/recovery")
    typed = {"name": "ed.itor", "password": PASSWORD, "code": codes[3]}
    assert other.send(page, 303, "/sign-in/recovery", **typed).heading.endswith("您好")
    again = desk.browser()
    again.send(again.get("/sign-in/recovery"), 422, "/sign-in/recovery", **typed)


@pytest.mark.parametrize("to", ["//evil.example", "https://evil.example/", "/\\evil", "/nothing"])
def test_nobody_is_led_elsewhere(desk: Desk, to: str) -> None:
    browser = desk.somebody("ed.itor")
    desk.pass_(seconds=30)
    values = {"name": "ed.itor", "password": PASSWORD, "to": to}
    page = browser.post("/sign-in", {**browser.get("/sign-in").form(), **values}, 200)
    code = {**page.form(), "code": desk.code("ed.itor")}
    assert browser.post("/sign-in/code", code).response.headers["Location"] == "/"
