"""Walking through without searching; help, about, accessibility, privacy, data."""

import pytest

from tests.checks.seen import LANGUAGES

PAGES = (
    "/categories",
    "/categories/nursing-room",
    "/categories/domestic-violence-help",
    "/streets",
    "/streets/yuetan",
    "/help",
    "/about",
    "/accessibility",
    "/privacy",
    "/data",
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_sound_in_every_language(site_in, language, path):
    assert site_in(language).visit(path).heading


def test_all_kinds_of_service_are_there_with_their_counts(site_in):
    page = site_in("en").visit("/categories")
    kinds = {str(link["href"]) for link in page.soup.select("main a[href^='/en/categories/']")}
    assert len(kinds) == 33
    assert "71 services" in page.text


def test_a_kind_says_how_sure_its_entries_are(site_in):
    page = site_in("en").visit("/categories/nursing-room")
    assert "From public information" in page.text
    assert "Planned, not confirmed" in page.text


@pytest.mark.parametrize("kind", ["legal-aid", "family-mediation", "child-welfare"])
def test_a_kind_with_discreet_entries_is_quiet_as_its_search_is(site, kind):
    page = site.visit(f"/categories/{kind}")
    assert page.soup.select_one("body.quiet [data-exit]")
    assert page.title.startswith("信息")
    assert page.headers["Cache-Control"] == "no-store"


def test_an_everyday_kind_is_not_quiet(site):
    assert not site.visit("/categories/nursery").soup.select("body.quiet")


def test_an_unknown_kind_or_street_is_not_found(site):
    site.visit("/categories/no-such-kind", status=404)
    site.visit("/streets/no-such-street", status=404)


def test_the_fifteen_streets_are_there(site):
    page = site.visit("/streets")
    assert len({str(a["href"]) for a in page.soup.select("main a[href^='/streets/']")}) == 15


def test_a_street_says_that_its_phone_is_no_service_window(site_in):
    page = site_in("en").visit("/streets/yuetan")
    assert "not a service window" in page.text


def test_help_is_quiet_and_dials(site):
    page = site.visit("/help")
    assert page.soup.select_one("body.quiet")
    assert page.soup.select_one("main a[href='tel:110']")
    assert page.headers["Cache-Control"] == "no-store"


def test_the_accessibility_statement_has_a_date(site_in):
    assert "2026" in site_in("en").visit("/accessibility").text


@pytest.mark.parametrize("path", ["/categories/nursing-room", "/streets/yuetan"])
def test_a_printed_list_leads_back_by_a_code(app, site_in, path):
    code = site_in("en").visit(path).soup.select_one(".share-sheet__code")
    assert code is not None
    client = app.test_client()
    assert client.get(str(code["src"])).content_type == "image/png"
    assert client.get("/categories/domestic-violence-help/qr.png").status_code == 404
