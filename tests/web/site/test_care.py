"""长辈版: one cookie, chosen by the visitor, that makes pages plainer and larger."""

import pytest

from tests.site import Site


@pytest.fixture
def in_care(app):
    """The site for somebody who has chosen large text."""
    client = app.test_client()
    client.get("/care?on=1&to=/")
    return Site(client)


def test_switching_on_sets_one_cookie_for_a_year_and_comes_back(app):
    answer = app.test_client().get("/care?on=1&to=/en/search?q=nursery%26page=2")
    assert (answer.status_code, answer.location) == (302, "/en/search?q=nursery&page=2")
    (cookie,) = answer.headers.getlist("Set-Cookie")
    for part in ("care=1", "Max-Age=31536000", "HttpOnly", "SameSite=Lax", "Path=/"):
        assert part in cookie
    assert answer.headers["Cache-Control"] == "no-store"


def test_switching_off_takes_the_cookie_away(in_care):
    (cookie,) = in_care.client.get("/care?on=0&to=/about").headers.getlist("Set-Cookie")
    assert "Max-Age=0" in cookie
    assert in_care.visit("/about").soup.html.get("class") is None


@pytest.mark.parametrize("to", ["//evil.example/", "https://evil.example/", "/\\evil", "x"])
def test_the_switch_leads_to_no_other_site(app, to):
    assert app.test_client().get("/care", query_string={"on": "1", "to": to}).location == "/"


@pytest.mark.parametrize(
    "where", ["/", "/search", "/search?q=母婴室", "/services/mbr-hanguang", "/map", "/help"]
)
def test_a_page_kept_for_one_choice_is_not_shown_to_the_other(in_care, site, where):
    assert site.open(where).soup.html.get("class") is None
    assert in_care.open(where).soup.html["class"] == ["care"]
    assert site.open(where).soup.html.get("class") is None


def test_the_switch_on_a_page_leads_back_to_that_page(site):
    page = site.visit("/search", category="nursery", street="jinrongjie")
    there = site.client.get(page.link("长辈版"), follow_redirects=True)
    assert (there.request.path, there.request.args["street"]) == ("/search", "jinrongjie")
    assert site.open(there.request.full_path).link("标准版").startswith("/care?on=0")


def test_caches_between_are_told_that_a_page_depends_on_the_choice(site):
    assert "Cookie" in site.visit("/about").headers["Vary"]
    assert "Cookie" not in site.client.get("/api/v1/categories").headers["Vary"]


def test_an_error_page_keeps_the_choice(in_care):
    assert in_care.visit("/nowhere", status=404).soup.html["class"] == ["care"]


@pytest.mark.parametrize("q", ["长辈版", "大字版", "关怀版", "長輩版", "Large text"])
def test_a_search_for_the_large_text_version_finds_it(site_in, q):
    page = site_in("en").visit("/search", q=q)
    assert page.link("Switch to large text") == "/care?on=1&to=/en/"
    assert "notice--care-mode" in page.html
