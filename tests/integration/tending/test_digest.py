"""The digest of a Monday: sent once, to a loopback here; what fails is noted and tried again."""

import json
import socketserver
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from tests.builders import NOW
from tests.integration.register.made_up import a_register
from webapp.cli.tend.digest import send_what_is_due
from webapp.ledger.place import Place
from webapp.settings import Settings
from webapp.tending.digest import DigestNotSent, digest_state, is_due, note, send

MONDAY = (NOW - timedelta(days=NOW.weekday())).replace(hour=9)


class Robot(BaseHTTPRequestHandler):
    got: ClassVar[list[str]] = []
    answer: ClassVar[bytes] = b'{"errcode": 0}'

    def do_POST(self) -> None:
        said = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.got.append(said["text"]["content"])
        self.send_response(200)
        self.end_headers()
        self.wfile.write(self.answer)

    def log_message(self, *_: object) -> None:
        """Nothing is said."""


class Mail(socketserver.StreamRequestHandler):
    got: ClassVar[list[bytes]] = []

    def handle(self) -> None:
        self.wfile.write(b"220 here\r\n")
        body = False
        for line in self.rfile:
            self.got.append(line)
            if body and line != b".\r\n":
                continue
            word = line[:4].upper()
            body = word == b"DATA"
            self.wfile.write(
                {b"DATA": b"354 go on\r\n", b"QUIT": b"221 bye\r\n"}.get(word, b"250 ok\r\n")
            )
            if word == b"QUIT":
                return


@contextmanager
def listening(server: socketserver.TCPServer) -> Iterator[int]:
    with server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def settings(tmp_path: Path, address: str) -> Settings:
    return replace(Settings(), var=tmp_path, digest=address, office_host="office.example")


def test_counts_a_link_and_the_head_of_the_chain_are_sent_once(tmp_path: Path) -> None:
    register, Robot.got[:] = a_register(Place(tmp_path)), []
    with listening(HTTPServer(("127.0.0.1", 0), Robot)) as port:
        ours = settings(tmp_path, f"http://127.0.0.1:{port}/send?key=secret")
        for later in (0, 30, 90):
            send_what_is_due(ours, register, MONDAY + timedelta(minutes=later))
    (said,) = Robot.got
    assert "https://office.example/calls?street=" in said
    assert register.status().mark in said
    assert "某商场" not in said
    assert not digest_state(tmp_path).failed


def test_what_fails_is_noted_and_tried_again_in_an_hour(tmp_path: Path) -> None:
    register = a_register(Place(tmp_path))
    ours = settings(tmp_path, "http://127.0.0.1:9/send")
    send_what_is_due(ours, register, MONDAY)
    assert digest_state(tmp_path).failed
    assert not is_due(tmp_path, MONDAY + timedelta(minutes=59))
    assert is_due(tmp_path, MONDAY + timedelta(hours=1))
    note(tmp_path, MONDAY, failed=False)
    assert not is_due(tmp_path, MONDAY + timedelta(hours=2))
    assert is_due(tmp_path, MONDAY + timedelta(days=7))


@pytest.mark.parametrize("moment", [MONDAY + timedelta(days=1), MONDAY.replace(hour=7)])
def test_it_is_for_monday_mornings(tmp_path: Path, moment: datetime) -> None:
    assert not is_due(tmp_path, moment)


def test_a_robot_that_refuses_is_a_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Robot, "answer", b'{"errcode": 93000}')
    with listening(HTTPServer(("127.0.0.1", 0), Robot)) as port, pytest.raises(DigestNotSent):
        send(f"http://127.0.0.1:{port}/send", "x", "y")


def test_it_goes_by_mail() -> None:
    with listening(socketserver.TCPServer(("127.0.0.1", 0), Mail)) as port:
        send(f"smtp://127.0.0.1:{port}?from=a@x.example&to=b@x.example", "本周待核实", "三项")
    assert b"From: a@x.example\r\n" in Mail.got
    assert b"To: b@x.example\r\n" in Mail.got
