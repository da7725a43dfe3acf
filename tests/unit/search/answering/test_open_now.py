"""Who asks what is open: what somebody has seen comes first, and nothing is hidden in silence."""

from tests.asking import ask, ids, parts_of
from tests.builders import ROOMS_INSIDE, a_service
from webapp.domain.coordinates import Coordinates
from webapp.domain.opening import OpenState
from webapp.domain.service import Status, Visibility
from webapp.search.finding.searcher import Searcher

HERE, FAR = Coordinates(39.9071, 116.368), Coordinates(39.95, 116.36)


def _searcher() -> Searcher:
    """a is near and only promised in an open museum, b an open station far away; of c and d nobody
    knows the hours, and of d not even whether it is there; e is closed."""
    promised = Status.EXPECTED
    return parts_of(
        a_service("a", status=promised, host_zh="某馆", hours="24/7", coordinates=HERE),
        a_service("b", host_zh="某站", hours="24/7", coordinates=FAR),
        a_service("c", coordinates=HERE),
        a_service("d", status=promised, coordinates=HERE),
        a_service("e", hours="Sa 09:00-10:00", coordinates=HERE),
        taxonomy=ROOMS_INSIDE,
    )


def test_what_nobody_has_seen_stands_below_all_that_somebody_has_however_near():
    page = ask(_searcher(), near="西单", open="now")
    assert ids(page) == ["b", "a"]
    assert page.facet("open") == {"likely": 2, "closed": 1, "unknown": 2}
    assert [hit.open.state for hit in page.hits] == [OpenState.LIKELY, OpenState.LIKELY]


def test_without_a_place_what_is_likely_open_stands_behind_what_is():
    searcher = parts_of(
        a_service("a", host_zh="某站", hours="24/7"),
        a_service("b", hours="24/7"),
        taxonomy=ROOMS_INSIDE,
    )
    assert ids(ask(searcher, open="now")) == ["b", "a"]
    assert ids(ask(searcher, open="now", near="西单")) == ["a", "b"]


def test_without_that_question_nearness_decides():
    found = ids(ask(_searcher(), near="西单"))
    assert found.index("a") < found.index("b")


def test_those_of_unknown_hours_stand_apart_and_only_if_somebody_has_seen_them():
    page = ask(_searcher(), near="西单", open="now")
    assert [hit.service.id for hit in page.hours_unknown] == ["c"]
    assert not ask(_searcher(), near="西单", open="now", page=2, per_page=1).hours_unknown
    assert not ask(_searcher(), near="西单").hours_unknown


def test_what_is_quiet_does_not_stand_beside_what_is_open_to_everybody():
    mediation = {"category": "family-mediation", "visibility": Visibility.DISCREET}
    rooms = a_service("a", hours="24/7"), a_service("b"), a_service("c", **mediation)
    page = ask(parts_of(*rooms), open="now")
    assert ([hit.service.id for hit in page.hours_unknown], page.quiet) == (["b"], False)
    open_too = parts_of(*rooms, a_service("d", hours="24/7", **mediation))
    page = ask(open_too, open="now", category=("family-mediation",))
    assert [hit.service.id for hit in page.hours_unknown] == ["c"]
