"""What stands first near a place."""

import pytest

from tests.asking import ask, codes, ids, parts_of
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


@pytest.mark.parametrize("near", ["这里", "Here", "离我近", "离我近的"])
def test_where_the_visitor_is_is_no_place_that_is_not_known(near: str):
    page = ask(parts_of(a_service("a")), "母婴室", near=near)
    assert "place-not-found" not in codes(page)
    (told,) = [notice for notice in page.notices if notice.code == "filter-understood"]
    assert ("parameter", "near-me") in told.arguments


@pytest.mark.parametrize("near", ["月球", "月球附近", "的"])
def test_a_place_that_nobody_knows_is_said_to_be_unknown(near: str):
    assert "place-not-found" in codes(ask(parts_of(a_service("a")), "母婴室", near=near))
