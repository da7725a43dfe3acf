"""The hours of real entries at awkward moments, each answer worked out by hand from the notices."""

import csv
from datetime import date, datetime

import pytest

from webapp.domain.opening import Holiday
from webapp.hours.book import HoursBook
from webapp.paths import REFERENCE

ENTRIES = REFERENCE.parent / "raw" / "entries.csv"

MOMENTS = {
    "hl-psy-centre": (
        ("2025-01-26 10:00", "open", "2025-01-26 17:00"),
        ("2025-01-28 10:00", "closed", "2025-02-05 09:00"),
        ("2025-02-04 10:00", "closed", ""),
        ("2025-02-05 09:00", "open", ""),
        ("2025-02-08 16:59", "open", "2025-02-08 17:00"),
        ("2025-02-08 17:00", "closed", "2025-02-10 09:00"),
        ("2025-04-27 10:00", "open", ""),
        ("2025-05-05 10:00", "closed", "2025-05-06 09:00"),
        ("2025-06-02 10:00", "closed", ""),
        ("2025-09-28 10:00", "open", ""),
        ("2025-10-08 10:00", "closed", "2025-10-09 09:00"),
        ("2025-10-11 10:00", "open", ""),
        ("2025-10-12 10:00", "closed", "2025-10-13 09:00"),
        ("2026-01-02 10:00", "closed", "2026-01-04 09:00"),
        ("2026-01-04 10:00", "open", ""),
        ("2026-02-13 18:00", "closed", "2026-02-14 09:00"),
        ("2026-02-14 18:00", "closed", "2026-02-24 09:00"),
        ("2026-02-23 10:00", "closed", ""),
        ("2026-02-24 10:00", "open", ""),
        ("2026-02-28 10:00", "open", ""),
        ("2026-03-01 10:00", "closed", ""),
        ("2026-04-06 10:00", "closed", ""),
        ("2026-05-09 10:00", "open", ""),
        ("2026-06-19 10:00", "closed", "2026-06-22 09:00"),
        ("2026-09-20 10:00", "open", ""),
        ("2026-09-25 10:00", "closed", "2026-09-28 09:00"),
        ("2026-09-30 17:00", "closed", "2026-10-08 09:00"),
        ("2026-10-10 10:00", "open", ""),
        ("2026-12-31 10:00", "open", "2026-12-31 17:00"),
        ("2027-01-01 20:00", "closed", ""),
        ("2027-02-08 10:00", "unknown", ""),
        ("2027-02-06 10:00", "closed", ""),
        ("2027-01-30 10:00", "unknown", ""),
        ("2027-03-16 10:00", "open", ""),
        ("2027-03-20 10:00", "closed", ""),
        ("2027-11-10 10:00", "open", ""),
    ),
    "cv-capital-museum": (
        ("2026-10-05 10:00", "unknown", ""),
        ("2026-10-12 10:00", "closed", "2026-10-13 09:00"),
        ("2026-10-06 10:00", "open", ""),
        ("2026-02-17 10:00", "open", ""),
        ("2026-09-20 19:59", "open", "2026-09-20 20:00"),
        ("2026-09-20 20:00", "closed", "2026-09-22 09:00"),
        ("2027-02-09 10:00", "open", ""),
    ),
    "cv-planetarium": (
        ("2026-11-24 10:00", "closed", "2026-11-25 09:00"),
        ("2026-11-23 16:29", "open", ""),
        ("2026-11-23 16:30", "closed", "2026-11-25 09:00"),
        ("2025-09-28 16:00", "open", ""),
    ),
    "cv-prince-gong": (("2026-11-25 08:29", "closed", "2026-11-25 08:30"),),
    "cv-library": (
        ("2026-02-17 10:00", "open", "2026-02-17 19:00"),
        ("2026-12-31 19:00", "closed", "2027-01-01 09:00"),
        ("2027-02-06 10:00", "open", ""),
        ("2026-10-10 18:59", "open", ""),
    ),
    "cv-childrens-library": (
        ("2026-10-10 10:00", "unknown", ""),
        ("2026-10-10 12:00", "open", ""),
        ("2026-10-10 17:30", "unknown", ""),
        ("2026-10-10 18:00", "closed", "2026-10-11 09:00"),
        ("2026-10-03 10:00", "open", ""),
        ("2026-10-02 10:00", "closed", "2026-10-02 11:30"),
        ("2027-02-13 12:00", "open", ""),
    ),
    "hl-12345": (("2027-02-06 03:00", "open", ""),),
    "mbr-taoranting-park": (
        ("2026-02-17 05:59", "closed", "2026-02-17 06:00"),
        ("2026-12-31 22:00", "closed", "2027-01-01 06:00"),
    ),
}
"""Entry → (moment, state, when it next changes; empty where the row does not ask)."""


@pytest.fixture(scope="module")
def book() -> HoursBook:
    with (REFERENCE / "holidays.csv").open(encoding="utf-8", newline="") as lines:
        return HoursBook(
            tuple(
                Holiday(date.fromisoformat(row["date"]), row["kind"], row["name"], row["source"])
                for row in csv.DictReader(lines)
            )
        )


@pytest.fixture(scope="module")
def hours() -> dict[str, str]:
    with ENTRIES.open(encoding="utf-8", newline="") as lines:
        return {row["id"]: row["hours"] for row in csv.DictReader(lines)}


@pytest.mark.parametrize("entry", MOMENTS)
def test_an_entry_is_open_exactly_when_its_text_and_the_notices_say(
    entry: str, book: HoursBook, hours: dict[str, str]
) -> None:
    for at, state, until in MOMENTS[entry]:
        answer = book.answer(hours[entry], datetime.fromisoformat(at))
        change = answer.until.strftime("%Y-%m-%d %H:%M") if answer.until and until else ""
        assert (at, answer.state.value, change) == (at, state, until)
