"""A district is data: nothing that is served from the made-up district's files names another."""

import io
import zipfile
from collections.abc import Iterator

import pytest
from flask import Flask

from tests import made_up_district
from tests.checks.seen import LANGUAGES
from tests.guards.test_every_page import pages_of
from tests.site import Site
from webapp import create_app
from webapp.refresh.walk import refresh
from webapp.toolbox.toolbox import Toolbox

pytestmark = pytest.mark.slow

OTHERS = ("西城", "宣武", "北京", "西单", "xicheng", "beijing", "xidan", "xīchéng", "běijīng")
"""What the real district's pages would say."""

OWN = {
    "zh-Hans": ("临海区", "海州市"),
    "zh-Hant": ("臨海區", "海州市"),
    "en": ("Linhai", "Haizhou"),
}
QUESTIONS = ("", "q=托育", "q=nursery&near=灯塔家园", "near=39.9,116.4", "q=临海", "open=now")
FILES = (
    "/manifest.webmanifest",
    "/sw.js",
    "/offline/pack-1.json",
    "/robots.txt",
    "/sitemap.xml",
    "/data/entries.csv",
    "/data/entries.geojson",
    "/plan/commitments.csv",
    "/plan/homes.csv",
    "/plan/coverage-nursery.csv",
)
ANSWERS = ("categories", "openapi.json", "plan", "points", "search", "services.geojson", "streets")
OTHER_PAGES = (
    *("/", "/about", "/accessibility", "/categories", "/data", "/guides", "/guides/care"),
    *("/help", "/map", "/offline", "/offline/guides", "/plan", "/privacy", "/reports", "/search"),
    *("/shortlist?ids=nursery-one,library", "/compare?ids=nursery-one,library", "/streets"),
    "/referral?ids=nursery-one,line",
)
NOT_THERE = ("/nowhere", "/services/none", "/plan/Z9", "/reports/none", "/guides/none")


@pytest.fixture(scope="module")
def app(tmp_path_factory, now):
    """The app of the made-up district."""
    settings = made_up_district.settings(tmp_path_factory.mktemp("elsewhere"))
    refresh(settings, now=now)
    application = create_app(settings=settings, toolbox=Toolbox(settings, clock=lambda: now))
    application.testing = True
    return application


