"""Lists for other people's pages: framed by anybody, light, silent about what is nobody's."""

import pytest

MOST_BYTES = 40_000


@pytest.fixture(scope="module")
def client(app):
    return app.test_client()


@pytest.mark.parametrize("path", ["/embed/nursing-room", "/en/embed/nursing-room/jinrongjie"])
@pytest.mark.parametrize("view", ["", "?view=map"])
def test_a_list_may_be_framed_and_is_light(client, path, view):
    answer = client.get(path + view)
    assert answer.status_code == 200
    policy = answer.headers["Content-Security-Policy"]
    assert policy.endswith("frame-ancestors *")
    assert "script" not in policy
    assert "X-Frame-Options" not in answer.headers
    assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers
    style = answer.text.partition('rel="stylesheet" href="')[2].partition('"')[0]
    assert len(answer.data) + len(client.get(style).data) <= MOST_BYTES
    assert "<script" not in answer.text
    assert ("<svg" in answer.text) == bool(view)
    assert 'rel="noopener"' in answer.text
    assert "/search?category=nursing-room" in answer.text


def test_every_kind_but_the_quiet_ones_has_a_list(app, client):
    with app.app_context():
        catalogue = app.extensions["toolbox"].edition().catalogue
    for kind in catalogue.taxonomy.categories:
        wanted = 404 if catalogue.is_quiet((kind.id,)) else 200
        assert client.get(f"/embed/{kind.id}?view=map").status_code == wanted, kind.id
    assert client.get("/embed/nothing").status_code == 404
    assert client.get("/embed/nursing-room/nowhere").status_code == 404


def test_the_maker_shows_the_line_and_the_list(site, client):
    page = site.visit("/embed", kind="nursery", street="niujie", view="map")
    line = page.soup.select_one("textarea").text
    assert line.startswith('<iframe src="http://localhost/embed/nursery/niujie?view=map" title="')
    assert page.soup.select_one("iframe")["src"] == "/embed/nursery/niujie?view=map"
    assert [each["value"] for each in page.soup.select("option[selected]")] == [
        "nursery",
        "niujie",
        "map",
    ]
    policy = client.get("/embed").headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert policy.endswith("frame-src 'self'")
