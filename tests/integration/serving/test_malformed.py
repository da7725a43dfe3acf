"""Forty malformed requests, byte by byte: each is refused with the page and the headers of every
other error, and no log knows a word of it, nor who sent it."""

import logging

import pytest

from tests.integration.serving.listening import answered, listening

WORD = b"CANARY"
HOST = b"Host: localhost\r\n"
POST = b"POST /help HTTP/1.1\r\n" + HOST
CHUNKED = POST + b"Transfer-Encoding: chunked\r\n\r\n"
BEGIN = b"GET /search?q=CANARY HTTP/1.1\r\n"
END = b"\r\n"

SHAPES = {
    "a space in the address": b"GET /search?q=CANARY CANARY HTTP/1.1\r\n" + HOST + END,
    "Chinese with a space": "GET /search?q=家暴 CANARY HTTP/1.1\r\n".encode() + HOST + END,
    "no address": b"CANARY HTTP/1.1\r\n" + HOST + END,
    "no method": b"/search?q=CANARY HTTP/1.1\r\n" + HOST + END,
    "a small method": b"get /search?q=CANARY HTTP/1.1\r\n" + HOST + END,
    "a method with a bracket": b"G[ET /search?q=CANARY HTTP/1.1\r\n" + HOST + END,
    "a version of letters": b"GET /search?q=CANARY HTTP/x.y\r\n" + HOST + END,
    "another protocol": b"GET /search?q=CANARY FTP/1.1\r\n" + HOST + END,
    "tabs for spaces": b"GET\t/search?q=CANARY\tHTTP/1.1\r\n" + HOST + END,
    "an address of another kind": b"CONNECT CANARY:443 HTTP/1.1\r\n" + HOST + END,
    "an address without its slash": b"GET CANARY?q=CANARY HTTP/1.1\r\n" + HOST + END,
    "an open bracket": b"GET http://[CANARY/ HTTP/1.1\r\n" + HOST + END,
    "an odd character in a host": "GET http://CANARY℀/ HTTP/1.1\r\n".encode() + HOST + END,
    "bytes of TLS": b"\x16\x03\x01\x02\x00CANARY\r\n\r\n",
    "zeros": b"\x00\x00CANARY\x00 / HTTP/1.1\r\n\r\n",
    "a bare line feed in the first line": b"GET /CANARY\nX HTTP/1.1\r\n" + HOST + END,
    "a header without a colon": BEGIN + b"CANARY\r\n" + END,
    "a header without a name": BEGIN + b": CANARY\r\n" + END,
    "a space in a name": BEGIN + b"X CANARY: a\r\n" + END,
    "a zero in a value": BEGIN + b"X: CANARY\x00\r\n" + END,
    "a bare line feed in a header": BEGIN + b"X: CANARY\nY: b\r\n" + END,
    "a bare return in a header": BEGIN + b"X: CANARY\rY: b\r\n" + END,
    "a folded line with no line before": BEGIN + b" CANARY\r\n" + END,
    "a name of ours": BEGIN + HOST + b"SCRIPT_NAME: /CANARY\r\n" + END,
    "another name of ours": BEGIN + HOST + b"Remote_User: CANARY\r\n" + END,
    "a head too long": BEGIN + HOST + b"X: " + b"CANARY" * 4000 + END,
    "no end of the head": BEGIN + HOST + b"X: CANARY" + b"\r\nY: b" * 4000,
    "a length of letters": POST + b"Content-Length: CANARY\r\n\r\nq=CANARY",
    "a length below zero": POST + b"Content-Length: -1\r\n\r\nq=CANARY",
    "a length with a sign": POST + b"Content-Length: +8\r\n\r\nq=CANARY",
    "two lengths": POST + b"Content-Length: 8\r\nContent-Length: 9\r\n\r\nq=CANARY",
    "a length too large": POST + b"Content-Length: 999999999999\r\n\r\nq=CANARY",
    "length and chunks": POST + b"Content-Length: 8\r\nTransfer-Encoding: chunked\r\n\r\nq=CANARY",
    "an unknown coding": POST + b"Transfer-Encoding: CANARY\r\n\r\nq=CANARY",
    "chunks in an old version": CHUNKED.replace(b"1.1", b"1.0") + b"8\r\nq=CANARY\r\n0\r\n\r\n",
    "a chunk of letters": CHUNKED + b"q=CANARY\r\n",
    "a chunk below zero": CHUNKED + b"-8\r\nq=CANARY\r\n",
    "a chunk longer than it says": CHUNKED + b"2\r\nq=CANARY\r\n0\r\n\r\n",
    "a chunk with an odd extension": CHUNKED + b"8;\x01CANARY\r\nq=CANARY\r\n0\r\n\r\n",
    "chunks too many": CHUNKED + b"1000\r\n" + b"CANARY" * 682 + b"CANA\r\n" + b"1000\r\nCANARY",
}
UNFINISHED = {"chunks too many"}
"""Whoever goes away before the end has asked nothing."""

pytestmark = pytest.mark.usefixtures("edition")


@pytest.fixture(scope="module")
def listener(app):
    with listening(app) as door:
        yield door


def test_there_are_forty():
    assert len(SHAPES) == 40


@pytest.mark.parametrize("shape", SHAPES)
def test_it_is_refused_and_no_log_knows_a_word_of_it(listener, caplog, shape):
    caplog.set_level(logging.DEBUG)
    answer = answered(listener, SHAPES[shape])
    if shape not in UNFINISHED:
        head = answer.partition(b"\r\n\r\n")[0].decode("latin-1")
        assert head.split()[1] in {"400", "413", "414", "431"}, head
        for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy"):
            assert head.count(f"\r\n{name}: ") == 1
        assert "\r\nCache-Control: no-store" in head
        assert "\r\nServer:" not in head
        assert "110" in answer.decode("utf-8", "replace"), "the urgent numbers"
    assert WORD.decode() not in caplog.text + answer.decode("utf-8", "replace")
    assert "127.0.0.1" not in caplog.text


def test_problems_of_the_api_are_told_as_such(listener):
    answer = answered(listener, CHUNKED.replace(b"/help", b"/api/v1/search") + b"zz\r\n")
    assert b"Content-Type: application/problem+json" in answer
    assert answer.startswith(b"HTTP/1.1 400 ")
