"""A worker that opens an edition slowly is not taken for one that hangs."""

from threading import Event
from types import SimpleNamespace

from webapp.serving.server.site import open_the_edition

PATIENCE_SECONDS = 60


class Worker:
    """A worker whose edition is open as soon as it has said that all is well."""

    def __init__(self) -> None:
        self.said, self.warmed = Event(), Event()
        toolbox = SimpleNamespace(edition=self._open)
        warming = SimpleNamespace(forever=self.warmed.set)
        self.wsgi = SimpleNamespace(extensions={"toolbox": toolbox, "warming": warming})

    def notify(self) -> None:
        self.said.set()

    def _open(self) -> None:
        assert self.said.wait(PATIENCE_SECONDS)


def test_it_says_that_all_is_well_meanwhile():
    worker = Worker()
    open_the_edition(worker)
    assert worker.said.is_set()
    assert worker.warmed.wait(PATIENCE_SECONDS)
