"""The names by which the site may be asked for: others are refused, and who runs it is told."""

import logging
from dataclasses import replace

import pytest

from webapp.factory import create_app
from webapp.serving.hosts import MOST_NAMED

SETTING = "JIAMENKOU_TRUSTED_HOSTS"


@pytest.fixture
def client(settings, app):
    return create_app(settings=settings, toolbox=app.extensions["toolbox"]).test_client()


def asked_as(client, host, path="/en/"):
    return client.get(path, headers={"Host": host})


@pytest.mark.parametrize("path", ["/", "/zh-hant/help", "/en/search?q=canary"])
def test_a_name_that_is_not_ours_is_refused_with_what_to_set(client, path):
    page = asked_as(client, "evil.example:8080", path)
    assert page.status_code == 400
    assert "evil.example" in page.text
    assert SETTING in page.text
    assert "tel:110" in page.text


@pytest.mark.parametrize("host", ["[::1]", "[::1]:8000", "127.0.0.1:8000", "LOCALHOST"])
def test_our_own_names_are_answered_with_and_without_a_port(client, host):
    assert asked_as(client, host).status_code == 200


@pytest.mark.parametrize("host", ["[::2]", "[::1].example", "localhost.example", "1.localhost"])
def test_what_only_looks_like_ours_is_not(client, host):
    assert asked_as(client, host).status_code == 400


def test_it_stands_in_no_link(client):
    page = asked_as(client, "evil.example")
    assert "//evil.example" not in page.text
    assert not [link for link in page.text.split('href="')[1:] if link.startswith("http://evil")]
    forwarded = client.get("/sitemap.xml", headers={"X-Forwarded-Host": "evil.example"})
    assert "evil.example" not in forwarded.text


def test_programs_are_told_as_well(client):
    answer = asked_as(client, "evil.example", "/api/v1/categories")
    assert (answer.status_code, answer.mimetype) == (400, "application/problem+json")
    assert answer.get_json(force=True)["detail"].startswith("evil.example: ")
    assert SETTING in answer.text


@pytest.mark.parametrize(
    "host", ["<b>", "a b", "x" * 300, "a/../b", "", "a@b", "[::1", "%0d%0a", "evil.example:x"]
)
def test_what_has_not_the_shape_of_a_name_is_not_repeated(client, caplog, host):
    page = asked_as(client, host)
    assert page.status_code == 400
    assert SETTING not in page.text
    assert caplog.messages == []


def test_the_log_names_each_once_without_what_was_asked(client, caplog):
    for _ in range(3):
        asked_as(client, "10.0.0.5:8080", "/en/search?q=canary")
    asked_as(client, "[fd00::5]:8080")
    told = [record.getMessage() for record in caplog.records if record.name == "jiamenkou.hosts"]
    assert [SETTING in line for line in told] == [True, True]
    assert ("10.0.0.5" in told[0], "[fd00::5]" in told[1]) == (True, True)
    assert "canary" not in caplog.text


def test_nobody_can_fill_the_log_with_names(client, caplog):
    caplog.set_level(logging.WARNING)
    for number in range(2 * MOST_NAMED):
        asked_as(client, f"host-{number}.example")
    assert len(caplog.messages) == MOST_NAMED


SPOOFED = (
    {"X-Forwarded-Proto": "https"},
    {"X-Forwarded-Port": "99"},
    {"X-Forwarded-Ssl": "on"},
    {},
)


@pytest.mark.parametrize("headers", SPOOFED, ids=str)
@pytest.mark.parametrize("path", ["/robots.txt", "/sitemap.xml"])
def test_neither_port_nor_scheme_is_taken_from_a_request(client, path, headers):
    seen = {
        client.get(path, headers={"Host": host, **headers}).text
        for host in ("localhost:99", "localhost:8000", "localhost", "localhost:443")
    }
    assert len(seen) == 1
    assert "http://localhost/" in seen.pop()


def test_the_port_is_the_one_that_is_listened_on_unless_a_server_stands_in_front(settings, toolbox):
    def told(port, **more):
        own = create_app(settings=replace(settings, **more), toolbox=toolbox).test_client()
        return own.get("/robots.txt", environ_overrides={"SERVER_PORT": port}).text

    assert "http://localhost:8000/sitemap.xml" in told("8000")
    assert "http://localhost/sitemap.xml" in told("80")
    assert "http://localhost/sitemap.xml" in told("8000", front_servers=1)
    assert "https://localhost/sitemap.xml" in told("8000", https=True)
    assert "https://a.example/sitemap.xml" in told("8000", public_address="https://a.example")
