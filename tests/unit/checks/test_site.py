"""Site and Page speak of pages as a person does."""

import pytest
from flask import Flask, request

from tests.checks.every import CHECKS, PageBroken
from tests.site import Site

HOME = """<!DOCTYPE html><html lang="en"><head><title>Find – Jiamenkou</title></head><body>
<main><h1>Find</h1>
<form action="/en/search"><input type="hidden" name="sort" value="name">
<input name="q" value="old"><input type="checkbox" name="street" value="a" checked>
<input type="checkbox" name="street" value="b"><input type="submit" name="go" value="go">
<select name="open"><option value=""></option>
<option value="now" selected>Open now</option></select>
</form>
<a href="/en/help">Help</a><a href="/en/map" aria-label="Map of all">Map</a>
</main></body></html>"""
RESULTS = """<!DOCTYPE html><html lang="en"><head><title>2 found</title></head><body><main>
<h1>2 found</h1><p class="notice">We searched for <b>nursery</b>.</p>
<ul class="applied-filters"><li>Open now</li></ul>
<ul><li class="service-card" data-id="one"><h2><a href="/en/services/one">One</a></h2>near</li>
<li class="service-card"><h2><a href="/en/services/two">Two</a></h2></li></ul>
</main></body></html>"""


@pytest.fixture
def asked() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def site(asked) -> Site:
    app = Flask(__name__, static_folder=None)

    @app.get("/en/search")
    def search() -> str:
        asked.extend(request.args.items(multi=True))
        return RESULTS

    app.add_url_rule("/en/", "home", lambda: HOME)
    app.add_url_rule("/en/help", "help", lambda: HOME.replace("Find", "Help"))
    app.add_url_rule("/en/old", "old", lambda: ("", 301, {"Location": "/en/"}))
    return Site(app.test_client(), "en")


ALL = set(CHECKS)


def test_a_page_is_checked_when_it_is_visited(site):
    with pytest.raises(PageBroken, match="landmarks"):
        site.visit("/", without=ALL - {"landmarks"})


def test_an_unexpected_status_fails(site):
    with pytest.raises(AssertionError, match="/en/nowhere answers 404"):
        site.visit("/nowhere")


def test_the_search_form_is_sent_as_a_browser_sends_it(site, asked):
    page = site.visit("/", without=ALL)
    page.site.open(page.link("Help"), without=ALL)
    answer = page.search_for("nursery", without=ALL)
    assert sorted(asked) == [("open", "now"), ("q", "nursery"), ("sort", "name"), ("street", "a")]
    assert answer.heading == "2 found"


def test_results_notices_and_filters_are_read_off_the_page(site):
    page = site.visit("/search", without=ALL, q="nursery")
    assert [(result.id, result.name) for result in page.results] == [("one", "One"), ("two", "Two")]
    assert page.results[0].text == "One near"
    assert page.filters_applied == ["Open now"]
    assert page.notices == ["We searched for nursery."]
    assert page.title == "2 found"


def test_a_link_is_followed_by_its_words_or_its_label(site):
    page = site.visit("/", without=ALL)
    assert page.follow("Help", without=ALL).heading == "Help"
    assert page.link("Map of all") == "/en/map"
    with pytest.raises(AssertionError, match="no link 'About'"):
        page.link("About")


def test_a_redirect_is_not_taken_for_a_page(site):
    page = site.visit("/old", status=301)
    assert page.headers["Location"] == "/en/"
