"""The complete set of headers, on every kind of answer."""

from dataclasses import replace

import pytest

from webapp import create_app

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)
ANSWERS = ("/", "/search?q=a", "/nope", "/static/css/site.css", "/healthz", "/api/v1/points")


@pytest.mark.parametrize("path", ANSWERS)
def test_every_answer_carries_the_whole_set(app, path):
    headers = app.test_client().get(path).headers
    assert headers["Content-Security-Policy"] == POLICY
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Embedder-Policy"] == "require-corp"
    assert headers["Permissions-Policy"].startswith("geolocation=(self), ")
    assert "camera=()" in headers["Permissions-Policy"]
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize("path", ANSWERS)
def test_no_header_is_sent_twice(app, path):
    names = [name.lower() for name, _ in app.test_client().get(path).headers]
    assert len(names) == len(set(names))


def test_https_is_insisted_on_where_there_is_tls(settings, toolbox, app):
    secure = create_app(settings=replace(settings, https=True), toolbox=toolbox).test_client()
    assert "max-age=63072000" in secure.get("/").headers["Strict-Transport-Security"]
    assert "Strict-Transport-Security" not in app.test_client().get("/").headers


def test_a_page_names_its_language(app):
    assert app.test_client().get("/zh-hant/about").headers["Content-Language"] == "zh-Hant"
