"""The loop over what is open. Unlike waitress's own it looks only at what something has happened
to, so that a thousand silent connections cost nothing."""

import select
from collections import deque
from typing import Any

from waitress.wasyncore import readwrite

READ = select.EPOLLIN | select.EPOLLPRI


class Loop(dict[int, Any]):
    """Waitress's map from file numbers to its dispatchers, and what waits for them."""

    def __init__(self) -> None:
        super().__init__()
        self._epoll = select.epoll()
        self._waited_for: dict[int, int] = {}
        self._changed: deque[int] = deque()

    def changed(self, file: int) -> None:
        """It may have to be waited for in another way from the next turn on. From any thread; what
        the loop itself reads or writes is looked at without being named."""
        self._changed.append(file)

    def __setitem__(self, file: int, dispatcher: Any) -> None:
        super().__setitem__(file, dispatcher)
        self._changed.append(file)

    def __delitem__(self, file: int) -> None:
        """Before it is closed, for its number may come back as another's."""
        super().__delitem__(file)
        if self._waited_for.pop(file, None) is not None:
            self._epoll.unregister(file)

    def turn(self, seconds: float) -> None:
        """Wait so long at most, then let what can be read or written be."""
        while self._changed:
            self._wait_for(self._changed.popleft())
        for file, events in self._epoll.poll(seconds):
            dispatcher = self.get(file)
            if dispatcher is not None:
                readwrite(dispatcher, events)
                self._changed.append(file)

    def _wait_for(self, file: int) -> None:
        dispatcher = self.get(file)
        if dispatcher is None:
            return
        wanted = READ if dispatcher.readable() else 0
        if dispatcher.writable() and not dispatcher.accepting:
            wanted |= select.EPOLLOUT
        before = self._waited_for.get(file)
        if before is None:
            self._epoll.register(file, wanted)
        elif before != wanted:
            self._epoll.modify(file, wanted)
        self._waited_for[file] = wanted
