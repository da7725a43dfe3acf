"""An application behind the site's own loop, on a free port of this machine."""

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Any

from waitress.task import ThreadedTaskDispatcher

from webapp.serving.server.listener import Listener
from webapp.serving.server.loop import Loop
from webapp.serving.server.worker import adjustments

PATIENCE_SECONDS = 60
"""The machine that tests may be busy with other tests."""

Application = Callable[[dict[str, Any], Callable[..., Any]], list[bytes]]


@contextmanager
def listening(
    application: Application, most: int = 100, most_of_one: int = 100, scheme: str = "http"
) -> Iterator[Listener]:
    """The listener, whose ``port`` is in ``effective_port``."""
    door = socket.create_server(("127.0.0.1", 0))
    loop, dispatcher, over = Loop(), ThreadedTaskDispatcher(), Event()
    dispatcher.set_thread_count(2)
    listener = Listener(
        most,
        most_of_one,
        application,
        map=loop,
        _sock=door,
        dispatcher=dispatcher,
        adj=adjustments(scheme),
        sockinfo=(door.family, door.type, door.proto, door.getsockname()),
        bind_socket=False,
    )

    def turn() -> None:
        while not over.is_set():
            loop.turn(0.02)
            listener.give_up_the_slow()

    thread = Thread(target=turn)
    thread.start()
    try:
        yield listener
    finally:
        over.set()
        thread.join()
        dispatcher.shutdown()
        for connection in listener.connections:
            connection.give_up()
        listener.close()


def connected(listener: Listener) -> socket.socket:
    """A visitor who has said nothing yet."""
    address = ("127.0.0.1", int(listener.effective_port))
    return socket.create_connection(address, timeout=PATIENCE_SECONDS)


def all_of(client: socket.socket) -> bytes:
    """Everything until the other side closes."""
    parts = []
    with suppress(ConnectionResetError):
        while part := client.recv(65536):
            parts.append(part)
    return b"".join(parts)


def answered(listener: Listener, text: bytes) -> bytes:
    """What comes for these bytes until the connection is closed."""
    with connected(listener) as client:
        client.sendall(text)
        with suppress(OSError):  # who has been refused may be sent away before the end
            client.shutdown(socket.SHUT_WR)
        return all_of(client)


def wait_until(holds: Callable[[], bool]) -> None:
    """Come back when it holds; raises ``AssertionError`` when that takes too long."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < until, "it never came"
        Event().wait(0.02)
