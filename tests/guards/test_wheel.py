"""A wheel holds everything a server needs and nothing else, and serves the same pages."""

import os
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import venv
import zipfile
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.guards.tree import ROOT

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(600),
]
PAGES = ["/about", "/zh-hant/about", "/en/about", "/en/streets"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def contents(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def _below(folder: str) -> set[str]:
    return {
        f"webapp/{file.relative_to(ROOT).as_posix()}"
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and file.suffix not in (".pyc", ".br", ".gz")
    }


@pytest.mark.parametrize("folder", ["templates", "static", "data/reference", "data/raw"])
def test_the_wheel_holds_everything_a_server_reads(contents, folder):
    assert _below(folder)
    assert _below(folder) - contents == set()


def test_the_wheel_holds_compiled_catalogues(wheel, contents):
    languages = ("zh_Hans", "zh_Hant", "en")
    compiled = [f"webapp/translations/{one}/LC_MESSAGES/messages.mo" for one in languages]
    assert set(compiled) <= contents
    with zipfile.ZipFile(wheel) as archive:
        assert "母婴室".encode() in archive.read(compiled[0])


def test_the_wheel_holds_neither_tests_nor_editions_nor_sources_of_translations(contents):
    strangers = [
        name
        for name in contents
        if not name.startswith(("webapp/", "jiamenkou-"))
        or name.startswith(("webapp/data/var", "webapp/tests"))
        or name.endswith((".po", ".pot", ".pyc"))
    ]
    assert strangers == []


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ``bin`` folder of an environment with the wheel and the libraries of this one."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False)
    libraries = sysconfig.get_path("purelib", vars={"base": str(home)})
    Path(libraries, "libraries.pth").write_text(sysconfig.get_path("purelib"))
    pip = [sys.executable, "-m", "pip", "--python", str(home / "bin" / "python")]
    install = [*pip, "install", "--quiet", "--no-index", "--no-deps", "--ignore-installed"]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    return home / "bin"


@pytest.fixture(scope="module")
def served(
    installed: Path, edition: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """The port at which the installed wheel serves, started from a folder of its own."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [installed / "jiamenkou", "serve", "--port", str(port)],
        cwd=tmp_path_factory.mktemp("elsewhere"),
        env={**os.environ, "JIAMENKOU_VAR": str(edition.parents[1])},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        _wait_for(port, server)
        yield port
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=20)


def _fetch(port: int, path: str) -> str:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path)
        return connection.getresponse().read().decode()


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert server.poll() is None, server.stderr.read().decode() if server.stderr else ""
        try:
            _fetch(port, "/healthz")
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise AssertionError("the installed server did not answer within 30 seconds")


def test_an_installed_wheel_serves_the_same_pages_as_the_checkout(served, app):
    for page in PAGES:
        assert _fetch(served, page) == app.test_client().get(page).text, page
