"""Writes made-up dated events as ``events.csv`` holds them."""

from collections.abc import Iterable
from datetime import datetime

from webapp.domain.datatypes import DAY, NO, YES
from webapp.domain.occasions import OCCASION_COLUMNS, Occasion
from webapp.ingest.entry_files import table_text
from webapp.ingest.occasions.files import in_order


def occasions_text(occasions: Iterable[Occasion]) -> str:
    """Events as the text of ``events.csv``, in their order."""
    rows = (occasion_cells(each).values() for each in in_order(occasions))
    return table_text(OCCASION_COLUMNS, rows)


def minute_written(moment: datetime) -> str:
    """A moment as the cell of a file holds it, in its own zone: ``2026-12-05 09:30``."""
    return f"{moment:%Y-%m-%d %H:%M}"


def occasion_cells(occasion: Occasion) -> dict[str, str]:
    """The cells of its row, by column in their order."""
    counted = (occasion.age_min_months, occasion.age_max_months, occasion.places_left)
    youngest, oldest, left = ("" if number is None else str(number) for number in counted)
    return {
        "id": occasion.id,
        "entry": occasion.entry,
        "title_zh": occasion.title_zh,
        "starts": minute_written(occasion.starts),
        "ends": minute_written(occasion.ends),
        "sign_up_zh": occasion.sign_up_zh,
        "age_min_months": youngest,
        "age_max_months": oldest,
        "places_left": left,
        "places_left_on": DAY.written(occasion.places_left_on),
        "cancelled": YES if occasion.cancelled else NO,
        "source_title_zh": occasion.source.title_zh,
        "source_url": occasion.source.url,
        "source_date": occasion.source.date,
    }
