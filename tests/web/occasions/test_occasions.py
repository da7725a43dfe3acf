"""Dated events on pages, in calendars and for programs; nothing of them where there are none."""

import csv
from datetime import timedelta

import pytest

from tests.builders import NOW, an_occasion
from tests.calendars import read_calendar
from tests.checks.seen import LANGUAGES
from tests.integration.refresh.small import small_settings
from tests.site import Site
from webapp import create_app
from webapp.domain.occasions import occasion_cells
from webapp.domain.service import Visibility
from webapp.ingest.entry_files import OCCASIONS, occasions_text
from webapp.refresh.walk import refresh
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE
from webapp.store.shelf import read_catalogue
from webapp.toolbox.toolbox import Toolbox

ROOM = "mbr-hanguang"
TITLE = "亲子阅读<一>"


class Clock:
    """A clock that is moved by hand."""

    now = NOW

    def __call__(self):
        return self.now


class Served:
    """A small edition with events: of a room, one of them cancelled, and of a quiet entry."""

    def __init__(self, folder):
        self.clock, self.settings = Clock(), small_settings(folder)
        with (self.settings.raw / "entries.csv").open(encoding="utf-8", newline="") as opened:
            rows = list(csv.DictReader(opened))
        self.quiet = next(row["id"] for row in rows if row["visibility"] == Visibility.DISCREET)
        near = (row for row in rows if row["category"] == "kindergarten" and row["street"])
        self.local = next(near)
        made_up = (
            an_occasion("local", entry=self.local["id"]),
            an_occasion(entry=ROOM, title_zh=TITLE, sign_up_zh="打电话报名"),
            an_occasion(
                "off",
                entry=ROOM,
                cancelled=True,
                starts=NOW + timedelta(days=1),
                ends=NOW + timedelta(days=2),
            ),
            an_occasion("still", entry=self.quiet, title_zh="安静"),
            an_occasion("past", entry=ROOM, starts=NOW - timedelta(days=2), ends=NOW),
        )
        (self.settings.raw / OCCASIONS).write_text(
            occasions_text(map(occasion_cells, made_up)), "utf-8"
        )
        refresh(self.settings, now=NOW)
        box = Toolbox(self.settings, clock=self.clock)
        app = create_app(settings=self.settings, toolbox=box)
        app.testing = True
        self.client = app.test_client()

    def at(self, moment):
        self.clock.now = moment
        return self


@pytest.fixture(scope="module")
def _served(tmp_path_factory):
    return Served(tmp_path_factory.mktemp("occasions"))


@pytest.fixture
def served(_served):
    yield _served
    _served.at(NOW)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_an_entry_tells_what_is_to_come(served, language):
    page = Site(served.client, language).visit(f"/services/{ROOM}")
    titles = [each.get_text(" ", strip=True) for each in page.soup.select(".occasion__title")]
    assert len(titles) == 2
    assert "<" in titles[1]
    assert page.soup.select(".occasion--cancelled strong")
    (link,) = page.soup.select("link[type='text/calendar']")
    assert link["href"] == f"{LANGUAGES[language]}/services/{ROOM}.ics"
    assert link["href"] in page.addresses


def test_each_is_gone_when_it_is_over(served):
    page = f"/services/{ROOM}"
    served.at(NOW + timedelta(days=1))
    assert len(Site(served.client).visit(page).soup.select(".occasion")) == 1
    served.at(an_occasion().ends)
    assert not Site(served.client).visit(page).soup.select("#occasions, link[type='text/calendar']")
    assert served.client.get(f"{page}.ics").status_code == 404


@pytest.mark.parametrize("prefix", LANGUAGES.values())
def test_calendars_are_valid_and_kept_shortly(served, prefix):
    for path in (f"/services/{ROOM}", "/categories/nursing-room"):
        answer = served.client.get(f"{prefix}{path}.ics")
        assert (answer.status_code, answer.mimetype) == (200, "text/calendar")
        assert len(read_calendar(answer.data).events) == 2
        assert answer.headers["Cache-Control"] == "public, max-age=30"
        again = served.client.get(
            f"{prefix}{path}.ics", headers={"If-None-Match": answer.headers["ETag"]}
        )
        assert again.status_code == 304


