"""Static files for a year, and what search engines may read."""

import xml.etree.ElementTree as tree

import pytest


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
    quiet = ("la-district", "dv-shelter", "dv-court", "domestic-violence-help", "/help")
    assert not [place for place in places if place.endswith(quiet)]
