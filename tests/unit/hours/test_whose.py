"""Whose hours an entry has, and what is said where nobody knows which of several texts holds."""

from datetime import datetime
from typing import Any

import pytest

from tests.builders import NURSING_ROOM, ROOMS_INSIDE, a_catalogue, a_service
from tests.unit.hours.notices import HOLIDAYS
from webapp.domain.catalogue import Catalogue
from webapp.domain.opening import House, KnownHours, OpenAnswer, OpenState
from webapp.domain.service import Service, Status, Visibility
from webapp.domain.vocabulary import Venue, Vocabulary
from webapp.hours.book import HoursBook
from webapp.hours.whose import known_hours

BOOK = HoursBook(HOLIDAYS)
MUSEUM = Venue("museum", "博物馆", "museum", names=("博物馆",))
SEASONS = "旺季07:30—18:00入园，淡季07:30—17:00入园"
ROOM = {"host_zh": "首都博物馆", "hours": "Tu-Su 09:00-17:00"}


def _catalogue(*services: Service) -> Catalogue:
    return a_catalogue(*services, taxonomy=ROOMS_INSIDE, vocabulary=Vocabulary(venues=(MUSEUM,)))


def _known(**facts: Any) -> KnownHours:
    (known,) = known_hours(_catalogue(a_service("a", **facts)))
    return known


def _at(known: KnownHours, at: str) -> OpenAnswer:
    return BOOK.answer(known, datetime.fromisoformat(at))


def test_a_room_has_the_hours_of_its_house_and_not_its_own():
    known = _known(**ROOM)
    assert known.house == House("首都博物馆", "博物馆", "museum", "母婴室", NURSING_ROOM.en)
    answer = _at(known, "2026-11-29T14:20")
    assert (answer.state, answer.of, answer.at_least) == (OpenState.LIKELY, known.house, False)
    assert answer.until == datetime.fromisoformat("2026-11-29T17:00+08:00")
    assert _at(known, "2026-11-30T14:20").state is OpenState.CLOSED


@pytest.mark.parametrize(
    "facts",
    [
        {"hours": "24/7"},
        {**ROOM, "status": Status.CONFIRMED},
        {**ROOM, "category": "nursery"},
    ],
)
def test_hours_are_its_own_without_a_house_once_somebody_looked_and_where_the_host_runs_it(
    facts: dict[str, Any],
):
    assert _known(**facts) == KnownHours((facts["hours"],))


def test_who_is_only_promised_is_not_seen():
    known = _known(**ROOM, status=Status.EXPECTED)
    assert known.house is not None
    assert not known.house.is_seen


@pytest.mark.parametrize(
    ("at", "state"),
    [
        ("2026-11-29T16:59", OpenState.LIKELY),
        ("2026-11-29T17:30", OpenState.UNKNOWN),
        ("2026-11-29T18:00", OpenState.CLOSED),
        ("2026-11-29T07:29", OpenState.CLOSED),
    ],
)
def test_seasons_without_dates_say_what_they_share(at: str, state: OpenState):
    answer = _at(_known(hours_note_zh=SEASONS), at)
    assert (answer.state, answer.reason_kind) == (
        state,
        "readings-differ" if state is OpenState.UNKNOWN else None,
    )


@pytest.mark.parametrize(
    "note", ["旺季07:30—18:00入园", "旺季07:30—18:00，淡季随公告", "随公园开放", "周一07:30—18:00"]
)
def test_a_note_that_does_not_tell_a_whole_year_tells_no_hours(note: str):
    assert _known(hours_note_zh=note) == KnownHours()


@pytest.mark.parametrize(
    ("at", "state", "until"),
    [
        ("2026-11-29T14:20", OpenState.LIKELY, "2026-11-30T00:20+08:00"),
        ("2026-11-30T00:10", OpenState.LIKELY, "2026-11-30T00:20+08:00"),
        ("2026-11-30T02:00", OpenState.UNKNOWN, None),
        ("2026-10-01T05:40", OpenState.LIKELY, "2026-10-02T00:20+08:00"),
    ],
)
def test_a_station_is_open_at_least_while_there_are_trains_on_every_kind_of_day(
    at: str, state: OpenState, until: str | None
):
    note = "随车站运营时间：按2026年4月各类日期都有列车的时段"
    known = _known(host_zh="某站", hours="Mo-Su,PH 05:30-24:20", hours_note_zh=note)
    answer = _at(known, at)
    assert (answer.state, answer.at_least) == (state, True)
    assert answer.until == (datetime.fromisoformat(until) if until else None)


def test_a_room_without_hours_has_those_that_its_house_tells():
    room, house = a_service("a", host_zh="首都博物馆"), a_service("b", **ROOM)
    other = a_service("c", host_zh="首都博物馆", hours="Tu-Su 10:00-20:00")
    own = a_service("d", category="nursery", name_zh="首都博物馆", hours="Tu-Su 09:00-16:00")
    assert known_hours(_catalogue(room, house))[0].readings == ("Tu-Su 09:00-17:00",)
    both = known_hours(_catalogue(room, house, other))[0]
    assert both.readings == ("Tu-Su 09:00-17:00", "Tu-Su 10:00-20:00")
    assert known_hours(_catalogue(room, house, own))[0].readings == ("Tu-Su 09:00-16:00",)


@pytest.mark.parametrize("change", [{"status": Status.CLOSED}, {"visibility": Visibility.DISCREET}])
def test_what_is_closed_or_quiet_tells_nothing_of_a_house(change: dict[str, Any]):
    room, house = a_service("a", host_zh="首都博物馆"), a_service("b", **ROOM, **change)
    assert known_hours(_catalogue(room, house))[0] == KnownHours()


def test_days_keep_what_is_sure_and_say_that_the_rest_is_not():
    (day,) = BOOK.days(_known(hours_note_zh=SEASONS), datetime(2026, 11, 29).date(), 1)
    assert (day.state, len(day.spans)) == (OpenState.UNKNOWN, 1)
    (day,) = BOOK.days(_known(**ROOM), datetime(2026, 11, 29).date(), 1)
    assert day.state is OpenState.LIKELY
