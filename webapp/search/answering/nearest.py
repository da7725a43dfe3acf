"""The next nearest of the same kind, for the page of one entry."""

from datetime import datetime

import numpy as np

from webapp.search.finding.hits import hits_of
from webapp.search.finding.places import as_straight, walked_from
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import CLOSED
from webapp.search.matching.ordering import metres_for_sorting
from webapp.search.question.results import Hit


def next_nearest(
    service_number: int, searcher: Searcher, now: datetime, count: int = 3
) -> tuple[Hit, ...]:
    """Other entries of the same category, confirmed and sourced before expected, nearest first.

    Distances are between pins. From an entry that is only known by area, its area's nearest come
    without metres; from one that is not located (or confidential) there are none.
    """
    columns = searcher.columns
    here = searcher.catalogue.services[service_number]
    if here.coordinates is None or not np.isfinite(columns.points.lat[service_number]):
        return ()
    same = columns.category.codes == columns.category.codes[service_number]
    same = same & (columns.status.codes != CLOSED)
    same[service_number] = False
    metres, is_pin = columns.points.metres_from(here.coordinates), columns.points.is_pin
    walked = walked_from(here.pin, searcher) if here.pin else None
    order = metres_for_sorting(as_straight(walked, metres), is_pin)
    pins = np.where(is_pin, metres, np.inf)
    numbers = np.flatnonzero(same & np.isfinite(order))
    ranked = numbers[np.lexsort((order[numbers], columns.doubt[numbers]))][:count]
    moment = searcher.open_book.at(now)
    return hits_of(ranked, searcher, moment, pins if here.pin else None, walked=walked)
