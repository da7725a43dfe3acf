"""A live server and a real browser: Debian's Chromium, or a skip that says why."""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial

import pytest
from flask import Flask
from playwright.sync_api import Browser, sync_playwright
from werkzeug.serving import WSGIRequestHandler, make_server

from tests.journeys.visitor import Regulars, Visitor, a_visitor

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "chromium-browser"))),
    None,
)
"""The one without a window, if there is one: the same engine, and a new visitor costs half."""

QUIET_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
"""Root needs no-sandbox; the rest keep Chromium itself from calling home during a test."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine (Debian: apt install chromium)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET_FLAGS)
        yield opened
        opened.close()


class Quiet(WSGIRequestHandler):
    """Writes no line for each request; the site keeps its own log."""

    def log_request(self, *_: object) -> None:
        pass


@pytest.fixture(scope="session")
def origin(app: Flask) -> Iterator[str]:
    """The address of the site with the real data, served on this machine for the run."""
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def visitor(browser: Browser, origin: str) -> Callable[..., AbstractContextManager[Visitor]]:
    """Makes visitors: ``with visitor("en", width=1280) as person: person.open("/")``."""
    return partial(a_visitor, browser, origin)


@pytest.fixture(scope="module")
def regular(browser: Browser, origin: str) -> Iterator[Regulars]:
    """Makes visitors who come again, in the same way: a page costs them half of what it costs a
    newcomer."""
    known = Regulars(browser, origin)
    yield known
    known.leave()
