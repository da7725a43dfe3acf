"""A stranger adds a kind of service: one block in ``categories.yaml``, one row in a list of
entries, no program. It is on every page, with its picture and what is asked of it."""

import io
import re
import zipfile

import pytest
from flask import Flask

from tests import made_up_district
from tests.checks.seen import LANGUAGES, words
from tests.site import Page, Site
from webapp import create_app, paths
from webapp.ingest.columns import REQUIRED
from webapp.refresh.walk import refresh
from webapp.settings import Settings
from webapp.toolbox.toolbox import Toolbox

pytestmark = pytest.mark.slow

KIND = """\
  - id: toy-library
    need: parenting
    core: true
    zh: 玩具图书馆
    en: Toy library
    also_zh: [借玩具]
    also_en: [toy loan]
    icon: star
    colour: violet
    asked: [sign_up, capacity, step-free]
    schema_type: Library
"""
ENTRY = {
    "id": "toys-one",
    "category": "toy-library",
    "name_zh": "灯塔玩具馆",
    "name_en": "Lighthouse Toys",
    "street": "lighthouse",
    "lat": "30.0051",
    "lon": "120.0052",
    "coordinate_precision": "venue",
    "features": "step-free=yes",
    "status": "sourced",
    "visibility": "public",
    "confidence": "low",
    "source_title_zh": "某报",
}
NAMES = {"zh-Hans": "玩具图书馆", "zh-Hant": "玩具圖書館", "en": "Toy library"}
ASKED = {
    "zh-Hans": "怎么报名、可容纳儿童数",
    "zh-Hant": "怎麼報名、可容納兒童數",
    "en": "How to sign up, How many children",
}
"""What visitors want to know of it and nobody has told."""


def add_a_kind(settings: Settings) -> None:
    """What a stranger does, by README: nothing but data."""
    categories = settings.reference / "categories.yaml"
    text = categories.read_text("utf-8")
    new = text.replace("# Which categories", f"{KIND}# Which categories", 1)
    categories.write_text(new, "utf-8")
    row = ",".join(ENTRY.get(column, "") for column in REQUIRED)
    (settings.raw / "toys.csv").write_text(f"{','.join(REQUIRED)}\n{row}\n", "utf-8")


@pytest.fixture(scope="module")
def app(tmp_path_factory, now) -> Flask:
    settings = made_up_district.settings(tmp_path_factory.mktemp("district"))
    add_a_kind(settings)
    report = refresh(settings, now=now)
    assert [str(one) for one in report.problems if "toy" in str(one)] == []
    application = create_app(settings=settings, toolbox=Toolbox(settings, clock=lambda: now))
    application.testing = True
    return application


@pytest.fixture(params=list(LANGUAGES))
def site(app, request) -> Site:
    return Site(app.test_client(), request.param)


@pytest.fixture(scope="module")
def star() -> str:
    """The drawing that the file asks for."""
    drawings = (paths.TEMPLATES / "components" / "words" / "icon.html").read_text("utf-8")
    found = re.search(r'"star": "([^"]+)"', drawings)
    assert found is not None
    return found[1]


def pictures(page: Page, where: str) -> list[tuple[str, str]]:
    """The ground and the drawing of each kind's picture there."""
    return [
        (str(icon["class"][-1]), str(icon.path["d"]))
        for icon in page.soup.select(f"{where} .category-icon")
    ]


def test_the_start_page_has_its_tile(site, star):
    page = site.visit("/")
    tile = page.soup.select_one(".tiles--core a[href$='/categories/toy-library']")
    assert tile is not None
    assert NAMES[site.language] in words(tile)
    assert str(tile.select_one(".category-icon path")["d"]) == star


def test_it_stands_among_all_kinds_and_has_a_page(site, star):
    listed = site.visit("/categories").soup.select("a[href$='/categories/toy-library']")
    assert [str(link.path["d"]) for link in listed] == [star]
    page = site.visit("/categories/toy-library")
    assert page.heading == NAMES[site.language]
    assert pictures(page, "main")[0] == ("category-icon--violet", star)
    assert [result.id for result in page.results] == ["toys-one"]


def test_it_is_found_by_each_of_its_names(site, star):
    for asked in ("玩具图书馆", "借玩具", "toy loan", "wanjutushuguan", "玩具圖書館"):
        page = site.visit("/search", q=asked)
        assert page.results[0].id == "toys-one", asked
        assert pictures(page, ".service-card")[0] == ("category-icon--violet", star)


def test_it_is_a_filter_and_a_suggestion(site, app):
    page = site.visit("/search")
    assert page.soup.select("input[name=category][value=toy-library]")
    offered = app.test_client().get("/api/v1/suggest?q=玩具").json
    assert ("category", "toy-library") in [(one["kind"], one["id"]) for one in offered]


def test_the_map_draws_its_pins(site, app, star):
    page = site.visit("/map", category="toy-library")
    template = page.soup.select_one("template[data-kind=toy-library]")
    assert template is not None
    assert star in str(template)
    points = app.test_client().get("/api/v1/points?category=toy-library").json
    assert "toys-one" in str(points)


def test_its_entry_says_what_is_asked_and_not_known(site, star):
    page = site.visit("/services/toys-one")
    assert pictures(page, ".entry__head") == [("category-icon--violet", star)]
    assert ASKED[site.language] in [words(fact) for fact in page.soup.select("main dd")]
    assert '"@type":"Library"' in page.html


def test_its_entries_can_be_compared_by_what_is_asked(site):
    page = site.visit("/compare", ids="toys-one,nursery-one")
    assert ASKED[site.language] in page.text


def test_a_sheet_can_be_made_of_it(site):
    page = site.visit("/referral", ids="toys-one", kind="toy-library")
    place = page.soup.select_one(".place[data-id=toys-one]")
    assert place is not None
    assert NAMES[site.language] in words(place)


def test_programs_phones_and_other_systems_get_it_too(app):
    client = app.test_client()
    kinds = client.get("/api/v1/categories?lang=en").json["categories"]
    assert next(kind["name"] for kind in kinds if kind["id"] == "toy-library") == "Toy library"
    assert "toy-library" in client.get("/api/v1/openapi.json").text
    kept = client.get("/offline/pack-1.json").json["categories"]
    assert "toy-library" in [kind["id"] for kind in kept]
    with zipfile.ZipFile(io.BytesIO(client.get("/data/hsds.zip").data)) as archive:
        attributes = archive.read("attributes.csv").decode()
        terms = archive.read("taxonomy_terms.csv").decode()
    assert "玩具图书馆" in terms
    assert "unknown" in attributes


def test_the_plan_tells_how_it_covers_the_district(site):
    page = site.visit("/plan/coverage-toy-library")
    assert NAMES[site.language] in page.heading
