"""The site as gunicorn runs it: processes, their time limits, logs."""

import gc
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


def open_for_all(app: Any) -> None:
    """Open the edition before the workers part: it is opened once, and its memory is shared as
    long as nobody writes there, which the collector would."""
    app.extensions["toolbox"].open_for_all()
    gc.freeze()


def leave_it_to_each(_app: Any) -> None:
    """Nothing is opened before the workers part."""


def open_the_edition(worker: Any) -> None:
    """See to it that an edition is open before the worker takes its first request; without one it
    answers 503.
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
    """What a site serves: the function that makes it, what is done before workers part, and what
    each of them does before it begins."""

    factory: str
    before_parting: Callable[[Any], None]
    begin: Callable[[Any], None]


PUBLIC = Application("webapp:create_app", open_for_all, open_the_edition)
OFFICE = Application("webapp.office_factory:create_office", leave_it_to_each, begin_at_once)


class Site(BaseApplication):  # type: ignore[misc]
    """Gunicorn with our settings only: no configuration file, no command line of its own."""

    def __init__(
        self, settings: Settings, bind: str, workers: int, application: Application = PUBLIC
    ) -> None:
        self.settings = settings
        self._application = application
        self._options: dict[str, Any] = {
            "bind": bind,
            "workers": workers,
            "preload_app": True,
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
        """The application, made once: what it holds then is in memory that all workers share."""
        gc.disable()  # while modules and the edition are read, there is nothing to be collected
        app = import_app(self._application.factory)(settings=self.settings)
        self._application.before_parting(app)
        gc.enable()
        return app
