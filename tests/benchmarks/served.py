"""The site as its people get it: ``jiamenkou serve``, with an edition of its own, for a while."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PATIENCE_S = 180
"""The first edition has to be built."""


@contextmanager
def served_site() -> Iterator[str]:
    """The address of a server of its own, on a free port and in a folder that goes with it."""
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        server = subprocess.Popen(
            [Path(sys.executable).parent / "jiamenkou", "serve", "--port", str(port)],
            env={**os.environ, "JIAMENKOU_VAR": folder},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(address, server)
            yield address
        finally:
            server.terminate()
            server.wait(timeout=30)


def _wait_for(address: str, server: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"jiamenkou serve ended with {server.returncode}")
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=5).close()  # noqa: S310  (our own)
        except urllib.error.URLError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"jiamenkou serve did not answer within {PATIENCE_S} seconds")
