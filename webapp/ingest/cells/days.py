"""Days as people and spreadsheets write them."""

import re
from datetime import date

from webapp.ingest.cells.blanks import plain, says_not_known
from webapp.ingest.cells.damage import day_of_serial, month_of
from webapp.ingest.cells.reading import Reading, refused, restored
from webapp.sentence import Sentence

_TIME = r"(?:[T\s]+0?0:00(?::00(?:\.0+)?)?)?"
_DAY = re.compile(rf"(\d{{4}})\s*[-/.年]\s*(\d{{1,2}})\s*[-/.月]\s*(\d{{1,2}})\s*日?{_TIME}")
_DIGITS = re.compile(r"((?:19|20)\d\d)([01]\d)([0-3]\d)")
_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?")
_YEAR = re.compile(r"((?:19|20)\d\d)(?:\.0+|\s*年)")
_SAID = re.compile(
    r"(?<!\d)((?:1[89]|2\d)\d\d)(?:\s*[-/.年]\s*(\d{1,2})(?:\s*[-/.月]\s*(\d{1,2}))?)?(?!\d)"
)
FIRST_YEAR = 1949


def day_reading(cell: str) -> Reading:
    """The day as ``2026-11-24``; other texts as they are."""
    text = plain(cell)
    if says_not_known(text):
        return Reading("")
    if serial := day_of_serial(text):
        return refused(
            Sentence(
                "%(cell)r is a number by which spreadsheets count days: is %(day)s meant?",
                cell=text,
                day=serial,
            )
        )
    return Reading(_as_day(text) or text)


def source_date_reading(cell: str) -> Reading:
    """The same for the date of a source, which may be a month or a year, or stand among words."""
    text = plain(cell)
    if says_not_known(text) and text != cell.strip():
        return Reading("")
    if month := month_of(text):
        message = Sentence("%(cell)r is read as %(month)s", cell=text, month=month)
        return restored(month, message)
    serial = day_of_serial(text)
    if serial:
        return day_reading(text)
    return Reading(_as_day(text) or _as_month(text) or cell)


def _as_day(text: str) -> str:
    found = _DAY.fullmatch(text) or _DIGITS.fullmatch(text)
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}" if found else ""


def _as_month(text: str) -> str:
    """Or as a year."""
    if year := _YEAR.fullmatch(text):
        return year[1]
    found = _MONTH.fullmatch(text)
    return f"{found[1]}-{int(found[2]):02d}" if found else ""


def trouble_with_source_date(text: str, today: date) -> Sentence | None:
    """What is wrong with the date of a source: it names no year, a day that there is not, or one
    that has not come."""
    if not text or says_not_known(text):
        return None
    said = list(_SAID.finditer(text))
    if not said:
        return Sentence("%(cell)r names no year", cell=text)
    for day in said:
        if trouble := _trouble(day, today):
            return trouble
    return None


def _trouble(said: re.Match[str], today: date) -> Sentence | None:
    year, *rest = (int(part) for part in said.groups() if part)
    month, day = (*rest, 1, 1)[:2]
    try:
        first = date(year, month, day)
    except ValueError:
        return Sentence("%(day)r is no day of the calendar", day=said[0])
    if year < FIRST_YEAR:
        return Sentence("%(day)r is too long ago", day=said[0])
    if first > today:
        return Sentence("%(day)r has not come yet", day=said[0])
    return None
