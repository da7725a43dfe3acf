"""An edition from before coverage was kept: all else is served, the plan waits for a refresh."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from webapp import create_app
from webapp.durable import checksum
from webapp.store.manifest import DATABASE, Manifest
from webapp.toolbox.toolbox import Toolbox


@pytest.fixture
def older(edition, settings, tmp_path, now):
    """The app on a copy of the edition that holds no coverage."""
    folder = tmp_path / "editions" / edition.name
    shutil.copytree(edition, folder)
    (tmp_path / "editions" / "current").write_text((edition.parent / "current").read_text())
    with closing(sqlite3.connect(folder / DATABASE)) as database, database:
        database.execute("DELETE FROM reference WHERE kind = 'coverage'")
    replace(Manifest.read(folder), database=checksum(folder / DATABASE)).write(folder)
    own = replace(settings, var=tmp_path)
    application = create_app(settings=own, toolbox=Toolbox(own, clock=lambda: now))
    application.testing = True
    return application.test_client()


def test_the_plan_waits_and_never_shows_noughts(older):
    assert older.get("/").status_code == 200
    assert older.get("/services/mbr-hanguang").status_code == 200
    for address in ("/plan", "/en/plan/W7.5", "/plan/coverage-nursery", "/plan/commitments.csv"):
        answer = older.get(address)
        assert (answer.status_code, "Retry-After" in answer.headers) == (503, True), address
    assert older.get("/api/v1/plan").status_code == 503
