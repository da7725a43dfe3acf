"""Small editions to refresh, and how many refreshes are killed: ``--kills 100``."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import NOW
from tests.integration.refresh.small import small_settings
from webapp.settings import Settings

KILLS = 25


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--kills", type=int, default=KILLS, help="refreshes that are killed at a random moment"
    )


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """The number asked for; the usual one where the whole suite is run and nobody could ask."""
    return int(request.config.getoption("--kills", default=KILLS))


@pytest.fixture
def small(tmp_path: Path) -> Settings:
    return small_settings(tmp_path)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """A small edition, built once; copy it before changing anything."""
    settings = small_settings(tmp_path_factory.mktemp("built"))
    from webapp.refresh.walk import refresh

    refresh(settings, now=NOW)
    return settings


@pytest.fixture
def served(built: Settings, tmp_path: Path) -> Settings:
    """A copy of the small data with edition 1 published."""
    home = tmp_path / "copy"
    shutil.copytree(built.var.parent, home)
    return replace(built, var=home / "var", raw=home / "raw", reference=home / "reference")
