"""A withdrawn entry is gone from all that is served, before there is an edition without it."""

import io
import shutil
import zipfile
from dataclasses import replace

import pytest

from webapp import create_app
from webapp.domain.service import Retired
from webapp.store.withheld import withhold
from webapp.toolbox.toolbox import LOOK_EVERY_SECONDS, Toolbox

ROOM = "mbr-hanguang"
PLACES = (
    "/categories/nursing-room",
    "/search?q=汉光百货+母婴室",
    "/en/search?q=nursing-room",
    "/map",
    "/sitemap.xml",
    "/data/entries.csv",
    "/data/entries-spreadsheet.csv",
    "/data/facts.csv",
    "/data/entries.geojson",
    "/api/v1/points",
    "/api/v1/search?q=汉光百货+母婴室",
    "/map/points",
    "/feeds/all.atom",
    "/embed/nursing-room",
)


class Ticks:
    """A clock that is moved by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def withheld(edition, settings, tmp_path, now):
    """A client of an app on a copy of the edition, and a way to withhold the room."""
    shutil.copytree(edition, tmp_path / "editions" / edition.name)
    (tmp_path / "editions" / "current").write_text((edition.parent / "current").read_text())
    own, ticks = replace(settings, var=tmp_path), Ticks()
    box = Toolbox(own, clock=lambda: now, ticks=ticks)
    application = create_app(settings=own, toolbox=box)
    application.testing = True

    def hide():
        withhold(tmp_path, lambda: [Retired(ROOM, "", "已停办")])
        ticks.now += LOOK_EVERY_SECONDS

    return application.test_client(), hide


def test_what_is_withheld_is_nowhere(withheld):
    client, hide = withheld
    known = [place for place in PLACES if ROOM in client.get(place).text]
    assert {"/data/entries.csv", "/sitemap.xml", "/api/v1/search?q=汉光百货+母婴室"} <= set(known)
    assert client.get(f"/services/{ROOM}").status_code == 200
    hide()
    answers = {place: client.get(place) for place in PLACES}
    assert [place for place, answer in answers.items() if ROOM in answer.text] == []
    kept = {place: answer.cache_control.max_age or 0 for place, answer in answers.items()}
    assert [place for place, seconds in kept.items() if seconds >= 60] == []
    gone = client.get(f"/services/{ROOM}")
    assert gone.status_code == 410
    assert "已停办" in gone.text
    assert client.get(f"/api/v1/services/{ROOM}").status_code in (404, 410)
    package = zipfile.ZipFile(io.BytesIO(client.get("/data/hsds.zip").data))
    assert not any(ROOM.encode() in package.read(name) for name in package.namelist())


def test_all_else_goes_on(withheld):
    client, hide = withheld
    hide()
    for place in ("/", "/en/", "/search?q=母婴室", "/plan", "/guides", "/offline", "/map"):
        assert client.get(place).status_code == 200, place
