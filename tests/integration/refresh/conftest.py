"""How many refreshes are killed: ``pytest tests/integration/refresh --kills 100``."""

import pytest

KILLS = 25


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--kills", type=int, default=KILLS, help="refreshes that are killed at a random moment"
    )


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    """The number asked for; the usual one where the whole suite is run and nobody could ask."""
    return int(request.config.getoption("--kills", default=KILLS))
