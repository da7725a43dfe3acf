"""A code at a door: three questions, three taps, nothing kept of whoever taps."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOW
from tests.checks.seen import LANGUAGES
from tests.site import Site
from webapp import create_app
from webapp.caches import Once
from webapp.domain.sightings import Glimpse

CODE, ROOM = "7K3M9QXR", "mbr-hanguang"
PATH = f"/c/{CODE}"


@pytest.fixture
def app(settings, toolbox, tmp_path, monkeypatch):
    quiet = next(each.id for each in toolbox.edition().catalogue.services if each.is_quiet)
    posters = {CODE: ROOM, "9QXR7K3M": quiet}
    monkeypatch.setattr(toolbox, "_open", replace(toolbox.edition(), posters=posters, once=Once()))
    monkeypatch.setattr(toolbox, "_is_time_to_look", lambda: False)
    return create_app(settings=replace(settings, var=tmp_path), toolbox=toolbox)


@pytest.mark.parametrize("language", LANGUAGES)
def test_three_taps_answer_three_questions(app, language):
    site = Site(app.test_client(), language)
    page = site.visit(PATH)
    assert len(page.soup.select(".seen-panel__fact")) == 3
    taps = 0
    while buttons := page.soup.select('button[name="seen"]'):
        done = page.soup.select_one('input[name="done"]')["value"]
        values = {"seen": buttons[0]["value"], "done": done}
        sent = site.client.post(site.path(PATH), data=values)
        assert sent.status_code == 303
        assert "Set-Cookie" not in sent.headers
        page = site.open(sent.location)
        taps += 1
    assert taps == 3
    told = app.extensions["sightings"].told(NOW.date() + timedelta(days=1))[ROOM]
    assert {(each.fact, each.glimpse) for each in told} >= {("there", Glimpse.YES)}
    assert len(told) == 3


def test_six_buttons_and_nothing_typed(app):
    page = Site(app.test_client(), "zh-Hans").visit(PATH)
    main = page.soup.select_one("main")
    assert len(main.select("button")) == 6
    assert [each["type"] for each in main.select("input")] == ["hidden"]


@pytest.mark.parametrize("code", ["3333MMMM", "9QXR7K3M", "nothing"])
def test_a_code_that_asks_nothing_says_so_kindly(app, code):
    page = Site(app.test_client(), "zh-Hans").visit(f"/c/{code}", status=404)
    assert "已经停用" in page.soup.select_one("h1").text
    assert app.test_client().post(f"/c/{code}", data={"seen": "there:yes"}).status_code == 404


def test_what_is_no_answer_and_what_comes_from_elsewhere_is_not_kept(app):
    client = app.test_client()
    assert client.post(PATH, data={"seen": "fee:yes"}).status_code == 422
    elsewhere = {"Origin": "https://evil.example"}
    assert client.post(PATH, data={"seen": "there:no"}, headers=elsewhere).status_code == 403
    assert app.extensions["sightings"].told(NOW.date() + timedelta(days=1)) == {}
