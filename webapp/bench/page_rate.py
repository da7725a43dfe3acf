"""How many pages one gunicorn worker serves in a second of its processor's time, beside a bare
route served alike. Time of the processor, because the client and others share the machine."""

import multiprocessing
import os
import socket
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from itertools import cycle, islice
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from flask import Flask

from webapp.search.question.parameters import args_from_query
from webapp.search.question.query import SearchQuery
from webapp.serving.server.site import Site
from webapp.settings import Settings

PATIENCE_SECONDS = 30
CHUNK = 50
WARM = 20
"""Different pages asked before the clock runs, so that every module is loaded."""

HEADERS = {"Accept-Encoding": "gzip, br"}
_FORK = multiprocessing.get_context("fork")


class Ready(Site):
    """A finished application, served as the site is."""

    def __init__(self, settings: Settings, bind: str, app: Any) -> None:
        self._app = app
        super().__init__(settings, bind, 1)
        self.cfg.set("post_worker_init", lambda worker: None)

    def load(self) -> Any:
        """The application of the only worker."""
        return self._app


@dataclass(frozen=True, slots=True)
class PageRate:
    """Answers in a second of one worker's processor time, and what share of the bare route's
    that is."""

    bare: float
    repeated: float
    different: float

    @property
    def repeated_share(self) -> float:
        return self.repeated / self.bare

    @property
    def different_share(self) -> float:
        return self.different / self.bare


def page_rate(
    settings: Settings,
    app: Any,
    repeated: Sequence[str],
    different: Sequence[SearchQuery],
    seconds: float,
) -> PageRate:
    """Measure for about ``seconds`` of the worker's time each. ``repeated`` are words asked over
    and over; ``different`` never repeat and are asked until they run out."""
    same = [_path(SearchQuery(q=words)) for words in repeated]
    other = [_path(query) for query in different]
    return PageRate(
        bare=_rate(settings, _bare(), ["/"] * CHUNK, cycle(["/"]), seconds),
        repeated=_rate(settings, app, same, cycle(same), seconds),
        different=_rate(settings, app, other[:WARM], iter(other[WARM:]), seconds),
    )


def _bare() -> Flask:
    app = Flask("bare")
    app.add_url_rule("/", view_func=lambda: "hello")
    return app


def _path(query: SearchQuery) -> str:
    return f"/search?{urlencode(args_from_query(query))}"


def _rate(
    settings: Settings, app: Any, warm: Sequence[str], paths: Iterator[str], seconds: float
) -> float:
    with _serving(settings, app) as (port, server), closing(_connected(port)) as connection:
        for path in warm:
            _get(connection, path)
        worker = _only_child(server)
        begin, spent, done = _processor_seconds(worker), 0.0, 0
        while spent < seconds and (chunk := list(islice(paths, CHUNK))):
            for path in chunk:
                _get(connection, path)
            done += len(chunk)
            spent = _processor_seconds(worker) - begin
    return done / spent


@contextmanager
def _serving(settings: Settings, app: Any) -> Iterator[tuple[int, int]]:
    """The application on a free port: the port and the number of the server's process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    process = _FORK.Process(target=Ready(settings, f"127.0.0.1:{port}", app).run)
    process.start()
    try:
        yield port, int(process.pid or 0)
    finally:
        process.terminate()
        process.join()


def _connected(port: int) -> HTTPConnection:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE_SECONDS)
        try:
            connection.connect()
            return connection
        except OSError:
            time.sleep(0.05)
    raise RuntimeError("the server to be measured does not answer")


def _get(connection: HTTPConnection, path: str) -> None:
    connection.request("GET", path, headers=HEADERS)
    with connection.getresponse() as response:
        response.read()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status}")


def _only_child(server: int) -> int:
    children = Path(f"/proc/{server}/task/{server}/children").read_text("ascii").split()
    return int(children[0])


def _processor_seconds(process: int) -> float:
    """User and system time of a process: fields 14 and 15 of Linux's ``/proc/N/stat``."""
    after_name = Path(f"/proc/{process}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")
