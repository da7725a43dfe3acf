"""Whether a place is open, from the timetables that a phone keeps."""

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest

from tests.engine import Engine

BUILT = "2026-11-24"
"""A Tuesday."""

BEIJING = timezone(timedelta(hours=8))
DAY = 1440
WORDS = {
    "open": "Open",
    "closed": "Closed",
    "closes": "Open until {time}",
    "opens": "Closed, opens {time}",
    "today": "today at {time}",
    "tomorrow": "tomorrow at {time}",
    "on_day": "{day} at {time}",
    "weekdays": ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
}
OFFICE = ["540-690 780-1020"] * 4 + ["", "", "540-690 780-1020"]
"""Tuesday to Friday and Monday from 9:00 to 11:30 and from 13:00 to 17:00."""


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine("js/offline/open-now.js")


@pytest.mark.parametrize(
    ("table", "today", "minute", "state"),
    [
        (OFFICE, 0, 540, {"state": "open", "until": 690}),
        (OFFICE, 0, 689, {"state": "open", "until": 690}),
        (OFFICE, 0, 690, {"state": "closed", "until": 780}),
        (OFFICE, 0, 1020, {"state": "closed", "until": DAY + 540}),
        (OFFICE, 3, 1020, {"state": "closed", "until": 3 * DAY + 540}),
        (OFFICE, 6, 1020, {"state": "closed", "until": None}),
        (OFFICE, 7, 600, None),
        (OFFICE, -1, 600, None),
        (["540-690 ?"], 0, 600, {"state": "open", "until": None}),
        (["540-690 ?"], 0, 800, None),
        (["540-690", "?"], 0, 600, {"state": "open", "until": 690}),
        (["540-690", "?"], 0, 800, {"state": "closed", "until": None}),
        (["0-1440", "0-1440", "0-1440"], 0, 600, {"state": "open", "until": None}),
        (["0-1440", "0-600", ""], 0, 600, {"state": "open", "until": DAY + 600}),
        (["1200-1560", ""], 1, 100, {"state": "open", "until": 120}),
        (["1200-1560", ""], 1, 120, {"state": "closed", "until": None}),
        ([""], 0, 600, {"state": "closed", "until": None}),
    ],
)
def test_the_state_and_when_it_ends(
    engine: Engine, table: list[str], today: int, minute: int, state: dict[str, Any] | None
):
    assert engine.call("stateAt", table, today, minute) == state


def _said(engine: Engine, table: list[str], day: int, clock: str) -> Any:
    moment = datetime.fromisoformat(f"{BUILT}T{clock}").replace(tzinfo=BEIJING)
    now = (moment + timedelta(days=day)).timestamp() * 1000
    return engine.call("openLine", table, BUILT, now, WORDS)


@pytest.mark.parametrize(
    ("day", "clock", "text"),
    [
        (0, "09:30", "Open until 11:30"),
        (0, "12:00", "Closed, opens today at 13:00"),
        (0, "17:00", "Closed, opens tomorrow at 9:00"),
        (3, "17:00", "Closed, opens Mon at 9:00"),
        (5, "00:00", "Closed, opens tomorrow at 9:00"),
    ],
)
def test_the_line_of_a_card_says_when_that_changes(engine: Engine, day: int, clock: str, text: str):
    said = _said(engine, OFFICE, day, clock)
    assert said == {"state": "open" if text.startswith("Open") else "closed", "text": text}


def test_midnight_is_the_end_of_today(engine: Engine):
    assert _said(engine, ["600-1440", ""], 0, "20:00")["text"] == "Open until 24:00"
    assert _said(engine, ["600-1500", ""], 0, "20:00")["text"] == "Open until tomorrow at 1:00"


def test_what_never_closes_says_only_that_it_is_open(engine: Engine):
    assert _said(engine, ["0-1440"] * 60, 0, "20:00")["text"] == "Open"


def test_a_week_ahead_no_weekday_is_named(engine: Engine):
    table = [""] * 8 + ["540-600"]
    assert _said(engine, table, 0, "12:00") == {"state": "closed", "text": "Closed"}
    assert _said(engine, table, 2, "12:00")["text"] == "Closed, opens Wed at 9:00"


def test_nothing_is_said_of_days_that_were_not_worked_out(engine: Engine):
    assert _said(engine, OFFICE, -1, "10:00") is None
    assert _said(engine, OFFICE, 7, "10:00") is None
