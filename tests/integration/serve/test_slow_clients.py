"""A site goes on answering while slow clients hold it by every end they can."""

import signal
from pathlib import Path

import pytest

from tests.benchmarks.slow_clients import slow_clients, waits_of_a_visitor
from tests.integration.serve.test_serve import Served, free_port
from tests.integration.toolbox.test_following_editions import publish_an_edition

FEWER = {"headers": 20, "bodies": 20, "unread": 20, "silent": 150}
"""More than there are threads; the full numbers are in ``tests/benchmarks/slow_clients.py``."""

PATIENCE_SECONDS = 90
"""Longer than the machine that tests may be busy, and than any slow client is waited for."""

pytestmark = [pytest.mark.slow, pytest.mark.timeout(300)]


def test_an_honest_visitor_is_answered_while_many_are_slow(tmp_path: Path) -> None:
    publish_an_edition(tmp_path / "var")
    site = Served(tmp_path / "var", free_port())
    try:
        site.wait()
        address = ("127.0.0.1", site.port)
        with slow_clients(address, FEWER):
            waits = waits_of_a_visitor(address, seconds=5, patience=PATIENCE_SECONDS)
    finally:
        _, err = site.stop(signal.SIGTERM)
    assert waits.missed == []
    assert waits.seconds.keys() == {"/healthz", "/search"}
    assert "queue" not in err
