"""The site with a folder of its own for reports, and the office behind it."""

from dataclasses import replace

import pytest

from tests.site import Site
from webapp import create_app
from webapp.ledger.place import Patience, Place
from webapp.store.reports.book import ReportBook
from webapp.store.reports.office import ReportOffice

IMPATIENT = 0.05
"""Seconds that a locked file is waited for."""


@pytest.fixture
def own_app(settings, toolbox, tmp_path):
    app = create_app(settings=replace(settings, var=tmp_path), toolbox=toolbox)
    app.extensions["reports"] = ReportBook(Place(tmp_path), Patience(IMPATIENT))
    return app


@pytest.fixture
def own_site(own_app):
    """Makes the site in a language, Chinese if none is named."""
    return lambda language="zh-Hans": Site(own_app.test_client(), language)


@pytest.fixture
def office(tmp_path):
    return ReportOffice(Place(tmp_path))
