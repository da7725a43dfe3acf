"""A kind of service is quiet in one way on every page: for what the categories say of it, or for
one entry that is not public."""

import csv
from pathlib import Path

import pytest
from flask import Flask

from tests import made_up_district
from tests.site import Site
from webapp import create_app
from webapp.refresh.walk import refresh
from webapp.settings import Settings
from webapp.toolbox.toolbox import Toolbox

pytestmark = pytest.mark.slow

PAGES_ABOUT_NURSERIES = (
    "/categories/nursery",
    "/search?category=nursery",
    "/search?category=nursery&status=closed",
    "/map?category=nursery",
    "/plan/A1",
    "/plan/coverage-nursery",
    "/guides/care/2",
    "/referral?kind=nursery",
)


@pytest.fixture(scope="module")
def served(tmp_path_factory, now):
    """Makes the app of the made-up district after a change of its files."""

    def make(change) -> Flask:
        settings = made_up_district.settings(tmp_path_factory.mktemp("district"))
        change(settings)
        refresh(settings, now=now)
        app = create_app(settings=settings, toolbox=Toolbox(settings, clock=lambda: now))
        app.testing = True
        return app

    return make


@pytest.fixture(scope="module")
def open_app(served):
    return served(lambda settings: None)


@pytest.fixture(scope="module")
def sensitive_app(served):
    """Nurseries are called sensitive; every row still says public."""
    return served(call_nurseries_sensitive)


@pytest.fixture(scope="module")
def discreet_app(served):
    """One nursery of two is discreet; the kind is not sensitive."""
    return served(hide_one_nursery)


def call_nurseries_sensitive(settings: Settings) -> None:
    file = settings.reference / "categories.yaml"
    text = file.read_text("utf-8")
    changed = text.replace("  - id: nursery\n", "  - id: nursery\n    sensitive: true\n")
    assert changed != text
    file.write_text(changed, "utf-8")


def hide_one_nursery(settings: Settings) -> None:
    file: Path = settings.raw / "entries.csv"
    with file.open(encoding="utf-8", newline="") as given:
        rows = list(csv.DictReader(given))
    for row in rows:
        if row["id"] == "nursery-two":
            row["visibility"] = "discreet"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def is_quiet(app: Flask, where: str) -> bool:
    """Whether the page has the exit, a title that tells nothing, and is kept by nobody."""
    page = Site(app.test_client(), "en").open(f"/en{where}")
    signs = {
        bool(page.soup.select("body.quiet [data-exit]")),
        page.title.startswith("Information"),
        page.headers["Cache-Control"] == "no-store",
    }
    if where.startswith("/referral"):  # kept by nobody, whatever is on it
        signs = {bool(page.soup.select("body.quiet [data-exit]"))}
    assert len(signs) == 1, f"{where} is half quiet"
    return signs.pop()


@pytest.mark.parametrize("where", PAGES_ABOUT_NURSERIES)
def test_a_page_about_a_kind_is_quiet_for_either_reason(
    open_app, sensitive_app, discreet_app, where
):
    assert not is_quiet(open_app, where)
    assert is_quiet(sensitive_app, where)
    assert is_quiet(discreet_app, where)


def test_an_entry_is_quiet_where_it_is_not_public_or_its_kind_is_sensitive(
    open_app, sensitive_app, discreet_app
):
    one, two = "/services/nursery-one", "/services/nursery-two"
    assert (is_quiet(open_app, one), is_quiet(open_app, two)) == (False, False)
    assert (is_quiet(sensitive_app, one), is_quiet(sensitive_app, two)) == (True, True)
    assert (is_quiet(discreet_app, one), is_quiet(discreet_app, two)) == (False, True)


def test_search_engines_are_told_of_nothing_quiet(open_app, sensitive_app, discreet_app):
    about = ("/categories/nursery", "/plan/A1", "/services/nursery-one", "/services/nursery-two")

    def told(app: Flask) -> list[str]:
        text = app.test_client().get("/sitemap.xml").text
        return [where for where in about if f"localhost{where}<" in text]

    assert told(open_app) == list(about)
    assert told(sensitive_app) == []
    assert told(discreet_app) == ["/services/nursery-one"]


def test_no_phone_keeps_anything_quiet(open_app, sensitive_app, discreet_app):
    def kept(app: Flask) -> tuple[list[str], bool]:
        client = app.test_client()
        ids = client.get("/offline/pack-1.json").json["id"]
        guides = client.get("/en/offline/guides").text
        return [id_ for id_ in ids if "nursery" in id_], "A nursery" in guides

    assert kept(open_app) == (["nursery-one", "nursery-two"], True)
    assert kept(sensitive_app) == ([], False)
    assert kept(discreet_app) == (["nursery-one"], False)


def test_other_kinds_stay_open(sensitive_app, discreet_app):
    for where in ("/categories/culture-venue", "/search?category=culture-venue", "/plan/A2"):
        assert not is_quiet(sensitive_app, where)
        assert not is_quiet(discreet_app, where)
