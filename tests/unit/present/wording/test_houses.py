"""What is said of hours that are the house's, or of any season."""

from datetime import datetime

import pytest

from tests.builders import BEIJING, IN_ENGLISH, NOW
from webapp.domain.opening import AskedTime, House, OpenAnswer, OpenState
from webapp.present.wording.houses import whose_hours
from webapp.present.wording.opening import opening_line

MUSEUM = House("首都博物馆", "博物馆", "museum", "母婴室", "Mother-and-baby room", is_seen=False)
STATION = House("地铁西单站", "车站", "station", "母婴室", "Mother-and-baby room")
NAMELESS = House("某处", "", "", "母婴室", "Mother-and-baby room")
LIKELY, CLOSED, UNKNOWN = OpenState.LIKELY, OpenState.CLOSED, OpenState.UNKNOWN
TILL = datetime(2026, 11, 24, 17, tzinfo=BEIJING)
DIFFER = "readings-differ"


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (
            OpenAnswer(LIKELY, TILL, of=MUSEUM),
            "Museum open until 17:00; mother-and-baby room not confirmed",
        ),
        (
            OpenAnswer(LIKELY, TILL, of=STATION, at_least=True),
            "Station open until 17:00 at least; hours of the mother-and-baby room not confirmed",
        ),
        (
            OpenAnswer(LIKELY, None, "国庆节", "usual-hours", of=MUSEUM),
            "Museum open now; mother-and-baby room not confirmed"
            " (National Day, usual hours assumed)",
        ),
        (OpenAnswer(LIKELY, TILL, at_least=True), "Open now, until 17:00 at least"),
        (OpenAnswer(LIKELY, at_least=True), "Open now"),
        (OpenAnswer(CLOSED, TILL, of=MUSEUM), "Museum closed now, opens at 17:00 today"),
        (OpenAnswer(CLOSED, None, of=NAMELESS), "The venue closed now"),
        (
            OpenAnswer(UNKNOWN, None, None, DIFFER, STATION, True),
            "Station may be closed: its hours depend on the day or season",
        ),
        (
            OpenAnswer(UNKNOWN, None, None, DIFFER, at_least=True),
            "May be closed: the hours depend on the day or season",
        ),
    ],
)
def test_a_line_says_whose_hours_they_are_and_no_more(answer: OpenAnswer, line: str):
    said = opening_line(answer, NOW, IN_ENGLISH)
    assert (said.state, said.text, said.told) == (answer.state.value, line, True)


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        (OpenAnswer(LIKELY, of=MUSEUM), "Museum open; mother-and-baby room not confirmed"),
        (OpenAnswer(CLOSED, of=MUSEUM), "Museum closed"),
        (OpenAnswer(LIKELY, at_least=True), "open"),
        (
            OpenAnswer(UNKNOWN, None, None, DIFFER, MUSEUM),
            "Museum may be closed: its hours depend on the day or season",
        ),
    ],
)
def test_so_does_a_line_about_another_moment(answer: OpenAnswer, line: str):
    at = datetime(2026, 10, 1, 10, 30)
    said = opening_line(answer, NOW, IN_ENGLISH, AskedTime(at, at)).text
    assert said == f"On Thu 1 Oct at 10:30: {line}"


def test_hours_that_are_not_known_leave_the_word_to_their_source():
    assert not opening_line(OpenAnswer(UNKNOWN, reason_kind="no-hours"), NOW, IN_ENGLISH).told


def test_a_table_says_whose_hours_it_has_and_neutral_words_do_not_tell_what_is_there():
    table = "These are the hours of the museum; mother-and-baby room not confirmed."
    assert whose_hours(MUSEUM, IN_ENGLISH) == table
    assert whose_hours(MUSEUM, IN_ENGLISH, neutral=True) == "These are the hours of the museum."
