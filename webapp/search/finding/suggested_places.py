"""Kinds of service at a place, offered while both are being typed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from webapp.domain.lookup import PlaceAnswer
from webapp.search.finding.searcher import Searcher
from webapp.search.known.suggesting import CATEGORY, Suggestion, once
from webapp.search.known.weights.offers import (
    MOST_SUGGESTED_AT_PLACES,
    MOST_SUGGESTED_KINDS,
    SHORTEST_PLACE_TYPED,
)
from webapp.search.reading.surroundings import surroundings_of
from webapp.text.pinyin import syllables

_WHOLE_INITIAL = re.compile(r"(?<=[zcs])h")
"""What some write and others leave out where only the first letters are typed: mysh, mys."""

_BETWEEN = re.compile(r"^(?:\s*(?:near|in|at|around|by|close to|next to|附近的?|的)\s)?\s*")


def kinds_at_places(folded: str, searcher: Searcher) -> list[Suggestion]:
    """Kinds at the place that was typed before them; else a kind at the places that may be meant
    behind it."""
    found = _kinds_behind(folded, searcher) or _places_behind(folded, searcher)
    return once(found)[:MOST_SUGGESTED_AT_PLACES]


def starting(typed: str, searcher: Searcher) -> list[Suggestion]:
    """Kinds and entries that begin with what was typed, with or without its spaces."""
    together = typed.replace(" ", "")
    ways = (typed, together) if typed.isascii() else (together,)
    table = searcher.suggestions
    found = once(item for way in dict.fromkeys(ways) for item in table.starting(way))
    found = found or table.starting(_WHOLE_INITIAL.sub("", together))
    return found if found or together.isascii() else _heard(together, searcher)


def _heard(typed: str, searcher: Searcher) -> list[Suggestion]:
    """Kinds and entries that begin with what sounds like this (心里咨), or with what is left
    behind a word that says only for whom (宝宝换)."""
    table, alone = searcher.suggestions, searcher.lexicon.alone
    sound = "".join(syllables(typed))
    if sound and (found := table.starting(sound)):
        return found
    heads = (typed[:end] for end in range(len(typed) - 1, 0, -1))
    head = next((head for head in heads if head in alone), "")
    return table.starting(typed[len(head) :]) if head else []


def _kinds_behind(folded: str, searcher: Searcher) -> list[Suggestion]:
    for end in range(len(folded) - 1, SHORTEST_PLACE_TYPED - 1, -1):
        place = _place(folded[:end], searcher)
        if place is None:
            continue
        around = surroundings_of(folded, 0, end).stretches
        rest = folded[max([end, *(last for _, last in around)]) :]
        if kinds := _kinds(_without_between(rest), searcher):
            return [_at(kind, place, folded[:end]) for kind in kinds]
    return []


def _places_behind(folded: str, searcher: Searcher) -> list[Suggestion]:
    for end, rest in _parts(folded):
        head = folded[:end].strip()
        kinds = searcher.suggestions.called(head.replace(" ", "") if head.isascii() else head)
        kinds = searcher.suggestions.called(head) or kinds
        places = searcher.gazetteer.suggest(rest, MOST_SUGGESTED_AT_PLACES) if kinds else ()
        if places:
            return [_at(kinds[0], place) for place in places]
    return []


def _parts(folded: str) -> Iterator[tuple[int, str]]:
    """Where a kind may end and a place begin, with what may be its name: the longest kind first;
    in Latin letters between two words."""
    for end in range(len(folded) - 1, 1, -1):
        if not folded.isascii() or folded[end] == " ":
            yield end, _without_between(folded[end:])


def _place(head: str, searcher: Searcher) -> PlaceAnswer | None:
    """The place that is called so."""
    names = searcher.gazetteer.names_in(head.rstrip())
    whole = (name for name in names if name.start == 0 and name.end == len(head.rstrip()))
    found = next(whole, None)
    return found.answer if found and found.answer.state == "located" else None


def _kinds(typed: str, searcher: Searcher) -> list[Suggestion]:
    """Kinds that stand somewhere: a phone line is at no place."""
    taxonomy = searcher.catalogue.taxonomy
    found = starting(typed, searcher) if typed else []
    kinds = [item for item in found if item.kind == CATEGORY and taxonomy.category(item.id).located]
    return kinds[:MOST_SUGGESTED_KINDS]


def _at(kind: Suggestion, place: PlaceAnswer, typed: str = "") -> Suggestion:
    """The kind at the place as it was typed; by its name where that was in Latin letters."""
    near = place.name if typed.isascii() else typed.strip()
    kind_of_place = place.kind if typed.isascii() else ""
    text = f"{near} {kind.text}"
    return replace(kind, text=text, near=near, street=place.street, place_kind=kind_of_place)


def _without_between(rest: str) -> str:
    return _BETWEEN.sub("", rest).strip()