def others_in(text: str) -> list[str]:
    """Where a text names the real district, with a few characters on either side."""
    low = text.casefold()
    places = ((word, low.find(word)) for word in OTHERS)
    return [text[max(at - 40, 0) : at + 40] for word, at in places if at >= 0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_kind_of_page_names_another_district(app, language):
    """As a visitor walks: by links from the start page, a few pages of each kind."""
    site = Site(app.test_client(), language)
    seen = 0
    for page in pages_of(site):
        seen += 1
        assert others_in(page.html) == [], page.path
        if page.headers["Content-Type"].startswith("text/html"):
            assert [name for name in OWN[language] if name not in page.html] == [], page.path
    assert seen > 30
    title = site.visit("/").title
    assert title.endswith(("家门口 · 临海", "家門口 · 臨海", "Jiamenkou, Linhai"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_names_another_district(app, language):
    """Every page of every kind, entry, street, guide and commitment."""
    client, site = app.test_client(), Site(app.test_client(), language)
    paths = [*every_page(app), *OTHER_PAGES]
    assert len(paths) > 60
    for where in paths:
        answer = client.get(site.path(where), follow_redirects=True)
        assert answer.status_code == 200, where
        assert others_in(answer.text) == [], where
        assert [name for name in OWN[language] if name not in answer.text] == [], where


def every_page(app: Flask) -> Iterator[str]:
    catalogue = app.extensions["toolbox"].edition().catalogue
    yield from (f"/streets/{street.id}" for street in catalogue.streets)
    for kind in catalogue.taxonomy.categories:
        yield f"/categories/{kind.id}"
        if kind.located:
            yield f"/plan/coverage-{kind.id}"
    for service in catalogue.services:
        yield from (f"/services/{service.id}", f"/services/{service.id}/report")
    yield from (f"/plan/{commitment.id}" for commitment in catalogue.plan.commitments)
    for guide in catalogue.guides.guides:
        yield from (f"/guides/{guide.name}/{step.id}" for step in guide.steps[1:])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_to_a_question_names_another_district(app, language):
    site = Site(app.test_client(), language)
    for where in ("/search", "/map", "/search/cards"):
        for question in QUESTIONS:
            address = f"{site.path(where)}?{question}"
            answer = app.test_client().get(address)
            assert answer.status_code == 200, address
            assert others_in(answer.text) == [], address


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_for_what_is_not_there_names_another_district(app, language):
    for where in NOT_THERE:
        page = Site(app.test_client(), language).visit(where, status=404)
        assert others_in(page.html) == [], where
        assert OWN[language][1] in page.html, where


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_file_of_the_map_names_another_district(app, language):
    canvas = Site(app.test_client(), language).visit("/map").soup.select_one("[data-map]")
    for file in ("script", "names", "lanes"):
        answer = app.test_client().get(str(canvas[f"data-{file}"]))
        assert answer.status_code == 200
        assert others_in(answer.text) == [], file


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_there_is_no_edition_no_district_is_named(tmp_path_factory, language):
    settings = made_up_district.settings(tmp_path_factory.mktemp("nothing"))
    client = create_app(settings=settings).test_client()
    page = Site(client, language).visit("/", status=503)
    assert page.title.endswith((" – 家门口", " – 家門口", " – Jiamenkou"))
    assert others_in(page.html) == []
    assert client.get("/manifest.webmanifest").json["name"] == "家门口"


def test_whoever_is_outside_is_told_of_which_district(app):
    page = Site(app.test_client(), "en").visit("/search", near="39.9,116.4")
    assert any("This place lies outside Linhai" in notice for notice in page.notices)


@pytest.mark.parametrize("where", FILES)
def test_no_file_names_another_district(app, where):
    answer = app.test_client().get(where)
    assert answer.status_code == 200
    assert others_in(answer.text) == []


def test_the_home_screen_and_the_description_name_the_own_district(app):
    client = app.test_client()
    assert client.get("/manifest.webmanifest").json["name"] == "家门口：临海区妇女儿童家庭服务"
    summary = client.get("/api/v1/openapi.json").json["info"]["summary"]
    assert summary == "Services for women, children and families in Linhai District, Haizhou"
    plan = client.get("/api/v1/plan").json["plan"]
    assert plan["district"] == {
        "adcode": "990101",
        "name_zh": "临海区",
        "name_en": "Linhai District",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_answer_for_programs_names_another_district(app, language):
    client = app.test_client()
    for where in (*ANSWERS, "services/nursery-one", "suggest?q=a"):
        address = f"/api/v1/{where}{'&' if '?' in where else '?'}lang={language}"
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert others_in(answer.text) == [], address


def test_the_package_for_other_systems_is_of_the_own_district(app):
    files = dict(unpacked(app.test_client().get("/data/hsds.zip").data))
    assert len(files) > 10
    assert {name: others_in(text) for name, text in files.items() if others_in(text)} == {}
    assert '"name": "jiamenkou-linhai"' in files["datapackage.json"]
    assert '"title": "家门口：海州市临海区妇女儿童服务"' in files["datapackage.json"]


def unpacked(package: bytes) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        for name in archive.namelist():
            yield name, archive.read(name).decode()


def test_an_address_is_that_of_the_own_district(app):
    """The own city's and district's names before a road are passed over, others are elsewhere."""
    with app.app_context():
        gazetteer = app.extensions["toolbox"].edition().searcher.gazetteer
    found = gazetteer.find("海州市临海区海港路5号")
    assert (found.state, found.street) == ("located", "harbour")
    assert gazetteer.find("北京市西城区海港路5号").state == "not_found"


def test_the_names_of_the_own_district_never_narrow_a_search(app):
    search = app.test_client()
    alone = search.get("/api/v1/search?q=托育").json["total"]
    for words in ("临海区 托育", "海州 托育", "linhai 托育", "Linhai District 托育"):
        assert search.get(f"/api/v1/search?q={words}").json["total"] == alone > 0, words
