"""The site with a folder of its own for reports, and the office behind it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from flask import Flask

from tests.site import Site
from webapp import create_app
from webapp.settings import Settings
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice
from webapp.toolbox.toolbox import Toolbox

IMPATIENT = 0.05
"""Seconds that a locked file is waited for."""


@pytest.fixture
def own_app(settings: Settings, toolbox: Toolbox, tmp_path: Path) -> Flask:
    app: Flask = create_app(settings=replace(settings, var=tmp_path), toolbox=toolbox)
    app.extensions["reports"] = ReportBook(tmp_path, patience=IMPATIENT)
    return app


@pytest.fixture
def own_site(own_app: Flask) -> Callable[..., Site]:
    """Makes the site in a language, Chinese if none is named."""
    return lambda language="zh-Hans": Site(own_app.test_client(), language)


@pytest.fixture
def office(tmp_path: Path) -> ReportOffice:
    return ReportOffice(tmp_path)
