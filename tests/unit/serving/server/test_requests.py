"""What is read as a request, and what is refused with which status."""

import pytest

from webapp.serving.server.requests import StrictRequest
from webapp.serving.server.worker import adjustments

HOST = b"Host: localhost\r\n"


def read(text: bytes) -> StrictRequest:
    request = StrictRequest(adjustments("http"))
    while text and not request.completed:
        text = text[request.received(text) :]
    return request


@pytest.mark.parametrize(
    "text",
    [
        b"GET / HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET /search?q=%E6%AF%8D HTTP/1.1\r\n" + HOST + b"X-Script_Name: no name of ours\r\n\r\n",
        b"POST /help HTTP/1.1\r\n" + HOST + b"Content-Length: 3\r\n\r\nq=a",
        b"POST /help HTTP/1.1\r\n"
        + HOST
        + b"Transfer-Encoding: chunked\r\n\r\n1\r\nq\r\n0\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\n" + HOST + b"\r\n",
        b"GET http://localhost/about HTTP/1.1\r\n" + HOST + b"\r\n",
    ],
)
def test_a_request_is_read(text):
    request = read(text)
    assert request.completed
    assert request.error is None


@pytest.mark.parametrize(
    ("text", "status"),
    [
        (b"GET /a b HTTP/1.1\r\n\r\n", 400),
        (b"get / HTTP/1.1\r\n\r\n", 400),
        (b"GET http://[ HTTP/1.1\r\n\r\n", 400),
        (b"GET http://[::1 HTTP/1.1\r\n\r\n", 400),
        (b"GET /?\xe5 HTTP/1.1\r\n\r\n", 400),
        (b"GET ///care?\xe5 HTTP/1.1\r\n\r\n", 400),
        (b"GET //\xe5 HTTP/1.1\r\n\r\n", 400),
        (b"GET about HTTP/1.1\r\n\r\n", 400),
        (b"CONNECT localhost:443 HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nSCRIPT_NAME: /evil\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nA: b\r\nremote_addr : 192.0.2.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nNo colon\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (b"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
        (b"POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 400),
        (b"POST / HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n", 413),
        (b"GET / HTTP/1.1\r\nA: " + b"b" * 20_000, 431),
    ],
)
def test_what_can_be_read_in_two_ways_is_refused(text, status):
    request = read(text)
    assert request.completed
    assert request.error.code == status


def test_nothing_is_awaited_where_there_is_no_body_to_go_on_with():
    for head in (b"GET / HTTP/1.1", b"POST / HTTP/1.1\r\nContent-Length: 99999999"):
        request = read(head + b"\r\nExpect: 100-continue\r\n\r\n")
        assert request.completed
        assert not request.expect_continue
