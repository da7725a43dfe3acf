"""Takes connections in, gives up those that take too long, and makes room for newcomers."""

import logging
import time
from collections import defaultdict
from contextlib import suppress
from typing import Any

from waitress.server import TcpWSGIServer

from webapp.serving.networks import household, unmapped
from webapp.serving.server.connection import Connection
from webapp.serving.server.waiting import Stage, first_to_go, to_be_given_up
from webapp.serving.traces import failure

AT_ONCE = 32
"""Connections taken in before those at hand are looked at again."""

log = logging.getLogger("jiamenkou.server")


class Listener(TcpWSGIServer):  # type: ignore[misc]
    """One socket that is listened on.

    ``most`` connections are held, ``most_of_one`` from one household. Nobody is refused for that
    (a whole district may stand behind one address of a mobile network): those that are waited for
    longest go, and whoever asks at once is answered.
    """

    channel_class = Connection

    def __init__(self, most: int, most_of_one: int, *args: Any, **named: Any) -> None:
        self._most = most
        self._most_of_one = most_of_one
        self.households: defaultdict[str, set[Connection]] = defaultdict(set)
        super().__init__(*args, **named)

    @property
    def connections(self) -> list[Connection]:
        """Those that are open."""
        return list(self.active_channels.values())

    def readable(self) -> bool:
        """Whether visitors are taken in; how many is seen to below, not by waitress's limit."""
        return bool(self.accepting)

    def handle_accept(self) -> None:
        """Take in those that wait at the door."""
        for _ in range(AT_ONCE):
            try:
                accepted = self.accept()
            except OSError:  # no more files may be opened
                self._make_room(self.connections)
                return
            if accepted is None:
                return
            self._take_in(*accepted)

    def _take_in(self, sock: Any, address: Any) -> None:
        visitor = (unmapped(address[0]), *address[1:])
        theirs = household(visitor[0])
        if len(self.households.get(theirs, ())) >= self._most_of_one:
            self._make_room(list(self.households[theirs]))
        elif len(self.active_channels) >= self._most:
            self._make_room(self.connections)
        with suppress(OSError):
            self.set_socket_options(sock)
            self.channel_class(self, sock, visitor, self.adj, map=self._map)

    def left(self, connection: Connection) -> None:
        """It is closed."""
        alike = self.households[connection.household]
        alike.discard(connection)
        if not alike:
            del self.households[connection.household]

    def _make_room(self, connections: list[Connection]) -> None:
        for connection in first_to_go(connections, len(connections) // 16 + 1):
            connection.give_up()

    def give_up_the_slow(self) -> None:
        """Close what has taken too long."""
        for connection in to_be_given_up(self.connections, time.monotonic()):
            connection.give_up()

    def stop_listening(self) -> None:
        """Take nobody in any more. What is open goes on."""
        self.accepting = False
        self.del_channel()
        self.socket.close()

    def is_at_work(self) -> bool:
        """Whether anything is still to be answered; connections without that are closed."""
        working = False
        for connection in self.connections:
            waiting = connection.waiting()
            if waiting and waiting.stage is not Stage.ANSWER:
                connection.give_up()
            else:
                working = True
        return working

    def handle_error(self) -> None:
        """A mistake of ours: named, and the next visitor is taken in all the same."""
        log.error("a visitor was not let in: %s", failure())
