"""Minutes along imported streets take the place of those by a factor; the order stays."""

from dataclasses import replace

from tests.builders import a_query, a_service
from webapp.domain.coordinates import Coordinates, distance_m, walk_minutes
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.network import NAMELESS, Lines, Network
from webapp.domain.opening import OpenAnswer, OpenState
from webapp.domain.packed_line import packed
from webapp.geo.footways import Footways
from webapp.search.answering.on_foot import on_foot
from webapp.search.question.results import Hit, ResultPage

START, CORNER, GOAL = (Coordinates(39.9, lon) for lon in (116.36, 116.365, 116.37))
FAR_ROUND = (START, Coordinates(39.89, 116.36), Coordinates(39.89, 116.37), GOAL)
NETWORK = Network(kinds={"3": Lines((packed(FAR_ROUND),), (NAMELESS,))})
METRES = round(distance_m(START, GOAL))


def a_page(*pins: Coordinates) -> ResultPage:
    hits = tuple(
        Hit(
            number,
            a_service(f"a-{number}", coordinates=pin),
            0.0,
            METRES,
            walk_minutes(METRES),
            OpenAnswer(OpenState.UNKNOWN),
        )
        for number, pin in enumerate(pins)
    )
    query, place = a_query(), PlaceAnswer("located", point=START)
    return ResultPage(query, query, len(hits), 1, hits, (), place, ())


def test_without_streets_nothing_changes():
    page = a_page(GOAL)
    assert on_foot(page, None) is page


def test_who_must_go_round_needs_longer():
    (hit,) = on_foot(a_page(GOAL), Footways(NETWORK)).hits
    assert hit.distance_m == METRES
    assert hit.walk_minutes > 2 * walk_minutes(METRES)


def test_where_no_street_leads_the_factor_stays():
    page = a_page(CORNER)
    assert on_foot(page, Footways(NETWORK)).hits == page.hits


def test_without_a_place_nothing_changes():
    page = replace(a_page(GOAL), place=PlaceAnswer())
    assert on_foot(page, Footways(NETWORK)) is page
