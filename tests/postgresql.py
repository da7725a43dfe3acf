"""A PostgreSQL of the tests' own: Debian's programs, a new folder of data, loopback only.

Where the programs are not installed the tests that want it are skipped by name.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import count
from pathlib import Path

import psycopg
import pytest

_DEBIAN = "usr/lib/postgresql/*/bin"
_SECONDS_TO_START = 60


def programs() -> Path | None:
    """The folder of ``initdb`` and ``postgres``, the newest where there are several."""
    found = [path for path in sorted(Path("/").glob(_DEBIAN)) if (path / "initdb").is_file()]
    asked = shutil.which("initdb")
    return found[-1] if found else Path(asked).resolve().parent if asked else None


class Server:
    """One server that is running; every test gets an empty database of its own."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._numbers = count(1)

    def new_database(self) -> str:
        """SQLAlchemy's address of an empty database."""
        name = f"test_{os.getpid()}_{next(self._numbers)}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self.address(name).replace("postgresql:", "postgresql+psycopg:")

    def address(self, name: str) -> str:
        return f"postgresql://tester@127.0.0.1:{self._port}/{name}"


@contextmanager
def a_server() -> Iterator[Server]:
    """Start a server and stop it; skips the test where there is none to start."""
    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt install postgresql)")
    with tempfile.TemporaryDirectory(prefix="jiamenkou-pg-") as name:
        home = Path(name)
        owner = _owner(home)
        port = _free_port()
        made = ["-D", str(home / "data"), "-U", "tester", "-A", "trust", "-E", "UTF8"]
        run(folder / "initdb", *made, "--locale=C", user=owner)
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={home}"
        options += " -c fsync=off"  # tests kill who writes, never the machine
        control = ["-D", str(home / "data"), "-w", "-t", str(_SECONDS_TO_START)]
        run(
            folder / "pg_ctl", *control, "-l", str(home / "log"), "-o", options, "start", user=owner
        )
        try:
            yield Server(port)
        finally:
            run(folder / "pg_ctl", *control, "-m", "immediate", "stop", user=owner)


def run(program: Path, *words: str, user: int | None) -> None:
    """Run a program of PostgreSQL, with an environment in which nothing is set for it."""
    subprocess.run(
        [str(program), *words],
        check=True,
        user=user,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env={"PATH": os.environ["PATH"], "LC_ALL": "C"},
    )


def _owner(home: Path) -> int | None:
    """PostgreSQL refuses to run as root: somebody else owns the folder then."""
    if os.geteuid() != 0:
        return None
    owner = pwd.getpwnam("nobody").pw_uid
    os.chown(home, owner, -1)
    return owner


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
