"""Tests may not reach other machines."""

import socket

import pytest

from tests.loopback import NetworkTouched


def test_a_test_that_connects_to_another_machine_fails():
    with socket.socket() as line, pytest.raises(NetworkTouched, match=r"192\.0\.2\.1"):
        line.connect(("192.0.2.1", 80))


def test_a_test_that_looks_up_a_name_fails():
    with pytest.raises(NetworkTouched, match=r"example\.org"):
        socket.getaddrinfo("example.org", 443)


def test_a_test_that_sends_a_datagram_fails():
    with socket.socket(type=socket.SOCK_DGRAM) as line, pytest.raises(NetworkTouched):
        line.sendto(b"hello", ("192.0.2.1", 53))


def test_this_machine_can_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname()).close()
