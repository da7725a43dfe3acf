"""The map: the same answer as the list, on our own origin, and the list says what it shows."""

import re
from dataclasses import replace

import pytest

from tests.checks.seen import LANGUAGES
from tests.site import Site
from webapp import create_app
from webapp.toolbox.toolbox import Toolbox

TILES = "https://t0.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=KEY"
ROOMS = {"category": "nursing-room"}
QUESTIONS = [
    ROOMS,
    {"q": "母婴室", "near": "西单"},
    {"category": "domestic-violence-help"},
    {"street": "shichahai", "age_months": "24"},
    {"near": "没有这个地方"},
    {"category": "no-such-kind", "page": "x"},
]


def ids_of(page, selector: str = ".map-row") -> list[str]:
    return [str(row["data-id"]) for row in page.soup.select(selector)]


def canvas_of(page):
    canvas = page.soup.select_one("[data-map]")
    assert canvas
    return canvas


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", QUESTIONS, ids=str)
def test_the_map_is_a_sound_page_for_every_question(site_in, language, asked):
    page = site_in(language).visit("/map", **asked)
    assert page.soup.select_one("[role=region]#map_district")


@pytest.mark.parametrize("asked", QUESTIONS[:4], ids=str)
def test_the_list_beside_the_map_is_the_answer_of_the_search(site, asked):
    page = site.visit("/map", **asked)
    answer = site.client.get("/api/v1/services.geojson", query_string=asked).get_json()
    assert sorted(ids_of(page)) == sorted(feature["id"] for feature in answer["features"])


@pytest.mark.parametrize("asked", QUESTIONS[:4], ids=str)
def test_the_rows_under_on_the_map_are_the_points_that_are_drawn(site, asked):
    page = site.visit("/map", **asked)
    points = site.client.get(str(canvas_of(page)["data-points"])).get_json()
    drawn = [
        row for row in ids_of(page) if row not in ids_of(page, ".map-list--elsewhere .map-row")
    ]
    pinned = set(drawn) - set(ids_of(page, ".map-row[data-area]"))
    assert pinned == set(points["id"])


def test_pins_stand_in_the_order_of_the_list_of_results(site):
    asked = {"category": "nursing-room", "near": "西单", "per_page": 100}
    listed = [result.id for result in site.visit("/search", **asked).results]
    page = site.visit("/map", **asked)
    pinned = ids_of(page, ".map-list:not(.map-list--elsewhere) .map-row:not([data-area])")
    assert pinned == [id_ for id_ in listed if id_ in pinned]


def test_the_search_leads_to_the_map_of_the_same_question_and_back(site):
    asked = {"q": "母婴室", "near": "西单"}
    results = site.visit("/search", **asked)
    page = site.open(str(results.soup.select_one(".result-bar__map")["href"]))
    assert str(canvas_of(page)["data-place"]).startswith("西单")
    back = site.open(str(page.soup.select_one(".result-bar__map")["href"]))
    assert [one.id for one in back.results] == [one.id for one in results.results]


def test_filters_and_the_search_box_stay_on_the_map(site):
    page = site.visit("/map", **ROOMS)
    assert {form["action"] for form in page.soup.select("main form")} == {"/map"}
    assert page.soup.select_one("#filters input[name=street][value=yuetan]")
    other = page.search_for("托育")
    assert other.path.startswith("/map?")


