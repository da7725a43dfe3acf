"""Keeps tests off the network: a socket may reach this machine and nothing else."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

LOOPBACK = {"127.0.0.1", "::1", "localhost", "0.0.0.0", ""}  # noqa: S104 - compared, not bound
_INTERNET = {socket.AF_INET, socket.AF_INET6}


class NetworkTouched(RuntimeError):
    """A test tried to reach another machine."""


def _refuse_others(address: Any) -> None:
    host = address[0] if isinstance(address, tuple) else address
    if str(host or "") not in LOOPBACK:
        raise NetworkTouched(f"tests may not reach {host}")


def _guarded(name: str) -> Any:
    real = getattr(socket.socket, name)

    def call(self: socket.socket, *arguments: Any) -> Any:
        if self.family in _INTERNET:
            _refuse_others(arguments[-1])
        return real(self, *arguments)

    return call


@contextmanager
def only_loopback() -> Iterator[None]:
    """While this holds, connecting, sending or looking a name up beyond this machine raises."""
    look_up = socket.getaddrinfo

    def guarded_look_up(host: Any, *arguments: Any, **named: Any) -> Any:
        _refuse_others(host.decode() if isinstance(host, bytes) else host)
        return look_up(host, *arguments, **named)

    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, _guarded(name))
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield
