"""What every test may ask for: settings, an edition of the real data, the app, the site.

The edition is built once a run, by whichever worker comes first; the others wait for it. Rooms
that cost time to load are imported by the fixtures that need them, so unit tests stay quick.
"""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask

from tests.builders import NOW
from tests.loopback import only_loopback
from tests.site import Site
from webapp import create_app
from webapp.settings import Settings
from webapp.settings.values import FACES

if TYPE_CHECKING:
    from webapp.toolbox.toolbox import Toolbox


@pytest.fixture(scope="session", autouse=True)
def _commands_speak_english() -> None:
    """Whoever runs the tests may have a terminal in Chinese."""
    os.environ["JIAMENKOU_LANGUAGE"] = "en"


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    with only_loopback():
        yield


@pytest.fixture(scope="session")
def now() -> datetime:
    """Tuesday 24 November 2026, ten in the morning in Beijing."""
    return NOW


@contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that all workers of this run share, where pytest-xdist has made several."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


WECHAT = {"wechat_token": "tokenoftests", "wechat_app_id": "wx0123456789abcdef"}


@pytest.fixture(scope="session")
def settings(shared_folder: Path) -> Settings:
    """Settings whose ``var`` holds the edition; nobody may write there. Every face is on."""
    return replace(Settings(), var=shared_folder / "var", faces=FACES, **WECHAT)


@pytest.fixture(scope="session")
def edition(settings: Settings, now: datetime) -> Path:
    """The folder of the edition built from the real data."""
    from webapp.refresh.walk import refresh
    from webapp.store.editions import Editions

    with _one_at_a_time(settings.var.with_suffix(".lock")):
        editions = Editions(settings.var)
        if editions.current() is None:
            refresh(settings, now=now, progress=lambda step, done, total: None)
    number = editions.current()
    assert number is not None
    return editions.folder(number)


@pytest.fixture(scope="session")
def toolbox(settings: Settings, edition: Path, now: datetime) -> "Toolbox":
    from webapp.toolbox.toolbox import Toolbox

    return Toolbox(settings, clock=lambda: now)


@pytest.fixture(scope="session")
def app(settings: Settings, toolbox: "Toolbox") -> Flask:
    application = create_app(settings=settings, toolbox=toolbox)
    application.testing = True
    return application


@pytest.fixture
def site_in(app: Flask) -> Callable[[str], Site]:
    """The site in a language: ``site_in("en")``."""
    return lambda language: Site(app.test_client(), language)


@pytest.fixture
def site(site_in: Callable[[str], Site]) -> Site:
    """The site in Chinese."""
    return site_in("zh-Hans")
