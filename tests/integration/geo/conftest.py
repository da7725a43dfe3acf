"""The gazetteer of the real data, built once a run."""

import pytest

from webapp.geo.gazetteer import Gazetteer
from webapp.ingest.reference import Reference, read_reference
from webapp.paths import REFERENCE


@pytest.fixture(scope="session")
def reference() -> Reference:
    return read_reference(REFERENCE)


@pytest.fixture(scope="session")
def gazetteer(reference: Reference) -> Gazetteer:
    return Gazetteer(
        reference.places,
        reference.address_ranges,
        reference.communities,
        reference.streets,
        reference.district,
    )
