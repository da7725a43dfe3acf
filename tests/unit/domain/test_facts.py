"""Whether an entry is confirmed follows from what was looked at, and runs out."""

from datetime import date, timedelta

import pytest

from webapp.domain.facts import Fact, FactGroup, Freshness, Method, standing
from webapp.domain.service import Source, Status

DAY = date(2026, 11, 24)
FACT = Fact("a-room", "status", Source(), DAY, Method.VISIT, DAY + timedelta(days=30))
NAMED, NOBODY = Source("某名单"), Source()


@pytest.mark.parametrize(
    ("status", "source", "days", "meant"),
    [
        (Status.SOURCED, NAMED, 0, (Status.CONFIRMED, DAY)),
        (Status.EXPECTED, NOBODY, 30, (Status.CONFIRMED, DAY)),
        (Status.SOURCED, NAMED, 31, (Status.SOURCED, DAY)),
        (Status.EXPECTED, NOBODY, 31, (Status.EXPECTED, None)),
        (Status.CONFIRMED, NAMED, 31, (Status.SOURCED, DAY)),
        (Status.CONFIRMED, NOBODY, 31, (Status.EXPECTED, None)),
        (Status.CLOSED, NAMED, 0, (Status.CLOSED, DAY)),
    ],
)
def test_confirmed_runs_out(
    status: Status, source: Source, days: int, meant: tuple[Status, date | None]
) -> None:
    assert standing(status, source, FACT, DAY + timedelta(days=days)) == meant


def test_nobody_confirmed_what_no_fact_says() -> None:
    assert standing(Status.CONFIRMED, NAMED, None, DAY) == (Status.SOURCED, None)
    assert standing(Status.CLOSED, NAMED, None, DAY) == (Status.CLOSED, None)


def test_sensitive_entries_are_asked_about_more_often() -> None:
    group = FactGroup("there", "是否还在", "there", ("status",), 180, 30)
    assert (group.lasting(sensitive=False), group.lasting(sensitive=True)) == (180, 30)
    assert Freshness((group,)).group("there") is group
    assert Freshness((group,)).group("other") is None
