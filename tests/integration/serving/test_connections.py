"""Connections over loopback: who is waited for, who makes room, what answers cost."""

from contextlib import ExitStack

import pytest

from tests.integration.serving.listening import all_of, answered, connected, listening, wait_until
from webapp.serving.server import waiting
from webapp.serving.server.waiting import Stage

ASK = b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
LONG = b"x" * 20_000_000
"""More than the system takes for a visitor."""


def application(environ, start_response):
    """Says what was sent; a long text where nothing was."""
    body = environ["wsgi.input"].read() or LONG
    start_response("200 OK", [("Content-Length", str(len(body)))])
    return [body]


@pytest.fixture
def impatient(monkeypatch):
    """Nobody is waited for."""
    monkeypatch.setattr(waiting, "PATIENCE_SECONDS", dict.fromkeys(Stage, 0.3))


def test_a_long_answer_comes_whole_to_each_of_several_requests():
    with listening(application) as listener:
        answer = answered(listener, ASK.replace(b"close", b"keep-alive") * 2 + ASK)
    assert answer.count(LONG) == 3


def test_a_body_that_comes_in_pieces_is_whole_for_the_application():
    head = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nConnection: close\r\n\r\n"
    with listening(application) as listener, connected(listener) as client:
        for piece in (head[:30], head[30:], b"abc", b"def"):
            client.sendall(piece)
        assert all_of(client).endswith(b"\r\n\r\nabcdef")


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("said", [b"", ASK[:20], b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nq"])
def test_who_does_not_go_on_is_given_up(said):
    with listening(application) as listener, connected(listener) as client:
        client.sendall(said)
        assert all_of(client) == b""


@pytest.mark.usefixtures("impatient")
def test_who_does_not_take_an_answer_is_given_up():
    with listening(application) as listener, connected(listener) as client:
        client.sendall(ASK)
        wait_until(lambda: listener.connections != [])
        wait_until(lambda: listener.connections == [])
        assert len(all_of(client)) < len(LONG)


@pytest.mark.parametrize(("most", "most_of_one"), [(8, 100), (100, 8)])
def test_the_silent_make_room_and_whoever_asks_is_answered(most, most_of_one):
    with listening(application, most, most_of_one) as listener, ExitStack() as silent:
        clients = [silent.enter_context(connected(listener)) for _ in range(30)]
        assert answered(listener, ASK).endswith(LONG)
        assert len(listener.connections) <= 8
        assert all_of(clients[0]) == b""


def test_a_mistake_of_the_application_is_told_without_words(caplog):
    def broken(environ, start_response):
        raise ValueError(environ["PATH_INFO"])

    with listening(broken) as listener:
        answer = answered(listener, ASK.replace(b"/ ", b"/CANARY "))
    assert answer.startswith(b"HTTP/1.1 500 ")
    assert b"Content-Security-Policy: default-src 'none'" in answer
    assert "builtins.ValueError" in caplog.text
    assert "CANARY" not in caplog.text + answer.decode()


def test_of_who_has_gone_nothing_is_held():
    with listening(application) as listener:
        assert answered(listener, ASK).endswith(LONG)
        wait_until(lambda: listener.connections == [])
        assert listener.households == {}
