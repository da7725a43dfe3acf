"""Error pages: in the visitor's language, with what was typed and the urgent numbers."""

from dataclasses import replace

import pytest

from webapp import create_app
from webapp.toolbox.toolbox import Toolbox


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def client_without_edition(settings, tmp_path, now):
    bare = replace(settings, var=tmp_path / "var")
    return create_app(settings=bare, toolbox=Toolbox(bare, clock=lambda: now)).test_client()


@pytest.mark.parametrize("language", ["zh-Hans", "zh-Hant", "en"])
def test_a_page_that_does_not_exist_keeps_what_was_typed(site_in, language):
    page = site_in(language).visit("/no/such/page", q="母婴室", status=404)
    assert page.soup.select_one("input[name=q]")["value"] == "母婴室"
    first, *_ = page.soup.select("main a")
    assert first["href"] == "tel:110"
    assert page.soup.select_one("[data-exit] a")


def test_what_was_typed_is_text(client):
    page = client.get('/nope?q="><script>alert(1)</script>')
    assert "<script>alert" not in page.text


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("/search?q=" + "a" * 5000, 414),
        ("/search?" + "&".join("q=a" for _ in range(300)), 400),
        ("/static/../pyproject.toml", 404),
        ("/static/%2e%2e/%2e%2e/etc/passwd", 404),
        ("/static/css/%00", 404),
        ("/services/mbr-zoo/x.css", 404),
        ("/.git/config", 404),
        ("/.env", 404),
    ],
)
def test_a_request_that_cannot_be_answered_is_refused_with_a_page(client, address, code):
    response = client.get(address)
    assert response.status_code == code
    assert "tel:110" in response.text


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent_to_a_page(client, method):
    response = getattr(client, method)("/search")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]


def test_trace_is_refused(client):
    assert client.open("/search", method="TRACE").status_code == 405


def test_a_large_body_is_refused_unread(client):
    response = client.post("/search", data=b"x" * (300 * 1024))
    assert response.status_code == 413


@pytest.mark.parametrize("path", ["/", "/en/search?q=a", "/zh-hant/help", "/services/mbr-zoo"])
def test_without_an_edition_every_page_says_so_and_whom_to_call(client_without_edition, path):
    response = client_without_edition.get(path)
    assert (response.status_code, response.headers["Retry-After"]) == (503, "30")
    assert "tel:12338" in response.text


def test_without_an_edition_machines_are_told_too(client_without_edition):
    ready = client_without_edition.get("/readyz")
    assert (ready.status_code, ready.json["edition"]) == (503, None)
    assert client_without_edition.get("/api/v1/search").json["status"] == 503
    assert client_without_edition.get("/healthz").text == "ok"


def test_the_log_says_once_why_there_is_no_edition(client_without_edition, caplog):
    for path in ("/", "/en/search", "/readyz", "/api/v1/search"):
        client_without_edition.get(path)
    assert len(caplog.messages) == 1
    assert "jiamenkou data refresh" in caplog.text


def test_errors_of_the_api_are_problem_details(client):
    response = client.get("/api/v1/nope")
    assert (response.status_code, response.content_type) == (404, "application/problem+json")
    assert client.post("/api/v1/search").json["status"] == 405


class BrokenToolbox:
    def now(self):
        raise RuntimeError("planted: /secret/path")

    def edition(self):
        raise RuntimeError("planted: /secret/path")


def test_a_mistake_of_ours_shows_a_page_without_its_insides(settings):
    client = create_app(settings=settings, toolbox=BrokenToolbox()).test_client()
    response = client.get("/en/search?q=nursery")
    assert response.status_code == 500
    assert "planted" not in response.text
    assert 'value="nursery"' in response.text


def test_an_error_page_that_fails_itself_still_shows_the_numbers(settings, monkeypatch):
    def fail(*_, **__):
        raise RuntimeError("planted")

    monkeypatch.setattr("webapp.web.site.errors.rendered", fail)
    client = create_app(settings=settings, toolbox=BrokenToolbox()).test_client()
    response = client.get("/search")
    assert response.status_code == 500
    assert "tel:110" in response.text
    assert response.headers["Content-Security-Policy"]
