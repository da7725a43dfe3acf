"""By which names a site may be asked for, wherever it listens."""

import socket

import pytest

from webapp.cli.serve.listening import EVERYWHERE, answering_to, names_of, told_of
from webapp.settings import Settings

OURS = Settings().trusted_hosts
EVERY_IPV4, EVERY_IPV6 = EVERYWHERE


@pytest.mark.parametrize(
    ("host", "name"),
    [("10.0.0.5", "10.0.0.5"), ("Inner.Example", "inner.example"), ("::1", "[::1]")],
)
def test_a_site_that_listens_on_one_address_answers_to_it(host, name):
    assert names_of(host) == (name,)
    assert answering_to(Settings(), [name]).trusted_hosts[: len(OURS)] == OURS
    assert name in answering_to(Settings(), [name]).trusted_hosts


@pytest.fixture
def machine(monkeypatch):
    """A machine with a name and one address in its network."""

    class Probe:
        def __init__(self, family, kind):
            self.family, self.kind = family, kind

        def __enter__(self):
            return self

        def __exit__(self, *_):
            pass

        def connect(self, address):
            assert self.kind == socket.SOCK_DGRAM, "nothing may be sent"
            if self.family == socket.AF_INET6:
                raise OSError("no such network")

        def getsockname(self):
            return ("10.0.0.5", 40000)

    monkeypatch.setattr(socket, "socket", Probe)
    monkeypatch.setattr(socket, "gethostname", lambda: "Office-PC")


@pytest.mark.parametrize("host", [EVERY_IPV4, EVERY_IPV6])
def test_a_site_that_listens_everywhere_answers_to_the_machine(machine, host):
    assert names_of(host) == ("office-pc", "10.0.0.5")


def test_a_machine_whose_name_no_request_can_have_is_known_by_its_addresses(machine, monkeypatch):
    monkeypatch.setattr(socket, "gethostname", lambda: "办公室 电脑")
    assert names_of(EVERY_IPV4) == ("10.0.0.5",)


def test_who_lets_others_in_is_told_which_names_they_may_use():
    settings = answering_to(Settings(), ["10.0.0.5"])
    told = "\n".join(told_of(EVERY_IPV4, 8080, settings))
    assert f"http://{EVERY_IPV4}:8080" in told
    assert "10.0.0.5" in told
    assert "JIAMENKOU_TRUSTED_HOSTS" in told
    assert len(list(told_of("127.0.0.1", 8000, Settings()))) == 1
