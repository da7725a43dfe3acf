"""One visitor's connection: waitress's channel, which also knows since when it waits."""

import logging
import time
from io import BytesIO
from socket import MSG_DONTWAIT, MSG_PEEK
from typing import Any

from waitress.buffers import ReadOnlyFileBasedBuffer
from waitress.channel import HTTPChannel

from webapp.serving.networks import household
from webapp.serving.server.refusals import Refusal
from webapp.serving.server.requests import StrictRequest
from webapp.serving.server.waiting import Stage, Waiting
from webapp.serving.traces import failure

LONG = 64 * 1024
"""Bytes of a part of an answer."""

log = logging.getLogger("jiamenkou.server")


class Connection(HTTPChannel):  # type: ignore[misc]
    """Read and written by the loop; answered in another thread."""

    parser_class = StrictRequest
    error_task_class = Refusal

    def __init__(self, server: Any, sock: Any, addr: Any, adj: Any, map: Any = None) -> None:
        self._sent_at = self._heard_at = time.monotonic()
        self._asking_since = self._answering_since = self._sent_at
        self._taken = 0
        self.household = household(addr[0])
        super().__init__(server, sock, addr, adj, map=map)

    def add_channel(self, map: Any = None) -> None:
        """Be one of its household's, for as long as it is open."""
        super().add_channel(map)
        self.server.households[self.household].add(self)

    def del_channel(self, map: Any = None) -> None:
        """Be no more."""
        super().del_channel(map)
        self.server.left(self)

    def waiting(self) -> Waiting | None:
        """What is waited for; ``None`` while a request of it is worked on."""
        if self.total_outbufs_len:
            return Waiting(Stage.ANSWER, self._answering_since, self._taken, self._sent_at)
        if self.requests:
            return None
        request = self.request
        if request is None:
            return Waiting(Stage.SILENT, self._sent_at)
        if not request.headers_finished:
            return Waiting(Stage.HEAD, self._asking_since)
        heard = request.body_bytes_received
        return Waiting(Stage.BODY, self._asking_since, heard, self._heard_at)

    def received(self, data: bytes) -> bool:
        """Take bytes in; the first of a request start its time."""
        self._heard_at = time.monotonic()
        if self.request is None:
            self._asking_since = self._heard_at
        return bool(super().received(data))

    def service(self) -> None:
        """Answer one request; the next, if it has begun to come, has its time from now on."""
        super().service()
        self._asking_since = time.monotonic()
        self._wake_the_loop()

    def write_soon(self, data: Any) -> int:
        """Queue a part of an answer; the first part that stays starts its time. Of long parts
        nothing is copied: who takes nothing shall not cost memory, either."""
        if self.total_outbufs_len:
            self._wake_the_loop()
        else:
            self._answering_since, self._taken = time.monotonic(), 0
        if isinstance(data, bytes) and len(data) >= LONG:
            data = ReadOnlyFileBasedBuffer(BytesIO(data))
            data.prepare()
        queued = int(super().write_soon(data))
        if self.total_outbufs_len:
            self._wake_the_loop()
        return queued

    def _wake_the_loop(self) -> None:
        self._map.changed(self._fileno)
        self.server.pull_trigger()

    def send(self, data: bytes, do_close: bool = True) -> int:
        """Hand bytes to the network; the number that it took."""
        sent = int(super().send(data, do_close=do_close))
        if sent:
            self._taken += sent
            self._sent_at = time.monotonic()
        return sent

    def check_client_disconnected(self) -> bool:
        """Whether nobody waits for an answer any more: the application is handed this as
        ``waitress.client_disconnected``. Who has only finished asking counts as gone, too."""
        if not self.connected:
            return True
        try:
            return not self.socket.recv(1, MSG_PEEK | MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            return True

    def give_up(self) -> None:
        """Close, whatever is still in it. For the loop's thread only."""
        self.will_close = True
        self.handle_close()

    def handle_error(self) -> None:
        """A mistake of ours or of waitress's: what it was, without any word of the request."""
        log.error("a connection failed: %s", failure())
        self.handle_close()
