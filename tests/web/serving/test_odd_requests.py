"""Whatever cannot be read, in whichever parameter or header of whichever route, is a mistake of
whoever asks: no answer says that we made one."""

import re

import pytest
from werkzeug.routing import Rule

ODD_TEXTS = ("", "de", "//[", "http://[", "1e309", "NaN", "\ufffd", "\x00", "9999-12-31T23:59")
NAMES = (
    *("q", "near", "lang", "to", "on", "page", "per_page", "radius", "open", "age", "category"),
    *("ids", "kind", "language", "show", "ticket", "form"),
)
ODD_HEADERS = (
    ("Origin", "http://["),
    ("Origin", "//"),
    ("Referer", "http://["),
    ("Sec-Fetch-Site", "["),
    ("Accept-Language", "zh-TW;q=x, *;q=9, ,"),
    ("Accept-Encoding", "br;q=NaN, *;q=-1"),
    ("Accept", ";;;"),
    ("Range", "bytes=9-1,-0"),
    ("If-None-Match", 'W/"'),
    ("If-Modified-Since", "yesterday"),
    ("Cookie", "care=1; care=;=;\x7f"),
    ("Content-Type", "multipart/form-data"),
    ("Content-Type", "application/json; charset=x"),
    ("X-Forwarded-For", "::ffff:1.2.3.4, ["),
    ("X-Forwarded-Host", "evil.example"),
    ("Authorization", "Basic %"),
)


def path_of(rule: Rule) -> str:
    """The address of a route with something in its gaps."""
    return re.sub("<[^>]*>", "1", rule.rule)


@pytest.fixture(scope="module")
def rules(app):
    """Every route, in one language."""
    prefixed = ("/en/", "/zh-hant/")
    return [rule for rule in app.url_map.iter_rules() if not rule.rule.startswith(prefixed)]


def methods_of(rule):
    return sorted(rule.methods & {"GET", "POST"})


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_no_odd_value(app, rules, text):
    client = app.test_client()
    for rule in rules:
        for method in methods_of(rule):
            where = {"query_string" if method == "GET" else "data": dict.fromkeys(NAMES, text)}
            answer = client.open(path_of(rule), method=method, **where)
            assert answer.status_code < 500, (method, rule.rule)


@pytest.mark.parametrize("header", ODD_HEADERS, ids=str)
def test_no_odd_header(app, rules, header):
    client = app.test_client()
    for rule in rules:
        for method in methods_of(rule):
            answer = client.open(path_of(rule), method=method, headers=[header])
            assert answer.status_code < 500, (method, rule.rule)


@pytest.mark.parametrize("path", ["/help", "/services/mbr-zoo/report"])
def test_an_origin_that_is_no_address_is_refused(app, path):
    answer = app.test_client().post(path, headers={"Origin": "http://["})
    assert answer.status_code == 400


def test_the_description_of_the_api_knows_its_languages(app):
    answer = app.test_client().get("/api/v1/openapi.json?lang=de")
    assert (answer.status_code, answer.content_type) == (400, "application/problem+json")
