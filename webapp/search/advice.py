"""What to do when nothing fits: which one filter stands most in the way."""

from dataclasses import replace
from typing import Any

from webapp.search.answer import Answer, ordered
from webapp.search.columns import Codes
from webapp.search.parts import SearchParts
from webapp.search.query import SearchQuery
from webapp.search.results import EmptyAdvice

MOST_ALMOST = 3
_UNSET: dict[str, Any] = {"radius": None, "age_months": None, "open": ""}


def advice_for(
    asked: SearchQuery, answer: Answer, parts: SearchParts
) -> tuple[EmptyAdvice | None, Codes]:
    """The single filter of an empty answer whose removal would give most, and the first few
    entries that only it keeps out. ``None`` where no single removal helps."""
    words = answer.attempt.words.found
    rest = {name: answer.filters.all_but(name, words) for name in answer.filters.masks}
    if asked.q:
        rest["q"] = answer.filters.all_of(words | True)
    counts = {
        name: int(mask.sum()) for name, mask in rest.items() if _without(asked, name) != asked
    }
    best = max(counts, key=lambda name: counts[name], default="")
    if not best or not counts[best]:
        return None, answer.numbers
    advice = EmptyAdvice(best, _value(asked, best), _without(asked, best), counts[best])
    return advice, ordered(answer.attempt, rest[best], answer.reach, parts)[:MOST_ALMOST]


def _without(asked: SearchQuery, name: str) -> SearchQuery:
    empty: Any = _UNSET.get(name, "" if name == "q" else ())
    return replace(asked, page=1, **{name: empty})


def _value(asked: SearchQuery, name: str) -> str:
    value = getattr(asked, name)
    return ",".join(value) if isinstance(value, tuple) else str(value)
