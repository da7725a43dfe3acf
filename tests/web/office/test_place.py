"""The place of an entry is picked on the map: by a tap, an address, coordinates."""

from tests.integration.register.made_up import DISCREET, OPEN, an_edit
from tests.web.office.site import Desk

PATH = f"/entries/{OPEN}/place"


def test_a_tap_becomes_a_change_of_place(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    page = browser.get(f"{PATH}?lat=39.91&lon=116.36&span=800&at.x=200&at.y=100")
    form = page.form()
    assert (form["lat"], form["lon"]) != ("39.910000", "116.360000")
    picture = page.soup.find("input", type="image")
    assert picture is not None
    drawn = browser.get(str(picture["src"]))
    assert drawn.response.content_type == "image/svg+xml"
    assert "<script" not in drawn.response.text
    page = browser.send(page, 409, reason="现场核对")
    assert "请说明位置有多准" in page.text
    assert page.form()["lat"] == form["lat"]
    browser.send(page, coordinate_precision="venue")
    cells = desk.register.entry(OPEN).cells
    assert (cells["lat"], cells["coordinate_precision"]) == (form["lat"], "venue")


def test_an_address_is_looked_for_and_an_unknown_one_is_told(desk: Desk) -> None:
    browser = desk.somebody("ed.itor")
    here = browser.get(f"{PATH}?lat=39.87&lon=116.35").form()
    found = browser.get(f"{PATH}?near=西直门")
    assert found.form()["lat"] != here["lat"]
    assert "没有找到" in browser.get(f"{PATH}?near=nowhere-at-all").text


def test_what_is_confidential_has_no_place(desk: Desk) -> None:
    browser, approver = desk.somebody("ed.itor"), desk.somebody("ap.prover")
    nowhere = dict.fromkeys(("lat", "lon", "address_zh"), "") | {"coordinate_precision": "none"}
    hidden = an_edit(desk.register, **{**DISCREET, **nowhere, "visibility": "confidential"})
    change = desk.register.propose(hidden, frozenset())
    desk.register.second(change.number, approver.name, desk.now)
    assert "不写任何位置" in browser.get(PATH, 409).text
    browser.get(f"{PATH}.svg", 409)
