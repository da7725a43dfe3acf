"""A gunicorn worker that reads and writes in one loop and answers in a few threads.

No visitor holds a thread: it is given a request that is whole, and leaves its answer to the loop.
"""

import logging
import os
import time
from collections.abc import Sequence
from typing import Any

from gunicorn.workers.base import Worker
from waitress.adjustments import Adjustments
from waitress.task import ThreadedTaskDispatcher

from webapp.serving.limits import BODY, MOST_BODY_BYTES, MOST_HEAD_BYTES
from webapp.serving.server.listener import Listener
from webapp.serving.server.loop import Loop
from webapp.serving.server.open_files import most_connections
from webapp.serving.traces import keep_words_out

THREADS = 4
"""Requests that are worked on at once."""

LOOK_SECONDS = 1.0
BACKLOG = 2048
NAMELESS = "nameless.invalid"
"""The site's name for who asks it without one."""


class LoopWorker(Worker):  # type: ignore[misc]
    """One process of the site; ``app.settings`` are the site's."""

    listeners: Sequence[Listener] = ()

    def run(self) -> None:
        """Serve until told to stop, then answer what is at hand."""
        self._loop = Loop()
        self._looked_at = float("-inf")
        dispatcher = ThreadedTaskDispatcher()
        dispatcher.set_thread_count(THREADS)
        self.listeners = [self._listener(one.sock, dispatcher) for one in self.sockets]
        while self.alive and self.ppid == os.getppid():
            self._turn()
        self._finish()
        dispatcher.shutdown(timeout=1)

    def handle_exit(self, sig: int, frame: Any) -> None:
        """Stop as soon as what is at hand is answered; the loop is woken for it."""
        super().handle_exit(sig, frame)
        for listener in self.listeners:
            listener.pull_trigger()

    def _listener(self, sock: Any, dispatcher: ThreadedTaskDispatcher) -> Listener:
        settings = self.app.settings
        most = most_connections()
        return Listener(
            most,
            most if settings.front_servers else most // 2,
            self.wsgi,
            map=self._loop,
            _sock=sock,
            dispatcher=dispatcher,
            adj=adjustments("https" if settings.https else "http", _most_body_bytes(self.wsgi)),
            sockinfo=(sock.family, sock.type, sock.proto, sock.getsockname()),
            bind_socket=False,
        )

    def _turn(self) -> None:
        """Wait for the network, for a second at most; once a second, tell gunicorn that all is
        well and give up the slow."""
        self._loop.turn(LOOK_SECONDS)
        now = time.monotonic()
        if now - self._looked_at >= LOOK_SECONDS:
            self._looked_at = now
            self.notify()
            for listener in self.listeners:
                listener.give_up_the_slow()

    def _finish(self) -> None:
        for listener in self.listeners:
            listener.stop_listening()
        until = time.monotonic() + self.cfg.graceful_timeout - LOOK_SECONDS
        while time.monotonic() < until and any(one.is_at_work() for one in self.listeners):
            self._turn()


def _most_body_bytes(app: Any) -> int:
    """What the application takes; of another one than ours, what the public site takes."""
    most: int = getattr(app, "extensions", {}).get(BODY, MOST_BODY_BYTES)
    return most


def adjustments(scheme: str, most_body_bytes: int = MOST_BODY_BYTES) -> Adjustments:
    """What waitress is told; and that it tells no words.

    ``X-Forwarded-For`` is left to the application, which knows how many servers of ours stand in
    front and believes no other header of theirs.
    """
    keep_words_out("waitress")
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a queue is no fault
    return Adjustments(
        ident=None,
        backlog=BACKLOG,
        server_name=NAMELESS,
        url_scheme=scheme,
        max_request_header_size=MOST_HEAD_BYTES,
        max_request_body_size=most_body_bytes + 1,
        clear_untrusted_proxy_headers=False,
        log_socket_errors=False,
    )
