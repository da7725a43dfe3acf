"""Where ``serve`` listens, and the names by which it may be asked for there."""

import socket
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from webapp.domain.problems import JiamenkouError
from webapp.sentence import Sentence
from webapp.settings import Settings
from webapp.settings.values import host_name
from webapp.system import reason_of

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  (compared only)
_ELSEWHERE = (socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")
"""Addresses for documentation (RFC 5737, RFC 3849), which nobody has."""


class CannotListen(JiamenkouError):
    """Another program is there, or this machine has no such address."""


def names_of(host: str) -> tuple[str, ...]:
    """The names of a site that listens there: what it listens on, or, where that is every network
    of the machine, the machine's name and its own addresses."""
    names = (host,) if host not in EVERYWHERE else (socket.gethostname(), *_own_addresses())
    return tuple(_usable(names))


def answering_to(settings: Settings, names: Iterable[str]) -> Settings:
    """The settings of a site that answers to these names too."""
    trusted = dict.fromkeys((*settings.trusted_hosts, *names))
    return replace(settings, trusted_hosts=tuple(trusted))


def told_of(host: str, port: int, settings: Settings) -> Iterator[Sentence]:
    """Where the site is; and, where others can reach it, how it may be called."""
    yield Sentence("家门口: %(address)s", address=f"http://{address_of(host, port)}")
    if host in EVERYWHERE:
        yield Sentence("answers to %(names)s", names=", ".join(settings.trusted_hosts))
        yield Sentence("other names of this machine must stand in JIAMENKOU_TRUSTED_HOSTS")


def refuse_a_busy_port(host: str, port: int) -> None:
    """One clear line instead of the server's retries. Raises ``CannotListen``."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotListen(
                Sentence(
                    "cannot listen on %(address)s: %(what)s",
                    address=address_of(host, port),
                    what=reason_of(error),
                )
            ) from error


def address_of(host: str, port: int) -> str:
    """Host and port as they stand in an address."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _usable(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        with suppress(ValueError):
            yield host_name(name)


def _own_addresses() -> Iterator[str]:
    """The address by which this machine is known in its network, in each family that it has one
    in. Nothing is sent: a datagram's socket only chooses its way."""
    for family, elsewhere in _ELSEWHERE:
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as probe:
            probe.connect((elsewhere, 9))
            yield str(probe.getsockname()[0])
