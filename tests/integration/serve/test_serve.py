"""``jiamenkou serve`` as a process: it builds, serves, notices, logs little, and stops cleanly."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.benchmarks.messages import Client, kept
from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from tests.integration.serving.listening import all_of
from tests.integration.serving.test_malformed import SHAPES, WORD
from tests.integration.toolbox.test_following_editions import publish_an_edition
from tests.web.wechat.platform import Platform
from tests.web.wechat.test_wechat import CANARY
from webapp.refresh.walk import refresh
from webapp.store.editions import Editions
from webapp.store.manifest import DATABASE, Manifest

COMMAND = (sys.executable, "-c", "from webapp.cli.main import main; main()", "serve")
PATIENCE_SECONDS = 200
"""The machine that tests may be busy with other tests."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Served:
    """A running site."""

    def __init__(self, var: Path, port: int, *options: str, **settings: str) -> None:
        self.port = port
        environ = os.environ | {"JIAMENKOU_VAR": str(var)} | settings
        self.process = subprocess.Popen(
            [*COMMAND, "--port", str(port), *options],
            env=environ,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def get(self, path: str) -> tuple[int, str]:
        with closing(
            HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        ) as connection:
            connection.request("GET", path, headers={"Referer": "http://x.example/?q=secret"})
            with connection.getresponse() as response:
                return response.status, response.read().decode()

    def wait(self) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            assert self.process.poll() is None, self.process.communicate()
            try:
                if self.get("/healthz")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the site does not answer")

    def workers(self, expected: int) -> set[int]:
        """So many processes, as soon as there are: the first answers before the second is made."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        deadline = time.monotonic() + PATIENCE_SECONDS
        while len(found := children.read_text().split()) != expected:
            assert time.monotonic() < deadline, found
            time.sleep(0.02)
        return {int(child) for child in found}

    def stop(self, how: signal.Signals) -> tuple[str, str]:
        self.process.send_signal(how)
        return self.process.communicate(timeout=30)


@pytest.fixture
def var(tmp_path: Path) -> Path:
    publish_an_edition(tmp_path / "var")
    return tmp_path / "var"


@pytest.fixture
def served(var: Path) -> Iterator[Served]:
    site = Served(var, free_port())
    try:
        site.wait()
        yield site
    finally:
        if site.process.poll() is None:
            site.stop(signal.SIGTERM)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_and_leaves_no_worker_behind(served: Served, how: signal.Signals) -> None:
    workers = served.workers(2)
    served.stop(how)
    assert served.process.returncode == 0
    assert not [pid for pid in workers if Path(f"/proc/{pid}").exists()]


def test_the_log_knows_routes_and_networks_but_nobody_and_nothing_asked(served: Served) -> None:
    assert served.get("/search?q=canary&near=39.9123,116.3654")[0] == 200
    out, err = served.stop(signal.SIGTERM)
    line = next(line for line in out.splitlines() if "search:zh-Hans.results" in line)
    assert " 200 " in line
    assert line.endswith(" 127.0.0.0")
    assert not [word for word in ("canary", "116.3654", "secret") if word in out + err]


def test_nothing_that_it_writes_knows_a_word_of_a_malformed_request(
    served: Served, var: Path
) -> None:
    for text in SHAPES.values():
        with socket.create_connection(("127.0.0.1", served.port), timeout=20) as client:
            client.sendall(text)
            with suppress(OSError):
                client.shutdown(socket.SHUT_WR)
            all_of(client)
    out, err = served.stop(signal.SIGTERM)
    files = [file.read_bytes() for file in var.rglob("*") if file.is_file()]
    for written in (out.encode(), err.encode(), *files):
        assert WORD not in written
    told = [line.replace(f"http://127.0.0.1:{served.port}", "") for line in (out + err).split("\n")]
    assert len(told) > len(SHAPES) / 2
    assert [line for line in told if "127.0.0.1" in line] == []
    assert "Traceback" not in out + err


def test_two_workers_answer_a_message_once_and_keep_nothing_of_it(var: Path) -> None:
    token, app_id = "tokenoftests", "wx0123456789abcdef"
    settings = {"JIAMENKOU_WECHAT_TOKEN": token, "JIAMENKOU_WECHAT_APP_ID": app_id}
    site = Served(var, free_port(), "--workers", "2", **settings)
    try:
        site.wait()
        site.workers(2)
        client = Client(f"http://127.0.0.1:{site.port}")
        platform = Platform(client, token, app_id, int(time.time()))
        sent = [platform.xml("text", Content=f"母婴室 {CANARY}") for _ in range(8)] * 3
        with ThreadPoolExecutor(len(sent)) as many:
            told = list(many.map(lambda xml: platform.read(platform.post(xml)), sent))
        assert sum(map(bool, told)) == 8, told
    finally:
        out, err = site.stop(signal.SIGTERM)
    assert CANARY not in out + err
    assert kept((var,)) == []


def test_a_new_edition_is_served_within_two_seconds(served: Served, var: Path) -> None:
    number = publish_an_edition(var)
    time.sleep(2)
    for _ in range(8):
        status, ready = served.get("/readyz")
        assert status == 200
        assert f'"edition": {number}' in ready


def test_a_busy_port_is_one_clear_line(var: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        site = Served(var, other.getsockname()[1])
        out, err = site.process.communicate(timeout=PATIENCE_SECONDS)
    assert site.process.returncode == 1
    assert "cannot listen on 127.0.0.1" in err
    assert "Traceback" not in out + err


def test_a_damaged_database_is_named_and_nothing_is_built_over_it(var: Path) -> None:
    database = Editions(var).folder(1) / DATABASE
    database.write_bytes(b"")
    site = Served(var, free_port())
    _, err = site.process.communicate(timeout=PATIENCE_SECONDS)
    assert site.process.returncode == 1
    assert "damaged" in err
    assert "Traceback" not in err
    assert database.read_bytes() == b""


def test_the_first_edition_is_built_when_there_is_none(tmp_path: Path) -> None:
    site = Served(tmp_path / "var", free_port())
    try:
        site.wait()
        status, body = site.get("/en/search?q=nursing+room&near=Xidan")
        assert status == 200
        assert "mbr-hanguang" in body
    finally:
        site.stop(signal.SIGTERM)


def test_an_edition_of_another_version_is_built_anew(tmp_path: Path) -> None:
    small = small_settings(tmp_path)
    refresh(small, now=NOW)
    folder = Editions(small.var).folder(1)
    replace(Manifest.read(folder), shape="0" * 16).write(folder)
    files = {"JIAMENKOU_RAW": str(small.raw), "JIAMENKOU_REFERENCE": str(small.reference)}
    site = Served(small.var, free_port(), **files)
    try:
        site.wait()
        assert site.get("/en/services/mbr-hanguang")[0] == 200
    finally:
        _, err = site.stop(signal.SIGTERM)
    assert "edition 1 is of another version: building a new one" in err
    assert Editions(small.var).current() == 2
