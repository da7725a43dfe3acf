"""The cells of one dated event: what may stand in each, and what does not go together."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from webapp.domain.country import TIME_ZONE
from webapp.domain.datatypes import DAY, MONTHS, Count, YesNo
from webapp.domain.occasions import LONGEST, Occasion
from webapp.domain.service import Source, Visibility
from webapp.ingest.cells.blanks import plain
from webapp.ingest.cells.days import day_reading, source_date_reading
from webapp.ingest.table_values import Cells
from webapp.ingest.text_rules import holds_identity_number, is_web_address
from webapp.sentence import Sentence

Trouble = tuple[str, Sentence]
"""A column, and what is wrong with its cell."""

_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,79}", re.ASCII)
_MINUTE = re.compile(
    r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?[T\s]*(\d{1,2})[:时点](\d{2})(?::00)?分?"
)
_PLACES = Count(Sentence("places"), 9_999)
_CANCELLED = YesNo()
_FILLED = ("id", "entry", "title_zh", "starts", "ends", "source_title_zh", "source_date")


def minute_of(cell: str) -> datetime | None:
    """The moment in the time of the country, as people and spreadsheets write it.

    >>> minute_of("2026/12/5 9:30").isoformat()
    '2026-12-05T09:30:00+08:00'
    """
    found = _MINUTE.fullmatch(plain(cell))
    if not found:
        return None
    try:
        year, month, day, hour, minute = map(int, found.groups())
        return datetime(year, month, day, hour, minute, tzinfo=TIME_ZONE)
    except ValueError:
        return None


def troubles(cells: Cells, entries: Mapping[str, Visibility]) -> tuple[Trouble, ...]:
    """Everything that is wrong with a row; it can be taken where nothing is. ``entries`` are those
    that can have events, by id."""
    checks: tuple[Callable[[Cells], Iterator[Trouble]], ...] = (
        _empty,
        _forms,
        _texts,
        _times,
        _pairs,
    )
    found = [trouble for check in checks for trouble in check(cells)]
    return (*found, *_of_entry(cells["entry"], entries))


def occasion_from(cells: Cells) -> Occasion:
    """The event of a row without trouble."""
    starts, ends = minute_of(cells["starts"]), minute_of(cells["ends"])
    if starts is None or ends is None:
        raise ValueError("a row with trouble")
    return Occasion(
        id=cells["id"],
        entry=cells["entry"],
        title_zh=cells["title_zh"],
        starts=starts,
        ends=ends,
        sign_up_zh=cells["sign_up_zh"],
        age_min_months=MONTHS.read(cells["age_min_months"]),
        age_max_months=MONTHS.read(cells["age_max_months"]),
        places_left=_PLACES.read(cells["places_left"]),
        places_left_on=DAY.read(day_reading(cells["places_left_on"]).text),
        cancelled=bool(_CANCELLED.read(cells["cancelled"])),
        source=Source(
            cells["source_title_zh"],
            cells["source_url"],
            source_date_reading(cells["source_date"]).text,
        ),
    )


def _empty(cells: Cells) -> Iterator[Trouble]:
    for column in _FILLED:
        if not cells[column].strip():
            yield column, Sentence("is empty")


def _forms(cells: Cells) -> Iterator[Trouble]:
    if cells["id"] and not _ID.fullmatch(cells["id"]):
        yield "id", Sentence("%(id)r may have small letters, digits and hyphens", id=cells["id"])
    counts = {"age_min_months": MONTHS, "age_max_months": MONTHS, "places_left": _PLACES}
    for column, datatype in {**counts, "cancelled": _CANCELLED}.items():
        if wrong := datatype.trouble(cells[column]):
            yield column, wrong
    if wrong := DAY.trouble(day_reading(cells["places_left_on"]).text):
        yield "places_left_on", wrong


def _texts(cells: Cells) -> Iterator[Trouble]:
    if cells["source_url"] and not is_web_address(cells["source_url"]):
        address = cells["source_url"]
        message = Sentence("%(address)r is not an http or https address", address=address)
        yield "source_url", message
    for column in ("title_zh", "sign_up_zh"):
        if holds_identity_number(cells[column]):
            yield column, Sentence("holds a person's identity number")


def _times(cells: Cells) -> Iterator[Trouble]:
    for column in ("starts", "ends"):
        if cells[column] and minute_of(cells[column]) is None:
            message = Sentence("%(cell)r is not a time like 2026-12-05 09:30", cell=cells[column])
            yield column, message
    starts, ends = minute_of(cells["starts"]), minute_of(cells["ends"])
    if starts is None or ends is None:
        return
    if ends <= starts:
        yield "ends", Sentence("is not after the beginning")
    elif ends - starts > LONGEST:
        message = Sentence("is more than %(days)s days after the beginning", days=LONGEST.days)
        yield "ends", message


def _pairs(cells: Cells) -> Iterator[Trouble]:
    youngest, oldest = (MONTHS.read(cells[f"age_{end}_months"]) for end in ("min", "max"))
    if youngest is not None and oldest is not None and youngest > oldest:
        yield "age_max_months", Sentence("is less than age_min_months")
    if bool(cells["places_left"]) != bool(cells["places_left_on"]):
        yield "places_left_on", Sentence("says how many places are left, or on which day: not both")


def _of_entry(id_: str, entries: Mapping[str, Visibility]) -> Iterator[Trouble]:
    entry = entries.get(id_)
    if id_ and entry is None:
        yield "entry", Sentence("there is no entry %(id)r", id=id_)
    elif entry is Visibility.CONFIDENTIAL:
        yield "entry", Sentence("is confidential: nobody may know when somebody is there")
