"""An office with a register of two entries and people, each with a browser and a telephone."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.web.office.site import Desk
from webapp.settings import Settings


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """The office, where nobody has signed in yet."""
    return Desk(replace(Settings(), var=tmp_path))


@pytest.fixture
def desk_over_tls(tmp_path: Path) -> Desk:
    """The same as it is behind TLS, by a name of its own."""
    return Desk(replace(Settings(), var=tmp_path, https=True, office_host="office.example"))
