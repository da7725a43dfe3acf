"""Dated events as the API tells them."""

from collections.abc import Iterable
from datetime import date

from webapp.domain.datatypes import DAY
from webapp.domain.occasions import Occasion
from webapp.domain.service import Source
from webapp.present.api import models


def events_json(occasions: Iterable[Occasion], today: date, days: int) -> list[models.Event]:
    """The events in their order; what is said of places left holds for ``days``."""
    return [_event(each, today, days) for each in occasions]


def source_json(source: Source) -> models.SourceOfFacts:
    """Who says so; null where that is not known."""
    return {
        "title_zh": source.title_zh or None,
        "url": source.url or None,
        "date": source.date or None,
        "confidence": source.confidence.value,
    }


def _event(occasion: Occasion, today: date, days: int) -> models.Event:
    left = occasion.places_left_at(today, days)
    return {
        "id": occasion.id,
        "title_zh": occasion.title_zh,
        "starts": occasion.starts.isoformat(),
        "ends": occasion.ends.isoformat(),
        "sign_up_zh": occasion.sign_up_zh or None,
        "age_min_months": occasion.age_min_months,
        "age_max_months": occasion.age_max_months,
        "places_left": left,
        "places_left_on": None if left is None else DAY.plain(occasion.places_left_on),
        "cancelled": occasion.cancelled,
        "source": source_json(occasion.source),
    }
