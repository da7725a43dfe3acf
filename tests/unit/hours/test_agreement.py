"""Properties: one moment and the list of days never contradict each other, whatever the text."""

from datetime import date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.hours.notices import HOLIDAYS
from webapp.domain.country import TIME_ZONE
from webapp.domain.opening import DayHours, OpenState
from webapp.hours.book import HORIZON, HoursBook, problem_with

BOOK = HoursBook(HOLIDAYS)

DAYS = st.sampled_from(
    ["", "Mo-Fr ", "Tu-Su ", "Sa,Su ", "We-Mo ", "Fr ", "Mo,We ", "Nov-Mar Mo-Fr "]
)
TIMES = st.sampled_from(
    [
        "09:00-17:00",
        "09:00-12:00,13:30-17:30",
        "22:00-02:00",
        "18:00-26:00",
        "00:00-24:00",
        "17:00+",
    ]
)
EXTRAS = st.sampled_from(
    ["", "; PH off", "; PH,Sa,Su off", "; PH 10:00-16:00", "; Su off", "; SH off", " || unknown"]
)
TEXTS = st.builds(lambda d, t, e: f"{d}{t}{e}", DAYS, TIMES, EXTRAS)
MOMENTS = st.datetimes(datetime(2025, 1, 2), datetime(2027, 12, 30)).map(
    lambda at: at.replace(second=0, microsecond=0, tzinfo=TIME_ZONE)
)


def _certainly_open(days: tuple[DayHours, ...], at: datetime) -> bool:
    return any(span.opens <= at < span.closes for day in days for span in day.spans)


@given(TEXTS, MOMENTS)
@settings(max_examples=600, deadline=None)
def test_open_now_and_the_list_of_days_agree(hours: str, at: datetime) -> None:
    days = BOOK.days(hours, at.date() - timedelta(days=1), 2)
    state = BOOK.answer(hours, at).state

    assert (state is OpenState.OPEN) == _certainly_open(days, at)
    if all(day.state is not OpenState.UNKNOWN for day in days):
        assert state is not OpenState.UNKNOWN


@given(TEXTS, MOMENTS)
@settings(max_examples=300, deadline=None)
def test_the_state_holds_until_the_minute_named_and_differs_then(hours: str, at: datetime) -> None:
    answer = BOOK.answer(hours, at)
    if answer.until is None:
        return

    last_minute = BOOK.answer(hours, answer.until - timedelta(minutes=1))
    assert at < answer.until <= at + HORIZON
    assert last_minute.state is answer.state
    assert BOOK.answer(hours, answer.until).state not in (answer.state, OpenState.UNKNOWN)


@given(
    st.text(max_size=60)
    | TEXTS.map(lambda text: text + ";")
    | st.text("MoTuSaPH0123:-,; +", max_size=30)
)
@settings(max_examples=400, deadline=None)
def test_no_text_whatever_makes_an_answer_fail(hours: str) -> None:
    answer = BOOK.answer(hours, datetime(2026, 2, 14, 10, tzinfo=TIME_ZONE))

    assert (answer.reason_kind == "unreadable") == (problem_with(hours) is not None)
    assert len(BOOK.days(hours, date(2026, 2, 10))) == 14
