"""In which order what was found is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from webapp.search.known.columns import Codes, Columns, Floats, Mask
from webapp.search.known.weights.matches import AREA_ONLY_M, DOUBT_M, FIRST_SEEN
from webapp.search.known.weights.sources import SOURCE_STRETCH
from webapp.search.matching.word_match import WordMatch
from webapp.search.question.query import SearchQuery


def default_sort(query: SearchQuery, has_place: bool) -> str:
    """The order of a query: as asked, else by distance where ``near`` was given, by relevance
    where there are words, by name otherwise. Distance without a place is not an order."""
    if query.sort and (query.sort != "distance" or has_place):
        return query.sort
    if query.near and has_place:
        return "distance"
    return "relevance" if query.q else "name"


def sort_of(query: SearchQuery, place_in_words: bool, has_place: bool) -> str:
    """The same, but that a place in the words, which was not said to be near, keeps the order of
    relevance, in which the nearer come first among equals."""
    return "relevance" if place_in_words and not query.sort else default_sort(query, has_place)


@dataclass(frozen=True)
class Nearness:
    """How near every document is: ``metres`` for sorting; ``named``, those called as the place is,
    at the place; ``home``, those of the community that it lies in."""

    metres: Floats
    named: Mask
    home: Mask


def in_order(
    sort: str,
    found: Mask,
    words: WordMatch,
    columns: Columns,
    near: Nearness | None,
    is_chosen: bool = False,
    own: Mask | None = None,
) -> Codes:
    """Numbers of the documents found, best first, then by id. What stands in the street that was
    asked for (``own``) comes before what only serves it. What is called as the place is, and
    then what is of its community, comes first; then what holds all the words. With a place, what is
    only expected stands as if it were ``DOUBT_M`` farther away; under every other order what is
    confirmed or sourced comes before it. What is closed comes last. Names nobody chose to go by
    stand behind how well the source speaks."""
    numbers = np.flatnonzero(found)
    keys: list[Codes | Floats | Mask] = [columns.doubt[numbers] > 1]
    if own is not None:
        keys.append(~own[numbers])
    if near is not None:
        keys += [~near.named[numbers], ~near.home[numbers]]
    keys.append(~words.fits[numbers])
    if sort == "distance" and near is not None:
        keys.append(_metres(numbers, near, columns))
    elif sort == "name":
        by_source = columns.source[numbers] * (not is_chosen)
        keys += [columns.doubt[numbers], by_source, columns.name_order[numbers]]
    elif sort == "checked":
        keys += [columns.doubt[numbers], columns.checked_order[numbers]]
    else:
        keys += _by_relevance(numbers, words, columns, near)
    return numbers[np.lexsort(keys[::-1])]


def one_after_another(needs: Sequence[Codes], page: int) -> Codes:
    """The documents of several needs, one need after the other: of each so many that all begin
    among the first FIRST_SEEN, of the last as many as the page has room for; then the rest."""
    if not needs:
        return np.empty(0, dtype=np.int64)
    share = max(min(FIRST_SEEN, page) // len(needs), 1)
    heads = [numbers[:share] for numbers in needs[:-1]]
    room = max(page - sum(map(len, heads)), share)
    heads.append(needs[-1][:room])
    tails = [numbers[len(head) :] for numbers, head in zip(needs, heads, strict=True)]
    return np.concatenate([*heads, *tails])


def _metres(numbers: Codes, near: Nearness, columns: Columns) -> Floats:
    metres: Floats = near.metres[numbers] + DOUBT_M * (columns.doubt[numbers] > 0)
    return metres


def _by_relevance(
    numbers: Codes, words: WordMatch, columns: Columns, near: Nearness | None
) -> list[Codes | Floats | Mask]:
    """Without a place: confirmed first, the better match, those in a street of the district, the
    better located, the core kinds. With one: the surer kind, the nearer, old sources farther."""
    if near is not None:
        stretch = np.take(SOURCE_STRETCH, columns.source[numbers])
        return [-words.bands[numbers], _metres(numbers, near, columns) * stretch]
    return [
        columns.status.codes[numbers],
        -words.scores[numbers],
        columns.street.codes[numbers] < 0,
        columns.precision_order[numbers],
        ~columns.is_core[numbers],
    ]


def metres_for_sorting(metres: Floats, is_pin: Mask) -> Floats:
    """Metres to the pin; after all pins, to the community or street; then those without either."""
    return np.where(is_pin, metres, metres + AREA_ONLY_M)