def test_the_street_has_a_calendar_and_a_list(served):
    street, entry = served.local["street"], served.local["id"]
    page = Site(served.client).visit(f"/streets/{street}")
    assert len(page.soup.select(".occasion")) == 1
    assert f"/services/{entry}" in page.addresses
    (event,) = read_calendar(served.client.get(f"/streets/{street}.ics").data).events
    assert event["URL"].endswith(f"/services/{entry}")


def test_the_kind_has_a_list(served):
    page = Site(served.client, "en").visit("/categories/nursing-room")
    assert len(page.soup.select(".occasion")) == 2


def test_what_is_quiet_is_told_on_its_own_page_alone(served):
    page = Site(served.client).visit(f"/services/{served.quiet}")
    assert "安静" in page.text
    assert not page.soup.select("link[type='text/calendar']")
    slug = page.path.rpartition("/")[2]
    for name in (served.quiet, slug):
        assert served.client.get(f"/services/{name}.ics").status_code == 404
    assert served.client.get("/categories/domestic-violence-help.ics").status_code == 404


@pytest.mark.parametrize(
    "path", ["/services/nobody.ics", "/streets/nowhere.ics", "/categories/nothing.ics"]
)
def test_what_is_not_there_has_no_calendar(served, path):
    assert served.client.get(path).status_code == 404


def test_where_nothing_is_planned_nothing_is_said(served):
    for path in ("/categories/parent-school", "/streets"):
        page = Site(served.client).visit(path)
        assert not page.soup.select("#occasions, link[type='text/calendar']")
    assert served.client.get("/categories/parent-school.ics").status_code == 404


def test_programs_are_told_the_same(served):
    events = served.client.get(f"/api/v1/services/{ROOM}").json["events"]
    assert [each["id"] for each in events] == ["off", "reading-hour"]
    assert events[0]["cancelled"] is True
    assert events[1]["starts"] == "2026-11-28T09:30:00+08:00"
    served.at(an_occasion().ends)
    assert served.client.get(f"/api/v1/services/{ROOM}").json["events"] == []


def test_the_edition_holds_none_that_was_over(served):
    folder = Editions(served.settings.var).folder(1)
    catalogue = read_catalogue(folder / DATABASE)
    assert [each.id for each in catalogue.occasions] == [
        "off",
        "local",
        "reading-hour",
        "still",
    ]
    assert not any(
        service.visibility is Visibility.CONFIDENTIAL
        for service in catalogue.services
        if service.id in {each.entry for each in catalogue.occasions}
    )


@pytest.mark.parametrize(
    ("language", "q"),
    [
        ("zh-Hans", "这周六的活动"),
        ("zh-Hans", "本周末"),
        ("zh-Hant", "這週六的活動"),
        ("en", "events this weekend"),
        ("zh-Hans", "活动"),
    ],
)
def test_a_search_for_events_of_a_time_shows_them_first_and_can_be_taken_back(served, language, q):
    page = Site(served.client, language).visit("/search", q=q)
    titles = [each.get_text(" ", strip=True) for each in page.soup.select(".occasion__title")]
    assert len(titles) == (3 if q == "活动" else 2)
    assert "安静" not in page.text
    back = [address for address in page.addresses if "as_typed" in address]
    assert back
    assert not Site(served.client, language).open(back[-1]).soup.select(".occasion")


def test_where_none_is_recorded_that_is_said_and_who_can_be_asked_is_listed(served):
    page = Site(served.client).visit("/search", q="家长课堂 下周末")
    assert any("暂未查到" in notice for notice in page.notices)
    assert not page.soup.select(".occasion")
    assert page.results


@pytest.mark.parametrize("q", ["家暴 这周六", "母婴室", "家长课堂", "现在开门的母婴室"])
def test_other_searches_say_nothing_of_events(served, q):
    page = Site(served.client).visit("/search", q=q)
    assert not page.soup.select(".occasion")
    assert not any("活动" in notice for notice in page.notices)
