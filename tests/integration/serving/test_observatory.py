"""Every kind of answer has at least 140 points of the HTTP Observatory, those of the server's own
and those that send on or say that nothing is new included."""

from dataclasses import replace

import pytest

from tests.checks.observatory import points
from tests.integration.serving.listening import answered, listening
from tests.integration.serving.test_malformed import SHAPES, UNFINISHED
from webapp import create_app

LEAST = 140
HOST = "Host: localhost\r\nConnection: close\r\n"
PATHS = {
    200: (
        *(
            "/",
            "/en/",
            "/zh-hant/search?q=%E5%AE%B6%E6%9A%B4",
            "/map",
            "/plan",
            "/help",
            "/offline",
        ),
        *("/api/v1/search?q=a", "/api/v1/openapi.json", "/api/v1/services.geojson"),
        *("/data/entries.csv", "/data/hsds.zip", "/plan/homes.csv", "/static/css/site.css"),
        *("/services/mbr-zoo/qr.png", "/services/mbr-zoo/map.svg", "/manifest.webmanifest"),
        *("/robots.txt", "/sitemap.xml", "/sw.js", "/healthz", "/readyz"),
    ),
    301: ("/categories/domestic-violence-help", "/search?category=domestic-violence-help"),
    302: ("/language/en?to=/map", "/care?on=1&to=/help", "/care?on=0"),
    400: ("/language/en?to=//[", "/api/v1/search?per_page=x"),
    404: ("/nothing", "/en/services/nobody", "/api/v1/services/nobody", "/static/nothing.css"),
}


@pytest.fixture(scope="module")
def listener(settings, toolbox):
    secure = create_app(settings=replace(settings, https=True), toolbox=toolbox)
    with listening(secure, scheme="https") as door:
        yield door


def read(answer: bytes) -> tuple[int, dict[str, str]]:
    """Status and headers; fails where a header stands there twice."""
    first, *lines = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    assert len(headers) == len(lines), lines
    return int(first.split()[1]), headers


def asked(listener, path, method="GET", *more):
    lines = "".join(f"{line}\r\n" for line in more)
    return read(answered(listener, f"{method} {path} HTTP/1.1\r\n{HOST}{lines}\r\n".encode()))


@pytest.mark.parametrize(
    ("status", "path"), [(status, path) for status, paths in PATHS.items() for path in paths]
)
def test_an_answer(listener, status, path):
    told, headers = asked(listener, path)
    assert (told, points(headers) >= LEAST) == (status, True), (told, points(headers))


def test_a_page_has_all_that_headers_can_give(listener):
    assert points(asked(listener, "/")[1]) == 150


def test_nothing_is_new(listener):
    tag = asked(listener, "/static/css/site.css")[1]["etag"]
    status, headers = asked(listener, "/static/css/site.css", "GET", f"If-None-Match: {tag}")
    assert (status, points(headers)) == (304, 150)


@pytest.mark.parametrize(
    ("status", "path", "method", "more"),
    [
        (405, "/", "DELETE", ()),
        (200, "/", "OPTIONS", ()),
        (200, "/", "HEAD", ()),
        (413, "/help", "POST", ("Content-Length: 99999999",)),
        (400, "/", "GET", ("Host: evil.example",)),
    ],
)
def test_another_method_a_large_body_a_foreign_host(listener, status, path, method, more):
    told, headers = asked(listener, path, method, *more)
    assert (told, points(headers) >= LEAST) == (status, True), (told, points(headers))


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape not in UNFINISHED])
def test_what_the_server_itself_refuses(listener, shape):
    status, headers = read(answered(listener, SHAPES[shape]))
    assert status >= 400
    assert points(headers) >= LEAST


def test_what_the_server_refuses_while_the_site_cannot_say_anything():
    def broken(environ, start_response):
        raise OSError("nothing goes")

    with listening(broken, scheme="https") as door:
        status, headers = read(answered(door, SHAPES["two lengths"]))
    assert status == 400
    assert points(headers) >= LEAST
