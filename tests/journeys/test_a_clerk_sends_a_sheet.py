"""A clerk's own sheet of 300 rows with 20 planted troubles, from the file to what is published:
every trouble is named, nothing wrong is taken, and it takes at most 90 clicks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pyotp import TOTP

from tests.builders import NOW, STREET, a_service
from tests.bureau_sheets import a_workbook
from tests.integration.people.made_up import CHEAP, HERE, PASSWORD
from tests.integration.register.made_up import ANN, BEN, KINDS, a_change
from tests.journeys.test_a_stranger_starts_the_office import served
from tests.journeys.visitor import a_visitor
from webapp.domain.facts import Method
from webapp.domain.people.persons import NewPerson
from webapp.domain.people.roles import Grant, Role
from webapp.domain.register.changes import ChangeKind
from webapp.domain.register.checks import Answer, Looked, NewCheck
from webapp.domain.register.imports import ImportState
from webapp.domain.register.status import NewAdoption
from webapp.domain.service import cells_of
from webapp.ledger.place import Place
from webapp.office_factory import create_office
from webapp.people.joining import Joining
from webapp.people.means import Means, means_at
from webapp.people.people import People
from webapp.register.register import Register
from webapp.settings import Settings
from webapp.toolbox.clock import time_now

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.timeout(300)]
CLERK, APPROVER, MOST_CLICKS, ROWS = "cl.erk", "ap.prover", 90, 300
FIRST = "晨曦 翠湖 银杏 长桥 白塔 青云 丹枫 玉泉 松涛 海棠 紫竹 金鱼 碧波 朝阳 红叶 芳草".split()  # noqa: SIM905
SECOND = (  # noqa: SIM905
    "百货 影城 书店 剧院 体育馆 博览中心 图书大厦 客运站 花市 美术馆 车站 酒楼 展厅 会馆 水厂 陶吧"
).split()
NAMES = [one + other for one in FIRST for other in SECOND]
HEADER = ("服务编号", "机构名称", "街道", "联系电话", "开放时间", "收托月龄", "奇怪的列")
OTHER = "德胜街道"


class Office:
    """Two hundred and fifty entries of one street, a clerk of it, and an approver."""

    def __init__(self, var: Path) -> None:
        place, self.now = Place(var), time_now()
        self.register = Register(place)
        known = [
            a_service(f"k-{n:03}", name_zh=f"{NAMES[n]}母婴室", phones=(a_phone(n),))
            for n in range(250)
        ]
        cells = {each.id: cells_of(each) for each in known}
        self.register.adopt(NewAdoption({"a": "0" * 64}, cells, (), KINDS, "console:ann", NOW))
        looked = Looked("phone", ("phones",), 400, Method.PHONE)
        day = self.now.date()
        self.register.check(NewCheck("k-020", 1, looked, Answer.AS_WRITTEN, ANN, day, self.now))
        means = means_at(place, costs=CHEAP)
        self.codes = {
            CLERK: self.joined(means, CLERK, Grant(Role.CLERK, STREET.id)),
            APPROVER: self.joined(means, APPROVER, Grant(Role.APPROVER)),
        }
        self.app = create_office(replace(Settings(), var=var), means=means)

    def joined(self, means: Means, name: str, grant: Grant) -> TOTP:
        new = NewPerson(name, name, frozenset({grant}))
        link, joining = (
            People(means).invite(new, "console:ann", self.now).token,
            Joining(means, "x"),
        )
        token = joining.choose(link, PASSWORD, "Firefox", self.now)
        code = TOTP(joining.set_up(token, self.now).secret)
        joining.join(token, code.at(self.now - timedelta(seconds=30)), HERE, self.now)
        return code


def a_phone(number: int) -> str:
    return f"010-66{number:06}"


def known(number: int, **cells: object) -> list[object]:
    """A row of an entry that is there; what is not said is left blank."""
    plain = {"id": f"k-{number:03}", "name": f"{NAMES[number]}母婴室", "street": STREET.name_zh}
    return row(**{**plain, **cells})


def row(**cells: object) -> list[object]:
    return [cells.get(each) for each in ("id", "name", "street", "phone", "hours", "age", "odd")]


def new(name: str, **cells: object) -> list[object]:
    return row(name=f"{name}母婴室", street=STREET.name_zh, **cells)


TROUBLES: tuple[tuple[list[object], str], ...] = (
    (known(1, phone="1.06E+10"), "“1.06E+10”"),
    (known(2, hours="9:00-27:70"), "“9:00-27:70”超过了24点"),
    (known(3, phone="11010519491231002X"), "含有个人身份证号"),
    (known(4, phone="13800138000"), "是手机号：请写明为何可以公开"),
    (known(5, age="大班"), "“大班”不是6—36个月这样的年龄"),
    (known(6, street="西长安大街道"), "没有“西长安大街道”"),
    (known(7, name="—"), "不能留空"),
    (known(8, phone="12"), "“12”不是电话号码"),
    (row(id="k-999", name="云顶母婴室", street=STREET.name_zh), "没有编号为“k-999”的服务"),
    (row(street=STREET.name_zh, phone="010-66123456"), "是空的"),
    (
        new("望河茶馆", street=OTHER) if False else row(name="望河茶馆母婴室", street=OTHER),
        "望河茶馆",
    ),
    (known(9, hours="周一至周五8:00-26:99"), "“周一至周五8:00-26:99”超过了24点"),
    (known(10, phone=1066000010), "丢了开头的0"),
    (known(20, phone="010-66999999"), "确认）→ 010-66999999"),
    (row(name="晨曦影城哺乳室", street=STREET.name_zh, phone=a_phone(1)), "对同一服务有别的说法"),
    (new("天鹅湖畔"), "第19行与第18行相同"),
)
"""Rows, and what the page says of each. Four more troubles are the sheet's own: a title above the
header, a hidden sheet, a column nobody knows, and somebody who is quicker."""


def a_sheet() -> bytes:
    plain = [known(n, hours="周一至周五9:00-17:00") for n in range(30, 80)]
    same = [known(n) for n in range(80, 250)]
    fresh = [new(f"琉璃{each}") for each in SECOND[:14]] + [new(f"月牙{each}") for each in SECOND]
    rows = [*(each for each, _ in TROUBLES), new("天鹅湖畔"), *plain, *same, *fresh]
    rows += [known(n) for n in range(21, 30)] + [known(n) for n in range(11, 20)]
    rows += [new(f"云雾{each}") for each in SECOND]
    assert len(rows) >= ROWS
    return a_workbook([["某街道母婴室台账"], HEADER, *rows[:ROWS]], hidden=[["旧"], ["旧"]])


class Hand:
    """Clicks and fills, counted."""

    def __init__(self, page: Page) -> None:
        self.page, self.clicks = page, 0

    def click(self, selector: str) -> None:
        self.clicks += 1
        self.page.locator(selector).first.click()

    def go(self, selector: str = "main form button[type=submit]") -> None:
        with self.page.expect_navigation():
            self.click(selector)

    def fill(self, selector: str, text: str) -> None:
        self.clicks += 1
        self.page.locator(selector).first.fill(text)

    def choose(self, selector: str, value: str) -> None:
        self.clicks += 1
        self.page.locator(selector).first.select_option(value)

    def sign_in(self, name: str, code: TOTP) -> None:
        self.fill("#name", name)
        self.fill("#password", PASSWORD)
        self.go()
        self.fill("#code", code.at(time_now()))
        self.go()

    def text(self) -> str:
        return self.page.locator("main").inner_text()


def test_a_sheet_of_300_rows_with_20_troubles_is_taken_in_within_90_clicks(
    browser: Browser, tmp_path: Path
) -> None:
    office = Office(tmp_path / "var")
    file = tmp_path / "台账.xlsx"
    file.write_bytes(a_sheet())
    with served(office.app) as site, a_visitor(browser, site, "zh-Hans") as visitor:
        visitor.expected = ("409",)
        hand = Hand(visitor.open("/sign-in"))
        hand.sign_in(CLERK, office.codes[CLERK])
        said = sends(hand, file)
        mends(hand, lambda: quicker(office))
        before = {each.id: each.cells["phones"] for each in office.register.entries()}
        hand.go("form[action$='/do'] button")
        one = office.register.imports.one(1)
        assert one.state is ImportState.PROPOSED, hand.text()[:2000]
    assert [says for _, says in TROUBLES if says not in said] == []
    for own in ("旧表", "奇怪的列", "跳过1行"):
        assert own in said
    with served(office.app) as site, a_visitor(browser, site, "zh-Hans") as visitor:
        other = Hand(visitor.open("/sign-in"))
        other.sign_in(APPROVER, office.codes[APPROVER])
        visitor.open("/imports/1/done")
        other.go("form[action$='/second'] button")
    assert hand.clicks + other.clicks <= MOST_CLICKS
    right(office, before)


def sends(hand: Hand, file: Path) -> str:
    """From the list of imports to the preview; all that the pages said on the way."""
    hand.go("nav a[href='/imports']")
    hand.go("main a[href='/imports/new']")
    hand.clicks += 1
    hand.page.locator("#file").set_input_files(file)
    hand.go()
    said = hand.text()
    hand.go()
    said += hand.text()
    hand.fill("#source_title_zh", "某街道台账")
    hand.fill("#source_date", (time_now() - timedelta(days=3)).date().isoformat())
    hand.choose("#category", "nursing-room")
    hand.go()
    said += hand.text()
    for radio in hand.page.locator("input[type=radio][value='new']").all():
        hand.clicks += 1
        radio.check()
    hand.go()
    hand.click("summary:has-text('值得看一眼')")
    return said + hand.text()


def mends(hand: Hand, meanwhile: Callable[[], None]) -> None:
    """Every row that cannot be read is left out by name, but for what is mended."""
    page = hand.page
    hand.fill("[id^='cell-4-']", "9:00-17:00")
    hand.fill("[id^='why-6']", "对外服务用的手机")
    for out in page.locator("input[type=checkbox][id^='out-']").all():
        number = str(out.get_attribute("id"))
        if number not in ("out-4", "out-6"):
            hand.clicks += 1
            out.check()
    hand.go("form[action$='/preview'] button")
    meanwhile()
    hand.go("form[action$='/do'] button")
    page.goto(page.url.replace("/do", "/rows"))
    hand.click("input[type=radio][value='k-031']")
    hand.go()


def quicker(office: Office) -> None:
    """Somebody else changes an entry of the sheet."""
    change = a_change(office.register, ChangeKind.EDIT, "k-031", BEN, {"note_zh": "别人"})
    office.register.propose(change, KINDS)


def right(office: Office, before: dict[str, str]) -> None:
    """Nothing that was wrong in the sheet is in the register."""
    after = {each.id: each for each in office.register.entries()}
    assert office.register.imports.one(1).state is ImportState.DONE
    assert after["k-002"].cells["hours"] == "09:00-17:00"
    assert after["k-004"].cells["phones"] == "13800138000"
    assert after["k-020"].cells["phones"] == before["k-020"]
    assert after["k-031"].cells["note_zh"] == "别人"
    assert after["k-031"].cells["hours"] == after["k-030"].cells["hours"] != ""
    for number in (1, 3, 5, 6, 7, 8, 9):
        assert after[f"k-{number:03}"].version == 1
    names = [each.cells["name_zh"] for each in after.values()]
    assert names.count("天鹅湖畔母婴室") == 1
    assert "望河茶馆母婴室" not in names
