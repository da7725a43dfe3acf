"""The site as its people get it: ``jiamenkou serve``, with an edition of its own, for a while."""

import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

COMMAND = str(Path(sys.executable).parent / "jiamenkou")
PATIENCE_S = 180
"""The first edition has to be built."""


@dataclass(frozen=True)
class Server:
    """A running site: its address, its first process, the folder it writes to."""

    address: str
    process: int
    var: Path

    @property
    def workers(self) -> list[int]:
        """The processes that answer."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children")
        return [int(child) for child in children.read_text().split()]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
        return port


@contextmanager
def served_site() -> Iterator[str]:
    """The address of a server of its own, on a free port and in a folder that goes with it."""
    with server() as running:
        yield running.address


@contextmanager
def server(workers: int = 2, log: Path | None = None, **settings: str) -> Iterator[Server]:
    """The same with its processes. ``log`` takes all that it writes; ``settings`` come on top."""
    with tempfile.TemporaryDirectory() as folder:
        port = free_port()
        command = (COMMAND, "serve", "--port", str(port), "--workers", str(workers))
        out = log or Path(os.devnull)
        environ = {**os.environ, "JIAMENKOU_VAR": folder, **settings}
        with out.open("wb") as file:
            process = subprocess.Popen(command, env=environ, stdout=file, stderr=file)
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(address, process)
            yield Server(address, process.pid, Path(folder))
        finally:
            process.terminate()
            process.wait(timeout=30)


def _wait_for(address: str, process: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f"jiamenkou serve ended with {process.returncode}")
        try:
            urllib.request.urlopen(f"{address}/healthz", timeout=5).close()  # noqa: S310  (our own)
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise RuntimeError(f"jiamenkou serve did not answer within {PATIENCE_S} seconds")
