"""Roads and compounds that no list knows lie near others that are named after the same thing."""

from tests.unit.geo.small import WRITING, at, lane
from webapp.geo.roads.book import RoadBook
from webapp.geo.roads.relatives import Relatives

LANES = RoadBook(
    [
        lane(f"西四北{n}条", "某院", at(39.920 + i / 500, 116.36))
        for i, n in enumerate("头二三五六八")
    ],
    WRITING,
)


def test_two_roads_of_one_name_tell_where_a_third_is() -> None:
    roads = RoadBook(
        [
            lane("马连道路", "某院", at(39.88, 116.33)),
            lane("马连道胡同", "某院", at(39.882, 116.33)),
        ],
        WRITING,
    )
    kin = Relatives(roads).around("马连道东街")
    assert kin is not None
    assert kin.middle == at(39.881, 116.33)
    assert Relatives(roads).around("牛街") is None


def test_a_numbered_lane_lies_between_the_next_ones() -> None:
    kin = Relatives(LANES).around("西四北四条")
    assert kin is not None
    assert kin.middle.lat == (39.924 + 39.926) / 2


def test_roads_that_lie_far_apart_tell_nothing() -> None:
    roads = RoadBook(
        [
            lane("三里河路", "某院", at(39.88, 116.33)),
            lane("三里河胡同", "某院", at(39.90, 116.33)),
        ],
        WRITING,
    )
    assert Relatives(roads).around("三里河东街") is None


def test_one_part_of_an_area_tells_where_another_part_is() -> None:
    named = [("中新佳园二区", at(39.877, 116.316))]
    relatives = Relatives(RoadBook([], WRITING), named)
    kin = relatives.around("中新佳园一区")
    assert kin is not None
    assert kin.middle == at(39.877, 116.316)
    assert relatives.around("中新佳园东街") is None