def test_a_secret_place_is_never_on_the_map(site):
    page = site.visit("/map", category="domestic-violence-help")
    features = site.client.get("/api/v1/services.geojson?category=domestic-violence-help")
    secret = [
        one["id"]
        for one in features.get_json()["features"]
        if one["geometry"] is None and one["properties"]["area"] is None
    ]
    assert secret
    assert set(secret) <= set(ids_of(page, ".map-list--elsewhere .map-row"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_of_the_map_are_kept_for_a_year_under_their_version(site_in, language):
    site = site_in(language)
    canvas = canvas_of(site.visit("/map", **ROOMS))
    for name in ("script", "names", "lanes"):
        address = str(canvas[f"data-{name}"])
        answer = site.client.get(address)
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        other = re.sub(r"/map/\w+/", "/map/000000000000/", address)
        assert site.client.get(other).headers["Cache-Control"] == "public, max-age=300"
        assert site.client.get(other).data == answer.data


def test_the_script_is_the_same_in_every_language(site_in):
    scripts = {
        canvas_of(site_in(language).visit("/map", **ROOMS))["data-script"] for language in LANGUAGES
    }
    assert len(scripts) == 1


def test_english_names_are_readable_and_have_the_chinese_beneath(site_in):
    site = site_in("en")
    names = site.client.get(str(canvas_of(site.visit("/map", **ROOMS))["data-names"])).get_json()
    station = names["zh"].index("西单")
    assert names["name"][station] == "Xīdān"
    assert names["kind"][station] == "metro_station"


def test_no_entry_s_words_are_in_the_script(site, toolbox):
    script = site.client.get(str(canvas_of(site.visit("/map", **ROOMS))["data-script"])).text
    assert not re.search(r"[\u3400-\u9fff]", script)
    catalogue = toolbox.edition().catalogue
    assert not [one.name_en for one in catalogue.services if one.name_en and one.name_en in script]


def test_the_map_of_everything_is_an_ordinary_page(site, toolbox):
    page = site.visit("/map")
    assert sorted(ids_of(page)) == [s.id for s in toolbox.edition().catalogue.services]
    assert not page.soup.select_one(".govuk-exit-this-page")
    assert page.title.startswith("地图")
    assert page.headers["Cache-Control"] == "no-cache"


def test_a_map_of_discreet_services_is_quiet_and_not_kept(site):
    page = site.visit("/map", category="domestic-violence-help")
    assert page.soup.select_one(".govuk-exit-this-page")
    assert page.headers["Cache-Control"] == "no-store"


def test_a_map_near_a_place_is_not_kept(site):
    assert site.visit("/map", near="西单").headers["Cache-Control"] == "no-store"


def test_our_own_ground_credits_openstreetmap(site_in):
    page = site_in("en").visit("/map", **ROOMS)
    credit = page.soup.select_one(".map__credit")
    assert "© OpenStreetMap contributors, ODbL 1.0" in credit.text


def test_an_entry_with_a_fine_location_has_its_own_map(site):
    page = site.visit("/services/mbr-hanguang")
    canvas = canvas_of(page)
    assert canvas["data-id"] == "mbr-hanguang"
    assert page.soup.select_one(".entry[data-id='mbr-hanguang'] .status-mark--other")
    assert canvas.select_one("template[data-pin='other']")
    assert canvas.find_parent("details")


def test_an_entry_without_a_fine_location_has_words_only(site, toolbox):
    services = toolbox.edition().catalogue.services
    coarse = next(one for one in services if one.coordinates and not one.pin)
    assert not site.visit(f"/services/{coarse.id}").soup.select("[data-map]")


@pytest.fixture(scope="module")
def tiled_site(settings, edition, now) -> Site:
    """The site with a base map of somebody else's."""
    tiled = replace(
        settings,
        map_tiles=TILES,
        map_attribution="天地图",
        map_review_number="GS(2026)0001号",
    )
    app = create_app(settings=tiled, toolbox=Toolbox(tiled, clock=lambda: now))
    return Site(app.test_client())


def test_a_configured_base_map_shows_its_credit_and_review_number(tiled_site):
    credit = tiled_site.visit("/map", **ROOMS).soup.select_one(".map__credit")
    assert "天地图" in credit.text
    assert "GS(2026)0001号" in credit.text
    assert "OpenStreetMap" not in credit.text


def test_the_policy_lets_pictures_of_the_base_map_in_and_nothing_else(tiled_site):
    policy = tiled_site.visit("/map", **ROOMS).headers["Content-Security-Policy"]
    assert "img-src 'self' https://t0.tianditu.gov.cn;" in policy
    assert policy.count("tianditu") == 1


def test_a_quiet_map_asks_no_other_host_even_then(tiled_site):
    open_page = tiled_site.visit("/map", **ROOMS)
    quiet = tiled_site.visit("/map", category="domestic-violence-help")
    scripts = [tiled_site.client.get(canvas_of(p)["data-script"]).text for p in (open_page, quiet)]
    assert ["tianditu" in script for script in scripts] == [True, False]
    assert "OpenStreetMap" in quiet.soup.select_one(".map__credit").text


def test_without_imported_streets_there_is_no_file_of_them(site):
    canvas = canvas_of(site.visit("/map"))
    assert not canvas.has_attr("data-network")
    assert site.client.get("/map/0/network.json").status_code == 404
    assert site.client.get("/map/0/buildings.json").status_code == 404


def test_the_names_bring_main_roads_and_lines_of_the_metro(site):
    names = site.client.get(str(canvas_of(site.visit("/map"))["data-names"])).get_json()
    assert len(names["sketch"]["roads"]["2"]) > 20
    assert {"1", "2", "4"} <= set(names["sketch"]["metro"])
    assert {"road", "road-down", "metro"} <= set(names["kind"])
