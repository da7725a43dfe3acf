"""The gazetteer of the real data, built once a run."""

import pytest

from webapp.bench.geocoding import Figures, measure
from webapp.bench.hiding import hidings
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.roads.writing import Writing
from webapp.ingest.reference import Reference, read_reference
from webapp.paths import REFERENCE
from webapp.refresh.locating import gazetteer_of


@pytest.fixture(scope="session")
def reference() -> Reference:
    return read_reference(REFERENCE)


@pytest.fixture(scope="session")
def gazetteer(reference: Reference) -> Gazetteer:
    return gazetteer_of(reference)


@pytest.fixture(scope="session")
def figures(reference: Reference, gazetteer: Gazetteer) -> dict[str, Figures]:
    return {
        hiding.name: measure(hiding, gazetteer.locator, lambda done, whole: None)
        for hiding in hidings(reference.places, Writing.of(reference.district))
    }
