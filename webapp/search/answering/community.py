"""My community: what there is one of in each community, and in each street."""

from datetime import datetime

import numpy as np

from webapp.domain.district import OUTSIDE
from webapp.domain.lookup import PlaceAnswer
from webapp.search.finding.hits import hits_of
from webapp.search.finding.searcher import Searcher
from webapp.search.known.columns import CLOSED, Codes, Mask
from webapp.search.question.results import Hit

NONE: Codes = np.empty(0, dtype=np.int64)


def community_numbers(place: PlaceAnswer, wanted: Mask, searcher: Searcher) -> Codes:
    """Documents that belong to the community in which a place lies, those that are wanted first;
    none where it is unknown. A bare point is nobody's address, nor is a place elsewhere: they have
    no community."""
    if place.state != "located" or place.kind in ("coordinates", OUTSIDE):
        return NONE
    numbers = numbers_of_community(community_of(place, searcher), searcher)
    return numbers[np.argsort(~wanted[numbers], kind="stable")]


def community_of(place: PlaceAnswer, searcher: Searcher) -> str:
    """The code of the community in which a place lies; empty where it is unknown."""
    return place.community_code or searcher.gazetteer.community_of(place)


def own_hits(code: str, searcher: Searcher, now: datetime) -> tuple[Hit, ...]:
    """What a community, and its street, has one of."""
    return hits_of(numbers_of_community(code, searcher), searcher, searcher.open_book.at(now))


def numbers_of_community(code: str, searcher: Searcher) -> Codes:
    """Documents that belong to a community; none where there is no such."""
    street = next((c.street for c in searcher.catalogue.communities if c.code == code), "")
    if not code or not street:
        return NONE
    columns = searcher.columns
    own, wider = columns.community.any_of((code,)), columns.street.any_of((street,))
    open_, pages = columns.status.codes != CLOSED, searcher.catalogue.taxonomy.pages
    found = [columns.category.any_of((kind,)) & own & open_ for kind in pages.of_each_community]
    found += [columns.category.any_of((kind,)) & wider & open_ for kind in pages.of_each_street]
    return np.concatenate([np.flatnonzero(mask) for mask in found])
