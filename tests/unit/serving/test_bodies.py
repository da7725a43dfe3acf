"""Finished bodies: which encoding a client is given."""

import gzip

import brotli
import pytest
from flask import Flask

from webapp.serving.access_log import truncated
from webapp.serving.bodies import Body, encoding_asked_for, respond


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP, BR", "br"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("gzip;q=0.5, br;q=0.5", "br"),
        ("identity;q=1, br;q=0.5", ""),
        ("*", "br"),
        ("br;q=0, *", "gzip"),
        ("*;q=0", ""),
        ("br;q=0.000", ""),
        ("br;q=9", ""),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br; q=0.0", ""),
        ("identity", ""),
        ("", ""),
        ("brotli", ""),
    ],
)
def test_a_client_is_given_an_encoding_it_asked_for(accept: str, encoding: str) -> None:
    assert encoding_asked_for(accept) == encoding


BODY = Body(b"the same")


@pytest.mark.parametrize(
    ("known", "status"),
    [
        (BODY.tag, 304),
        (BODY.tag.removeprefix("W/"), 304),
        (f'"other", {BODY.tag}', 304),
        ("*", 304),
        (BODY.tag[:-2] + '"', 200),
        (f'"{BODY.tag[3:-1]}more"', 200),
        ('"other"', 200),
        ("", 200),
    ],
)
def test_who_has_the_body_is_not_sent_it_again(known: str, status: int) -> None:
    headers = {"If-None-Match": known} if known else {}
    with Flask(__name__).test_request_context(headers=headers):
        assert respond(BODY).status_code == status


def test_what_nobody_may_keep_is_always_sent() -> None:
    with Flask(__name__).test_request_context(headers={"If-None-Match": BODY.tag}):
        assert respond(Body(b"the same", private=True)).status_code == 200
        assert respond(BODY, status=404).status_code == 404


def test_every_encoding_holds_the_same_body() -> None:
    body = Body("母婴室".encode() * 500)
    assert brotli.decompress(body.encoded("br")) == body.plain
    assert gzip.decompress(body.encoded("gzip")) == body.plain
    assert body.encoded("br") is body.encoded("br"), "compressed once"


def test_the_tag_changes_with_the_body_only() -> None:
    assert Body(b"a").tag == Body(b"a", private=True).tag != Body(b"b").tag


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("203.0.113.77", "203.0.113.0"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1::"),
        ("unix:", "-"),
        ("", "-"),
        ("1.2.3.4\nGET", "-"),
    ],
)
def test_the_log_knows_a_network_and_no_address(address: str, network: str) -> None:
    assert truncated(address) == network
