"""Events of an entry, as its clerks keep them; and that what was kept reaches the public."""

from datetime import timedelta

import pytest

from tests.builders import an_occasion
from tests.integration.register.made_up import OPEN
from tests.web.office.site import Desk
from webapp.domain.occasions import occasion_cells

PATH = f"/entries/{OPEN}/occasions"
TYPED = {
    name: cell
    for name, cell in occasion_cells(an_occasion(entry=OPEN)).items()
    if name not in ("id", "entry")
}


def test_an_event_is_added_changed_and_cancelled_until_it_would_begin(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    assert PATH in str(browser.get(f"/entries/{OPEN}").soup)
    page = browser.get(PATH)
    assert "暂无安排" in page.text
    page = browser.send(browser.get(f"{PATH}/new"), **TYPED)
    assert page.path.startswith(PATH)
    assert "亲子阅读" in page.text
    (kept,) = desk.register.occasions.of(OPEN)
    form = browser.get(f"{PATH}/{kept.id}")
    assert form.form()["starts"] == TYPED["starts"]
    page = browser.send(form, cancelled="yes")
    assert "已取消" in page.text
    desk.now = an_occasion().starts + timedelta(minutes=1)
    browser.sign_in()
    assert "亲子阅读" not in browser.get(PATH).text


def test_what_is_wrong_is_told_by_its_label_and_what_was_typed_comes_back(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    page = browser.send(
        browser.get(f"{PATH}/new"), 422, **{**TYPED, "ends": "周六", "places_left": "3"}
    )
    assert page.form()["ends"] == "周六"
    assert page.form()["title_zh"] == TYPED["title_zh"]
    assert "结束" in page.text
    assert desk.register.occasions.of(OPEN) == ()


def test_the_same_form_twice_is_one_event_and_an_older_one_is_told(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    form = browser.get(f"{PATH}/new")
    browser.send(form, **TYPED)
    browser.send(form, 409, **TYPED)
    assert len(desk.register.occasions.of(OPEN)) == 1


@pytest.mark.parametrize("name", ["re.ader", "ch.ecker"])
def test_others_only_look(desk: Desk, name: str) -> None:
    browser = desk.somebody(name)
    assert "/new" not in str(browser.get(PATH).soup)


def test_what_is_not_there_is_not_found(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    for path in (f"{PATH}/nothing", "/entries/nobody/occasions"):
        assert browser.get(path, 404).status == 404
