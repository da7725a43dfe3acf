"""One tap of whoever was there: kept without a sender, shown where enough agree, deaf to floods."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.builders import NOW
from tests.checks.seen import LANGUAGES
from tests.site import Site
from webapp import create_app
from webapp.store.reports.tallies import DailyTallies

ROOM, LOCK = "mbr-hanguang", "lockable-door"
ENTRY, SEEN = f"/services/{ROOM}", f"/services/{ROOM}/seen"
FLOOD = 500


class Days:
    """A calendar that is turned by hand."""

    now = NOW

    def __call__(self):
        return self.now

    def turn(self, days=1):
        self.now += timedelta(days=days)


@pytest.fixture
def days():
    return Days()


@pytest.fixture
def own_app(settings, toolbox, tmp_path, days, monkeypatch):
    app = create_app(settings=replace(settings, var=tmp_path), toolbox=toolbox)
    monkeypatch.setattr(toolbox, "_clock", days)
    app.extensions["tallies"] = DailyTallies(app.extensions["sightings"], days)
    return app


def tap(app, answer, address="203.0.113.7", language="zh-Hans"):
    path = LANGUAGES[language] + SEEN
    at = {"REMOTE_ADDR": address}
    return app.test_client().post(path, data={"seen": answer}, environ_base=at)


def figures(app, language="zh-Hans"):
    page = Site(app.test_client(), language).visit(ENTRY)
    return [found.text for found in page.soup.select(".seen-panel__figure")]


def three_agree(app, days):
    for number in range(3):
        assert tap(app, f"{LOCK}:yes", f"10.{number}.0.1").status_code == 200
        days.turn()


def test_a_tap_is_answered_with_the_same_page_in_each_language(own_app):
    for language in LANGUAGES:
        site = Site(own_app.test_client(), language)
        page = site.visit(ENTRY)
        form = page.soup.select_one("#seen form")
        values = [button["value"] for button in form.select("button")]
        assert {"there:no", "men-welcome:unseen", "changing-table:yes", f"{LOCK}:no"} <= set(values)
        assert len(values) == 9
        told = site.send(form["action"], {"seen": values[0]})
        assert told.soup.select_one("h1").text == page.soup.select_one("h1").text
        assert told.soup.select_one("#seen [role=status]").text
        assert told.headers["Cache-Control"] == "no-store"
        back = own_app.test_client().get(form["action"])
        assert (back.status_code, back.location) == (303, LANGUAGES[language] + ENTRY)


def test_it_is_shown_from_the_day_on_which_three_days_agree(own_app, days):
    for number in range(3):
        tap(own_app, f"{LOCK}:yes", f"10.{number}.0.1")
    days.turn()
    assert figures(own_app) == [], "one day is not three"
    three_agree(own_app, days)
    assert [line.partition("（")[2] for line in figures(own_app)] == ["近30天6次回答中6次）"]
    tap(own_app, f"{LOCK}:no", "10.9.0.1")
    tap(own_app, "men-welcome:unseen", "10.9.0.1")
    assert "6次回答中6次" in figures(own_app)[0], "today counts from tomorrow"
    days.turn()
    assert "7次回答中6次" in figures(own_app)[0]
    assert figures(own_app, "en") == ["Visitors say: It locks (6 of 7, last 30 days)"]
    days.turn(31)
    assert figures(own_app) == []


@pytest.mark.parametrize("address", ["198.51.100.{}", "2001:db8:7:{:x}::1"])
def test_a_flood_from_one_network_moves_no_figure(own_app, days, address):
    three_agree(own_app, days)
    before = figures(own_app)
    assert len(before) == 1
    answers = [tap(own_app, f"{LOCK}:no", address.format(n % 256)) for n in range(FLOOD)]
    assert {200, 429} == {answer.status_code for answer in answers}
    assert int(answers[-1].headers["Retry-After"]) > 3600
    assert figures(own_app) == before
    days.turn()
    assert figures(own_app) == before
    assert tap(own_app, f"{LOCK}:yes", "10.8.0.1").status_code == 200, "all others go on"


def test_nothing_is_kept_of_the_sender(own_app, days, tmp_path):
    tap(own_app, f"{LOCK}:yes", "203.0.113.7")
    days.turn()
    tap(own_app, f"{LOCK}:yes", "2001:db8:7:1::1")
    file = tmp_path / "reports" / "reports.sqlite"
    with closing(sqlite3.connect(file)) as database:
        rows = database.execute("SELECT * FROM sightings").fetchall()
        today = days.now.date()
        yesterday = today - timedelta(days=1)
        kept = [(ROOM, LOCK, "yes", str(day)) for day in (yesterday, today)]
        assert [row[1:] for row in rows] == kept
        marks = database.execute("SELECT count(*) FROM sighting_marks").fetchone()
        assert marks == (1,), "those of yesterday are gone"
    whole = b"".join(path.read_bytes() for path in file.parent.iterdir())
    assert b"203.0" not in whole
    assert b"2001:db8" not in whole


def test_what_is_no_answer_is_refused(own_app):
    for sent in ("", LOCK, f"{LOCK}:unseen", "curtain:yes", "there:maybe", "x" * 900):
        assert tap(own_app, sent).status_code == 422, sent
    assert tap(own_app, "x" * 2000).status_code == 413
    forged = {"Sec-Fetch-Site": "cross-site"}
    client = own_app.test_client()
    assert client.post(SEEN, data={"seen": f"{LOCK}:yes"}, headers=forged).status_code == 403


def test_quiet_kinds_and_others_are_not_asked_about(own_app, settings, toolbox):
    client = own_app.test_client()
    catalogue = toolbox.edition().catalogue
    quiet = [service for service in catalogue.services if service.is_quiet]
    others = [service for service in catalogue.services if service.category == "nursery"]
    assert quiet
    for service in (*quiet[:5], *others[:1]):
        path = f"/services/{service.slug}/seen"
        assert client.post(path, data={"seen": "there:no"}).status_code == 404
        assert client.get(path).status_code == 404
    assert 'id="seen"' not in client.get(f"/services/{others[0].id}").text
    closed = create_app(settings=replace(settings, faces=()), toolbox=toolbox).test_client()
    assert closed.post(SEEN, data={"seen": "there:no"}).status_code == 404
    assert 'id="seen"' not in closed.get(ENTRY).text


def test_pages_go_on_where_it_cannot_be_read(own_app, days, tmp_path):
    three_agree(own_app, days)
    for path in (tmp_path / "reports").iterdir():
        path.unlink()
    days.turn()
    assert figures(own_app) == []
    assert tap(own_app, f"{LOCK}:yes").status_code == 503
