"""The start page: one box, six kinds, near me, stages of life, urgent numbers."""

import pytest
import yaml

from tests.checks.seen import LANGUAGES, words
from tests.site import Site
from webapp import paths
from webapp.text.script import traditional


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_start_page_offers_the_six_core_kinds(site_in, language):
    page = site_in(language).visit("/")
    tiles = [str(link["href"]) for link in page.soup.select("main a[href*='/categories/']")]
    kinds = {href.rsplit("/", 1)[1] for href in tiles}
    core = {"nursing-room", "nursery", "kindergarten", "childrens-home", "parent-school"}
    assert core | {"legal-aid", "family-mediation"} <= kinds


def test_urgent_numbers_dial_on_a_tap(site):
    dialled = {str(link["href"]) for link in site.visit("/").soup.select("a[href^='tel:']")}
    assert {"tel:110", "tel:120", "tel:12338", "tel:12345", "tel:12348"} <= dialled


def test_the_start_page_leads_to_a_search(site):
    page = site.visit("/").search_for("母婴室")
    assert page.results


def test_english_starts_with_and_without_a_slash(app):
    client = app.test_client()
    assert client.get("/en").status_code == client.get("/en/").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stages_of_life_are_those_of_the_file(site_in, language):
    """Read here by YAML alone: whoever edits the file changes the page."""
    written = yaml.safe_load((paths.REFERENCE / "life_stages.yaml").read_text("utf-8"))
    shown = [
        (words(tile.a), words(tile.p))
        for tile in site_in(language).visit("/").soup.select(".stage-list__stage")
    ]
    assert shown == [
        (said(stage, "", language), said(stage, "text_", language))
        for stage in written["life_stages"]
    ]


def said(stage: dict[str, str], prefix: str, language: str) -> str:
    """The words of the file for a page in this language."""
    if language == "en":
        return stage[f"{prefix}en"]
    zh = stage[f"{prefix}zh"]
    return traditional(zh) if language == "zh-Hant" else zh


def test_a_stage_of_life_leads_to_its_kinds(site_in):
    page = site_in("en").visit("/").follow("6 to 36 months")
    headings = [words(heading) for heading in page.soup.select(".card-group__heading")]
    assert headings[0] == "Nursery (under 3)"
    assert "Community children's centre" in headings


@pytest.mark.parametrize("language", LANGUAGES)
def test_in_large_type_the_start_page_has_seven_ways_at_most(app, language):
    client = app.test_client()
    client.get("/care?on=1&to=/")
    page = Site(client, language).visit("/")
    ways = [str(link["href"]) for link in page.soup.select("main a[href]")]
    assert 4 < len(ways) <= 7
    assert any(way.endswith("/map") for way in ways)
    assert any("/shortlist" in way for way in ways)
