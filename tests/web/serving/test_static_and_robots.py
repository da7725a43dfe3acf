"""Static files for a year, and what search engines may read."""

import xml.etree.ElementTree as tree
from dataclasses import replace

import pytest

from webapp import create_app


@pytest.fixture
def client(app):
    return app.test_client()


def _stylesheet(client) -> str:
    page = client.get("/").text
    return page.split('rel="stylesheet" href="')[1].split('"')[0]


def test_a_page_names_its_files_by_their_hash(client):
    href = _stylesheet(client)
    response = client.get(href)
    assert response.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response.content_type == "text/css; charset=utf-8"
    assert len(href.split("/")[2]) == 12


def test_a_file_by_its_bare_name_is_kept_only_briefly(client):
    response = client.get("/static/css/site.css")
    assert response.headers["Cache-Control"] == "public, max-age=300"


def test_a_page_from_before_a_release_still_finds_its_files(client):
    assert client.get("/static/0123456789ab/css/site.css").status_code == 200


def test_the_stylesheet_is_sent_compressed(client):
    plain = client.get(_stylesheet(client))
    packed = client.get(_stylesheet(client), headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "br"
    assert len(packed.data) < len(plain.data) / 3


def test_search_engines_may_not_read_searches(client):
    text = client.get("/robots.txt").text
    assert "Disallow: /search" in text
    assert "Sitemap: http://localhost/sitemap.xml" in text


def test_the_sitemap_names_no_discreet_page(client):
    root = tree.fromstring(client.get("/sitemap.xml").text)  # noqa: S314  (our own)
    places = {element.text for element in root.iter() if element.tag.endswith("loc")}
    assert "http://localhost/en/services/mbr-hanguang" in places
    assert "http://localhost/plan" in places
    quiet = ("la-district", "dv-shelter", "dv-court", "domestic-violence-help", "/help")
    assert not [place for place in places if place.endswith(quiet)]


def test_each_place_of_the_sitemap_names_its_siblings(client):
    root = tree.fromstring(client.get("/sitemap.xml").text)  # noqa: S314  (our own)
    for page in root:
        place, *siblings = page
        named = {link.get("hreflang"): link.get("href") for link in siblings}
        assert set(named) == {"zh-Hans", "zh-Hant", "en", "x-default"}
        assert place.text in named.values()
        assert named["x-default"] == named["zh-Hans"]


def test_every_place_of_the_sitemap_is_a_page_that_may_be_indexed(client):
    root = tree.fromstring(client.get("/sitemap.xml").text)  # noqa: S314  (our own)
    places = [page[0].text.removeprefix("http://localhost") for page in root]
    entries = [place for place in places if "/services/" in place]
    for place in [*(p for p in places if "/services/" not in p), *entries[::97]]:
        response = client.get(place)
        assert (place, response.status_code) == (place, 200)
        assert '<meta name="robots" content="noindex">' not in response.text


def test_a_public_address_leads_absolute_links(settings, toolbox):
    public = replace(settings, public_address="https://site.example")
    client = create_app(settings=public, toolbox=toolbox).test_client()
    assert "<loc>https://site.example/en/plan</loc>" in client.get("/sitemap.xml").text
    assert "Sitemap: https://site.example/sitemap.xml" in client.get("/robots.txt").text


def test_whom_to_tell_about_a_hole_is_published_where_somebody_is_named(settings, toolbox):
    nobody = create_app(settings=settings, toolbox=toolbox).test_client()
    assert nobody.get("/.well-known/security.txt").status_code == 404
    named = replace(settings, security_contact="mailto:someone@site.example")
    told = (
        create_app(settings=named, toolbox=toolbox).test_client().get("/.well-known/security.txt")
    )
    assert told.text.startswith("Contact: mailto:someone@site.example\nExpires: 2027-05-")
    assert told.content_type == "text/plain; charset=utf-8"
