"""The site as gunicorn runs it: processes, their time limits, logs."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from threading import Event, Thread
from typing import Any

from gunicorn.app.base import BaseApplication
from gunicorn.util import import_app

from webapp.domain.problems import NoEdition
from webapp.serving.server.malloc import keep_memory_together
from webapp.serving.server.worker import LoopWorker
from webapp.settings import Settings

TIMEOUT_SECONDS = 30
"""For a process that does not even turn its loop."""

GRACE_SECONDS = 10

OPENING_SECONDS = 300
"""For opening an edition: a machine that is busy must not have its workers replaced for ever."""


def begin_a_worker(_arbiter: Any, _worker: Any) -> None:
    """What has to be settled before a worker's threads are started."""
    keep_memory_together()


def open_the_edition(worker: Any) -> None:
    """Open the edition before the worker takes its first request; without one it answers 503.
    What makes its pages quick, and a later edition, is made ready beside the requests."""
    opened = Event()
    Thread(target=_say_that_all_is_well, args=(worker, opened), daemon=True).start()
    with suppress(NoEdition):
        worker.wsgi.extensions["toolbox"].edition()
    opened.set()
    Thread(target=worker.wsgi.extensions["warming"].forever, daemon=True).start()


def _say_that_all_is_well(worker: Any, opened: Event) -> None:
    until = time.monotonic() + OPENING_SECONDS
    while not opened.wait(1) and time.monotonic() < until:
        worker.notify()


def begin_at_once(_worker: Any) -> None:
    """Nothing has to be opened before the first request."""


@dataclass(frozen=True, slots=True)
class Application:
    """What a site serves: the function that makes it, and what a worker does before it begins."""

    factory: str
    begin: Callable[[Any], None]


PUBLIC = Application("webapp:create_app", open_the_edition)
OFFICE = Application("webapp.office_factory:create_office", begin_at_once)


class Site(BaseApplication):  # type: ignore[misc]
    """Gunicorn with our settings only: no configuration file, no command line of its own."""

    def __init__(
        self, settings: Settings, bind: str, workers: int, application: Application = PUBLIC
    ) -> None:
        self.settings = settings
        self._make = import_app(application.factory)
        self._options: dict[str, Any] = {
            "bind": bind,
            "workers": workers,
            "worker_class": LoopWorker,
            "timeout": TIMEOUT_SECONDS,
            "graceful_timeout": GRACE_SECONDS,
            "accesslog": None,
            "errorlog": "-",
            "loglevel": "warning",
            "proc_name": "jiamenkou",
            "control_socket_disable": True,
            "post_fork": begin_a_worker,
            "post_worker_init": application.begin,
        }
        super().__init__()

    def load_config(self) -> None:
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The application of one worker. Its modules were read before workers parted: once for
        all of them, in memory that they share."""
        return self._make(settings=self.settings)
