"""The start page: one box, six kinds, near me, stages of life, urgent numbers."""

import pytest

from tests.checks.seen import LANGUAGES


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


def test_a_stage_of_life_leads_to_its_kinds(site_in):
    page = site_in("en").visit("/").follow("6 to 36 months")
    assert "Nursery (under 3)" in page.filters_applied[0] + page.filters_applied[1]
