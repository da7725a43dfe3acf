"""Suggestions for a text that is still being typed: kinds, entries and places."""

from webapp.domain.district import ENTRY as OWN
from webapp.search.finding.searcher import Searcher
from webapp.search.finding.suggested_places import kinds_at_places, starting
from webapp.search.known.suggesting import CATEGORY, ENTRY, PLACE, Suggestion, once
from webapp.search.known.weights.offers import MOST_SUGGESTED_KINDS, MOST_SUGGESTED_PLACES
from webapp.search.question.query import MOST_CHARACTERS
from webapp.text.script import fold

__all__ = ["Suggestion", "suggest"]


def suggest(text: str, searcher: Searcher, limit: int = 10) -> tuple[Suggestion, ...]:
    """At most ``limit`` suggestions from the first letter on: kinds at a place where both were
    begun, up to four kinds of service, then entries (sourced before expected), with up to four
    places kept room for."""
    folded = fold(text[:MOST_CHARACTERS]).strip()
    if not folded or limit < 1:
        return ()
    found = starting(folded, searcher)
    kinds = [item for item in found if item.kind == CATEGORY][:MOST_SUGGESTED_KINDS]
    entries = [item for item in found if item.kind == ENTRY]
    places = _places(folded, searcher)
    at_places = [] if kinds else kinds_at_places(folded, searcher)
    first = [*at_places, *kinds]
    room = max(limit - len(first) - min(len(places), MOST_SUGGESTED_PLACES), 0)
    return tuple(once([*first, *entries[:room], *places])[:limit])


def _places(folded: str, searcher: Searcher) -> list[Suggestion]:
    """Places that begin so; an entry is offered as itself, not as a place too."""
    found = searcher.gazetteer.suggest(folded, 2 * MOST_SUGGESTED_PLACES)
    offered = [
        Suggestion(
            place.name,
            PLACE,
            place.asked or place.name,
            street=place.street,
            place_kind=place.kind,
        )
        for place in found
        if place.kind != OWN
    ]
    return offered[:MOST_SUGGESTED_PLACES]
