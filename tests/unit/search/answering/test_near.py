"""What stands first near a place."""

import pytest

from tests.asking import ask, ids, parts_of
from tests.builders import a_service
from webapp.domain.coordinates import Coordinates
from webapp.domain.service import Status

HERE = "39.907,116.368"


@pytest.mark.parametrize("sort", ["relevance", "distance"])
def test_near_a_place_distance_stands_before_doubt_within_reason(sort: str):
    parts = parts_of(
        a_service("a", status=Status.EXPECTED, coordinates=Coordinates(39.9083, 116.368)),
        a_service("b", coordinates=Coordinates(39.94, 116.38)),
        a_service("c", coordinates=Coordinates(39.914, 116.368)),
    )
    assert ids(ask(parts, "母婴室", near=HERE, sort=sort)) == ["c", "a", "b"]
