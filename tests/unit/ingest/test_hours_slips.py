"""Hours that can be read and can hardly be meant."""

import pytest

from tests.unit.ingest.rows import KNOWN, a_row, messages
from webapp import paths
from webapp.ingest.hours_slips import longest_hours, slips_in
from webapp.ingest.premises import read_premises
from webapp.ingest.rules import entry_problems


@pytest.mark.parametrize(
    "hours",
    [
        "24/7",
        "00:00-24:00",
        "0:00-23:59",
        "Mo-Fr 09:00-11:30,14:00-17:00; PH off",
        "18:00-02:00",
        "Fr-Sa 20:00-26:00",
        "22:00-00:00",
        "06:00-24:00",
        'Mo-Fr 09:00-17:00 || "13:30-11:30"',
        "sunrise-sunset",
        "17:00+",
    ],
)
def test_hours_that_can_be_meant_are_facts(hours: str) -> None:
    assert [*slips_in(hours)] == []


@pytest.mark.parametrize(
    ("hours", "told"),
    [
        ("00:00-00:00", "00:00-00:00 ends when it begins: ask; for day and night write 24/7"),
        ("Mo 09:00-09:00", "09:00-09:00 ends when it begins: ask; for day and night write 24/7"),
        ("13:30-11:30", "13:30-11:30 would last 22 hours: ask whether that is meant"),
        ("Tu 05:00-23:30", "05:00-23:30 would last 18.5 hours: ask whether that is meant"),
        ("9:00-11:30,13:00-8:00", "13:00-8:00 would last 19 hours: ask whether that is meant"),
    ],
)
def test_slips_are_asked_about(hours: str, told: str) -> None:
    assert [*slips_in(hours)] == [told]
    assert f"hours: {told}" in messages(entry_problems(a_row(hours=hours), KNOWN))


def test_stations_keep_the_hours_of_trains() -> None:
    premises, _ = read_premises(paths.REFERENCE)
    assert longest_hours("地铁西单站", premises) == 20
    assert longest_hours("汉光百货", premises) == longest_hours("北京动物园", premises) == 18
    assert [*slips_in("Mo-Su,PH 05:35-24:30", 20)] == []
    assert [*slips_in("05:00-01:30", 20)] != []
