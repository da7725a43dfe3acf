"""What holds for every address of the office, told from its own map of them."""

from collections.abc import Iterator

import pytest
from sqlalchemy import MetaData, select

from tests.guards.tree import ROOT
from tests.web.office.site import Desk
from tests.web.office.visitors import report
from webapp.ledger.ledger import Ledger
from webapp.ledger.place import Place
from webapp.office.site.guarding import OPEN_TO_ALL
from webapp.office_factory import create_office
from webapp.people.tables import Base as PeopleBase
from webapp.register.database import PATIENCE, REGISTER, register_ledger
from webapp.store.reports.database import REPORTS, report_ledger

LIST = ROOT / "tests/guards/office_addresses.txt"
OPEN_PAGES = {"/sign-in", "/sign-in/recovery", "/join/<link>", "/join/code.png", "/health"}
VALUES = {
    "entry": "a-room",
    "group": "phone",
    "code": "7K3M9QXR",
    "number": "1",
    "act": "withdraw",
    "link": "x",
    "name": "css/office.css",
    "occasion": "new",
    "task": "correct",
}


def _rules() -> list[tuple[str, str, str]]:
    """Method, rule and blueprint of every address."""
    app = create_office()
    return sorted(
        (method, rule.rule, rule.endpoint.partition(".")[0])
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    )


def _paths(method: str) -> list[str]:
    return sorted({_filled(rule) for asked, rule, _ in _rules() if asked == method})


def _filled(rule: str) -> str:
    path = rule
    for name, value in VALUES.items():
        for shape in (f"<{name}>", f"<int:{name}>", f"<path:{name}>"):
            path = path.replace(shape, value)
    for shape, value in (
        ("<any('withdraw', 'restore'):act>", "withdraw"),
        ("<any('second', 'reject'):act>", "second"),
        ("<any('look', 'answer', 'close', 'forget', 'finish'):act>", "forget"),
        ("<any('sessions', 'dismiss', 'invite'):act>", "sessions"),
    ):
        path = path.replace(shape, value)
    assert "<" not in path, path
    return path


def _tables(metadata: MetaData, ledger: Ledger) -> Iterator[str]:
    with ledger.reading() as connection:
        for table in metadata.sorted_tables:
            columns = [each for each in table.columns if each.name != "seen_at"]
            yield from (f"{table.name} {row}" for row in connection.execute(select(*columns)))


def everything(desk: Desk) -> list[str]:
    """All that stands in the databases, but when a session was seen last."""
    people = _tables(PeopleBase.metadata, desk.means.ledger)
    place = Place(desk.settings.var)
    register, reports = register_ledger(place, PATIENCE), report_ledger(place, PATIENCE)
    reported = _tables(REPORTS.tables, reports) if reports.is_there() else ()
    return [*people, *_tables(REGISTER.tables, register), *reported]


def test_every_address_is_written_down() -> None:
    written = [line for line in LIST.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert [f"{method} {rule}" for method, rule, _ in _rules()] == written


def test_only_these_pages_ask_nobody_who_they_are() -> None:
    open_ones = {r for m, r, blueprint in _rules() if blueprint in OPEN_TO_ALL and m == "GET"}
    assert open_ones == OPEN_PAGES | {"/static/<path:name>"}


def test_no_get_changes_anything(desk: Desk) -> None:
    browsers = [desk.somebody(name) for name in ("ke.eper", "ed.itor")]
    report(desk, "周一不开")
    desk.pass_(minutes=2)
    before = everything(desk)
    for browser in browsers:
        for path in _paths("GET"):
            browser.client.get(path, base_url=browser.base)
    assert everything(desk) == before


@pytest.mark.parametrize("path", _paths("POST"))
def test_a_form_of_another_site_changes_nothing(desk: Desk, path: str) -> None:
    keeper = desk.somebody("ke.eper")
    token = keeper.get("/").kept()["token"]
    before = everything(desk)
    elsewhere = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    for headers in (elsewhere, {"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "same-site"}):
        keeper.post(path, {"token": token}, 403, headers)
    assert everything(desk) == before


@pytest.mark.parametrize(
    "path", [each for each in _paths("POST") if not each.startswith(("/sign-in", "/join"))]
)
def test_a_form_without_the_token_of_the_session_changes_nothing(desk: Desk, path: str) -> None:
    editor = desk.somebody("ke.eper" if path.startswith("/people") else "ed.itor")
    report(desk, "周一不开")
    before = everything(desk)
    for token in ("", "0" * 64, desk.somebody("re.ader").get("/").kept()["token"]):
        response = editor.client.post(path, data={"token": token}, base_url=editor.base)
        assert response.status_code in (303, 403, 404)
        assert response.status_code != 303 or path == "/sign-out"
    assert editor.get("/").status == 200
    assert [line for line in everything(desk) if line in before] == before


@pytest.mark.parametrize("path", _paths("POST"))
def test_nobody_who_is_not_signed_in_changes_anything(desk: Desk, path: str) -> None:
    before = everything(desk)
    desk.browser().client.post(
        path, data={"reason": "x", "version": "1"}, base_url="http://localhost"
    )
    new = [line for line in everything(desk) if line not in before]
    assert [line for line in new if not line.startswith(("buckets", "security_log"))] == []
