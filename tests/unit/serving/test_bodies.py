"""Finished bodies: which encoding a client is given."""

import gzip

import brotli
import pytest

from webapp.serving.access_log import truncated
from webapp.serving.bodies import Body, encoding_asked_for


@pytest.mark.parametrize(
    ("accept", "encoding"),
    [
        ("gzip, deflate, br", "br"),
        ("gzip;q=1.0, br;q=0.5", "br"),
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
