"""A browser older than Playwright speaks to: the DevTools protocol over a pipe."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

FLAGS = ("--no-sandbox", "--headless", "--disable-gpu", "--no-zygote", "--single-process")
PATIENCE_S = 20
TOLD, SAYS, FREE = 3, 4, 1000
"""The streams over which the browser is told and answers, and how far above them none is taken."""


class OldPage:
    """One page of an old browser, and what went wrong on it."""

    def __init__(self, reading: int, writing: int) -> None:
        self._reading, self._writing = reading, writing
        self._number, self._rest, self._session = 0, b"", ""
        self.mistakes: list[str] = []
        target = self._send("Target.createTarget", url="about:blank")["targetId"]
        attached = self._send("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        self._send("Page.enable")
        self._send("Runtime.enable")
        size = {"width": 375, "height": 812, "deviceScaleFactor": 1, "mobile": True}
        self._send("Emulation.setDeviceMetricsOverride", **size)

    def open(self, address: str) -> None:
        """Go to an address and wait until the page is whole."""
        self._send("Page.navigate", url=address)
        self.until(
            "location.href.startsWith('about:') === false && document.readyState === 'complete'"
        )

    def value(self, expression: str) -> Any:
        """The value of an expression in the page."""
        said = self._send("Runtime.evaluate", expression=expression, returnByValue=True)
        return said["result"].get("value")

    def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        end = time.monotonic() + PATIENCE_S
        while not self.value(expression):
            assert time.monotonic() < end, f"never true: {expression}; {self.mistakes}"
            time.sleep(0.05)

    def _send(self, method: str, **params: Any) -> dict[str, Any]:
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._writing, json.dumps(message).encode() + b"\0")
        return self._answer(self._number)

    def _answer(self, number: int) -> dict[str, Any]:
        for said in self._messages():
            if said.get("method") == "Runtime.exceptionThrown":
                self.mistakes.append(json.dumps(said["params"]["exceptionDetails"])[:300])
            if said.get("id") == number:
                assert "error" not in said, said
                result: dict[str, Any] = said["result"]
                return result
        raise AssertionError("the browser is gone")

    def _messages(self) -> Iterator[dict[str, Any]]:
        while True:
            while b"\0" not in self._rest:
                more = os.read(self._reading, 1 << 16)
                if not more:
                    return
                self._rest += more
            one, _, self._rest = self._rest.partition(b"\0")
            yield json.loads(one)


@contextmanager
def an_old_page(program: Path) -> Iterator[OldPage]:
    """A page of the browser at that path. It reads what it is told on its third stream and
    answers on its fourth."""
    told, writing = os.pipe()
    reading, says = os.pipe()

    def with_streams() -> None:
        for own, number in ((told, TOLD + FREE), (says, SAYS + FREE)):
            os.dup2(own, number)
        for number in (TOLD, SAYS):
            os.dup2(number + FREE, number)

    browser = subprocess.Popen(
        [str(program), *FLAGS, "--remote-debugging-pipe"],
        preexec_fn=with_streams,
        close_fds=False,
        stderr=subprocess.DEVNULL,
    )
    os.close(told)
    os.close(says)
    try:
        yield OldPage(reading, writing)
    finally:
        browser.kill()
        browser.wait()
        os.close(writing)
        os.close(reading)
