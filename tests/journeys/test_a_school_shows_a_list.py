"""A school puts a list of ours into its own page, on another origin, whatever its policy is."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from flask import Flask

pytestmark = pytest.mark.browser

LIST = "/embed/nursing-room/jinrongjie?view=map"
POLICIES = {
    "open": {},
    "strict": {
        "Content-Security-Policy": "default-src 'none'; frame-src *",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Opener-Policy": "same-origin",
    },
}


@pytest.fixture
def school(app: Flask, origin: str) -> Iterator[str]:
    """The school's site: ``/<policy>`` frames the list, ``/<policy>/home`` our start page. Both
    have been made before anybody waits for them."""
    for path in (LIST, "/"):
        assert app.test_client().get(path).status_code == 200

    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            policy, _, what = self.path.strip("/").partition("/")
            src = origin + ("/" if what else LIST)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            for name, value in POLICIES.get(policy, {}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(f'<!doctype html><iframe src="{src}" title="x"></iframe>'.encode())

        def log_message(self, *_: Any) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Page)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("policy", POLICIES)
def test_the_list_is_shown_and_our_other_pages_are_not(browser: Any, school: str, policy: str):
    page = browser.new_page()
    page.goto(f"{school}/{policy}")
    frame = page.frame_locator("iframe")
    frame.locator("h1").wait_for()
    assert frame.locator("li").count() > 0
    assert frame.locator("svg circle").count() > 0
    page.keyboard.press("Tab")
    name = frame.locator(".embed__name").first
    name.focus()
    assert name.evaluate("each => each === document.activeElement")
    assert page.context.cookies() == []
    page.goto(f"{school}/{policy}/home")
    page.wait_for_function("() => window.frames.length === 1")
    assert page.frames[-1].url.startswith("chrome-error:")
    page.close()
