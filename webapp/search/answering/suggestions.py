"""Suggestions for a text that is still being typed: kinds, entries and places."""

from webapp.search.answering.searcher import Searcher
from webapp.search.known.suggesting import PLACE, Suggestion
from webapp.search.known.weights.offers import MOST_SUGGESTED_KINDS, MOST_SUGGESTED_PLACES
from webapp.search.question.query import MOST_CHARACTERS
from webapp.text.script import fold

__all__ = ["Suggestion", "suggest"]


def suggest(text: str, searcher: Searcher, limit: int = 10) -> tuple[Suggestion, ...]:
    """At most ``limit`` suggestions from the first letter on: up to four kinds of service, then
    entries (sourced before expected), with up to four places kept room for."""
    folded = fold(text[:MOST_CHARACTERS])
    if not folded or limit < 1:
        return ()
    found = searcher.suggestions.starting(
        folded.replace(" ", "") if not folded.isascii() else folded
    )
    if folded.isascii() and " " in folded:
        found += searcher.suggestions.starting(folded.replace(" ", ""))
    kinds = [item for item in found if item.kind == "category"][:MOST_SUGGESTED_KINDS]
    entries = [item for item in found if item.kind == "entry"]
    places = _places(folded, searcher)
    room = max(limit - len(kinds) - min(len(places), MOST_SUGGESTED_PLACES), 0)
    offered = [*kinds, *entries[:room], *places]
    return tuple(dict.fromkeys(offered))[:limit]


def _places(folded: str, searcher: Searcher) -> list[Suggestion]:
    return [
        Suggestion(place.name, PLACE, place.asked or place.name)
        for place in searcher.gazetteer.suggest(folded, MOST_SUGGESTED_PLACES)
    ]
