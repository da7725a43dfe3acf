"""Every page of the office is sound HTML, says everything in Chinese, and runs nothing."""

import pytest

from tests.checks.every import CHECKS, check_page
from tests.checks.seen import Seen
from tests.integration.register.made_up import OPEN, TWO_PERSONS
from tests.web.office.sheets import a_csv, to_preview
from tests.web.office.site import Browser, Desk
from tests.web.office.visitors import report

OF_THE_PUBLIC_SITE = {"siblings", "title", "no_cookies", "internal_links", "headers"}
"""Other languages, a title that search engines read, no cookies; what leads where is tested in
``test_every_address``, and headers in ``test_signing_in``."""

PAGES = (
    "/",
    "/entries",
    f"/entries/{OPEN}",
    f"/entries/{OPEN}/edit",
    f"/entries/{OPEN}/withdraw",
    f"/entries/{OPEN}/check",
    f"/entries/{OPEN}/place",
    "/entries/new?category=nursing-room&name_zh=x",
    "/entries/new/facts?category=nursing-room&name_zh=x",
    "/calls",
    f"/calls/{OPEN}",
    f"/calls/{OPEN}/phone",
    "/changes",
    "/changes/2",
    "/freshness",
    "/posters",
    "/publish",
    "/visits",
    f"/visits/{OPEN}",
    "/reports",
    f"/reports/{OPEN}",
    "/reports/1/change",
    "/reports/1/right",
    "/reports/1/withdraw",
    "/me",
    "/help",
    "/help/correct",
)
OF_KEEPERS = ("/people", "/people/new", "/people/1", "/logs", "/logs/changes")


def is_sound(browser: Browser, path: str) -> None:
    response = browser.get(path).response
    app = browser.desk.app
    check_page(Seen(path, "zh-Hans", response.text, response.headers, app), OF_THE_PUBLIC_SITE)


def test_the_checks_that_are_left_out_are_known() -> None:
    assert CHECKS.keys() > OF_THE_PUBLIC_SITE


def test_pages_of_editors_are_sound(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    report(desk, "周一不开，这里是庇护所", suspect=True)
    report(desk, "电话换了", days=20)
    editor.send(editor.get(f"/entries/{TWO_PERSONS}/edit"), phones="12348", reason="核实")
    for path in PAGES:
        is_sound(editor, path)


def test_pages_of_imports_are_sound(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    strange = ("银杏商场哺乳间", "某街", "某路3号", "010-66007777", "9:00-27:70")
    perhaps = ("某商场哺乳室", "", "", "010-66001111", "9:00-17:00")
    to_preview(editor, a_csv(strange, perhaps))
    steps = ("table", "columns", "coordinates", "rows", "preview", "again", "done")
    paths = ("/imports", "/imports/new", *(f"/imports/1/{step}" for step in steps))
    for path in paths:
        is_sound(editor, path)
    sizes = {path: len(editor.get(path).response.data) for path in paths}
    assert max(sizes.values()) < 60_000, sizes
    out = {"out-2": "yes", "out-3": "yes"}
    editor.send(editor.get("/imports/1/preview"), 303, "/imports/1/preview", **out)
    is_sound(editor, "/imports/1/preview")


def test_pages_of_keepers_are_sound(desk: Desk) -> None:
    editor, keeper = desk.somebody("ed.itor"), desk.somebody("ke.eper")
    editor.send(editor.get(f"/entries/{OPEN}/edit"), phones="12348", reason="核实")
    assert "010-66001111 → 12348" in keeper.get("/logs/changes").text
    for path in OF_KEEPERS:
        is_sound(keeper, path)


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in/recovery"])
def test_pages_for_who_is_not_in_are_sound(desk: Desk, path: str) -> None:
    is_sound(desk.browser(), path)


def test_no_page_is_heavy(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    report(desk, "电话换了")
    sizes = {path: len(editor.get(path).response.data) for path in PAGES if path != "/changes/2"}
    assert max(sizes.values()) < 60_000, sizes
