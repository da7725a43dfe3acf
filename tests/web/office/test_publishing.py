"""To publish from the office: asked for by who may, seen by everybody who is in."""

from datetime import timedelta

from tests.builders import a_catalogue, a_service
from tests.integration.register.made_up import OPEN
from tests.integration.store.test_editions import fill
from tests.web.office.site import Desk
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE
from webapp.store.shelf import write_catalogue


def test_the_page_says_what_waits_and_that_nobody_makes_it(desk: Desk) -> None:
    page = desk.somebody("ed.itor").get("/publish")
    assert page.heading == "发布"
    assert "jiamenkou tend" in page.text
    assert "没有。" in page.text


def test_who_may_asks_for_an_edition_and_sees_it_wait(desk: Desk) -> None:
    editor = desk.somebody("ed.itor")
    page = editor.send(editor.get("/publish"), 303, "/publish/now")
    (asked,) = desk.register.publications.newest()
    assert asked.asked_by == "ed.itor"
    assert f"{asked.number}" in page.text


def test_the_start_page_says_when_the_public_will_see_it(desk: Desk) -> None:
    due = f"{desk.now + timedelta(minutes=2):%H:%M}"
    assert f"{due}自动公布" in desk.somebody("ed.itor").get("/").text


def test_services_are_lost_only_when_another_person_agrees(desk: Desk) -> None:
    editor, approver = desk.somebody("ed.itor"), desk.somebody("ap.prover")
    editor.send(editor.get("/publish"), 303, "/publish/now", losses=OPEN)
    (asked,) = desk.register.publications.newest()
    assert asked.accepted == (OPEN,)
    assert f"/publish/{asked.number}/second" not in str(editor.get("/publish").soup)
    page = approver.get("/publish")
    assert OPEN in page.text
    approver.send(page, 303, f"/publish/{asked.number}/second")
    (agreed,) = desk.register.publications.newest()
    assert agreed.second_by == "ap.prover"


def test_a_publication_that_is_not_there_is_told_of(desk: Desk) -> None:
    approver = desk.somebody("ap.prover")
    token = approver.get("/publish").kept()["token"]
    approver.post("/publish/99/second", {"token": token}, 409)


def test_keepers_see_it_and_ask_for_nothing(desk: Desk) -> None:
    keeper = desk.somebody("ke.eper")
    assert "/publish/now" not in str(keeper.get("/publish").soup)
    token = keeper.get("/me").kept()["token"]
    keeper.post("/publish/now", {"token": token}, 403)
    keeper.post("/publish/1/second", {"token": token}, 403)


def test_a_clerk_publishes_what_waits_of_their_street_alone(desk: Desk) -> None:
    editor, clerk = desk.somebody("ed.itor"), desk.somebody("cl.erk")
    assert clerk.get("/publish").soup.find("form", action="/publish/now") is None
    token = clerk.get("/me").kept()["token"]
    refused = clerk.post("/publish/now", {"token": token}, 403)
    assert "本街道" in refused.text
    editor.send(editor.get(f"/entries/{OPEN}/edit"), street="xichanganjie", reason="核实")
    page = clerk.get("/publish")
    assert page.soup.find(id="losses") is None
    clerk.post("/publish/now", {"token": token, "losses": OPEN}, 403)
    clerk.send(page, 303, "/publish/now")
    (asked,) = desk.register.publications.newest()
    assert asked.asked_by == "cl.erk"


def test_somebody_goes_back_and_the_start_page_shouts_until_it_is_put_right(desk: Desk) -> None:
    editions = Editions(desk.settings.var)
    older, newer = (_published(editions) for _ in range(2))
    editor, clerk = desk.somebody("ed.itor"), desk.somebody("cl.erk")
    page = editor.get("/publish")
    assert clerk.get("/publish").soup.find("form", action="/publish/back") is None
    token = clerk.get("/me").kept()["token"]
    clerk.post("/publish/back", {"token": token, "edition": str(older)}, 403)
    editor.send(page, 303, "/publish/back")
    assert editions.current() == older
    for browser in (editor, clerk):
        assert "旧版本" in str(browser.get("/").soup.find(role="alert"))
    editor.post("/publish/back", page.form("/publish/back"), 409)
    editions.publish(newer)
    assert editor.get("/").soup.find(role="alert") is None
    desk.pass_(minutes=11)
    assert "/step-up" in str(editor.post("/publish/back", page.form("/publish/back"), 401).soup)


def _published(editions: Editions) -> int:
    """An edition that is served, with one entry and nothing else."""
    folder = editions.begin()
    write_catalogue(folder / DATABASE, a_catalogue(a_service(OPEN)))
    fill(folder)
    editions.publish(int(folder.name))
    return int(folder.name)
