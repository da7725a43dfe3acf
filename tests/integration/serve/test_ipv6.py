"""The site on IPv6: reached by its address, and IPv4 that comes mapped is IPv4."""

import signal
import socket
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.integration.serve.test_serve import Served, free_port
from tests.integration.toolbox.test_following_editions import publish_an_edition


def _has_ipv6() -> bool:
    try:
        with socket.socket(socket.AF_INET6) as probe:
            probe.bind(("::1", 0))
    except OSError:
        return False
    return True


pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(300),
    pytest.mark.skipif(not _has_ipv6(), reason="this machine has no ::1"),
]


def status_by(address: str, port: int) -> int:
    with closing(HTTPConnection(address, port, timeout=20)) as connection:
        connection.request("GET", "/en/")
        return connection.getresponse().status


def test_every_network_of_both_kinds_is_answered_and_logged_as_what_it_is(tmp_path: Path) -> None:
    publish_an_edition(tmp_path / "var")
    site = Served(tmp_path / "var", free_port(), "--host", "::")
    try:
        site.wait()
        assert status_by("::1", site.port) == 200
        assert status_by("127.0.0.1", site.port) == 200
    finally:
        out, err = site.stop(signal.SIGTERM)
    networks = {line.split()[-1] for line in out.splitlines() if "start" in line}
    assert networks == {"::", "127.0.0.0"}
    assert f"http://[::]:{site.port}" in err
