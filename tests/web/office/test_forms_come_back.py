"""Nothing that was typed is lost: not when signed out, too long, refused, or when nothing works."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.integration.register.made_up import OPEN
from tests.web.office.site import Browser, Desk, Page
from webapp.domain.people.errors import PeopleUnavailable
from webapp.domain.register.errors import RegisterUnavailable
from webapp.office.forms.typed import MOST_FIELD_CHARACTERS
from webapp.office.site.guarding import FORM_BYTES, MOST_BYTES
from webapp.people.account import Account
from webapp.register.register import Register
from webapp.sentence import Sentence

TYPED = {"phones": "010-66002222", "note_zh": "从东门进，乘电梯到三层", "reason": "电话核实"}
PATH = f"/entries/{OPEN}/edit"


def has_everything(page: Page) -> bool:
    held = page.kept()
    return all(value in (held.get(name), held.get(f"kept.{name}")) for name, value in TYPED.items())


@pytest.fixture
def editor(desk: Desk) -> Browser:
    return desk.somebody("ed.itor")


@pytest.mark.parametrize("away", [{"minutes": 21}, {"hours": 9}])
def test_who_is_signed_out_while_typing_gets_it_back(
    desk: Desk, editor: Browser, away: dict[str, float]
) -> None:
    form = editor.get(PATH)
    desk.pass_(**away)
    page = editor.send(form, 401, PATH, **TYPED)
    assert has_everything(page)
    page = editor.sign_in(page, 200)
    assert page.heading == "您已登录。填写的内容还在。"
    page = editor.send(page, 200, PATH)
    assert has_everything(page)
    assert desk.register.entry(OPEN).version == 1
    editor.send(page)
    assert desk.register.entry(OPEN).cells["note_zh"] == TYPED["note_zh"]


def test_it_comes_back_after_a_wrong_password_and_a_wrong_code_too(
    desk: Desk, editor: Browser
) -> None:
    form = editor.get(PATH)
    desk.pass_(minutes=21)
    page = editor.send(form, 401, PATH, **TYPED)
    page = editor.send(page, 422, "/sign-in", name="ed.itor", password="wrong")
    assert has_everything(page)
    page = editor.send(page, 200, "/sign-in", name="ed.itor", password="four words are good")
    page = editor.send(page, 422, "/sign-in/code", code="000000")
    assert has_everything(page)
    page = editor.send(page, 200, "/sign-in/code", code=desk.code("ed.itor"))
    assert has_everything(page)


def test_passwords_and_codes_are_never_carried(desk: Desk, editor: Browser) -> None:
    form = editor.get("/me")
    desk.pass_(minutes=21)
    secrets = {"password": "four words are good", "new_password": "another good sentence"}
    page = editor.send(form, 401, "/me/password", **secrets)
    assert not set(secrets.values()) & set(page.kept().values())


def test_a_token_of_an_older_session_refuses_and_gives_it_back(desk: Desk, editor: Browser) -> None:
    page = editor.post(PATH, {**editor.get(PATH).form(), **TYPED, "token": "0" * 64}, 403)
    assert has_everything(page)
    editor.send(page)
    assert desk.register.entry(OPEN).cells["phones"] == TYPED["phones"]


def test_what_is_too_long_comes_back_whole(desk: Desk, editor: Browser) -> None:
    long = "很长" * MOST_FIELD_CHARACTERS
    page = editor.send(editor.get(PATH), 413, PATH, **{**TYPED, "serves_zh": long})
    assert has_everything(page)
    assert page.form()["serves_zh"] == long
    assert desk.register.entry(OPEN).version == 1


def test_what_was_pasted_by_mistake_comes_back_and_far_too_much_is_not_read(
    desk: Desk, editor: Browser
) -> None:
    pasted = "x" * (FORM_BYTES + 1)
    page = editor.post(PATH, {**editor.get(PATH).form(), **TYPED, "serves_zh": pasted}, 413)
    assert has_everything(page)
    assert page.form()["serves_zh"] == pasted
    editor.post(PATH, {"note_zh": "x" * (MOST_BYTES + 1)}, 413)
    desk.browser().post("/sign-in", {"name": "x" * (FORM_BYTES + 1)}, 413)


@contextmanager
def broken(
    monkeypatch: pytest.MonkeyPatch, kind: type, method: str, error: Exception
) -> Iterator[None]:
    def fails(*_args: object, **_named: object) -> None:
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(kind, method, fails)
        yield


def test_it_comes_back_while_the_register_cannot_be_written(
    desk: Desk, editor: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = editor.get(PATH)
    full = RegisterUnavailable(Sentence("the disk is full"))
    with broken(monkeypatch, Register, "propose", full):
        page = editor.send(form, 503, PATH, **TYPED)
    assert has_everything(page)
    assert "什么都没有改动" in page.text
    assert page.response.headers["Retry-After"]
    editor.send(page)
    assert desk.register.entry(OPEN).cells["phones"] == TYPED["phones"]


def test_it_comes_back_while_nobody_can_be_asked_who_is_here(
    desk: Desk, editor: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = editor.get(PATH)
    locked = PeopleUnavailable(Sentence("another process has locked it"))
    with broken(monkeypatch, Account, "session", locked):
        page = editor.send(form, 503, PATH, **TYPED)
        assert editor.get("/", 503).heading == "现在不能这样做"
    assert has_everything(page)
    page = editor.send(page, 200, PATH)
    editor.send(page)
    assert desk.register.entry(OPEN).cells["phones"] == TYPED["phones"]
