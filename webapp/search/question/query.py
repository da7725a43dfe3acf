"""What may be asked: the search parameters of every page and answer, as one frozen value."""

from dataclasses import dataclass

SORTS = ("relevance", "distance", "checked", "name")
RADIUS_METRES = (100, 20_000)
PER_PAGE = (1, 100)
DEFAULT_PER_PAGE = 20
MOST_CHARACTERS = 64


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """A search as asked. Repeatable parameters are sorted tuples of ids: OR inside, AND between.

    ``near`` is ``"lat,lon"`` (WGS-84) or a name; ``radius`` metres; ``open`` is ``"now"`` or a
    local time like ``2026-10-01T10:30``; ``sort`` is ``""`` for the default (relevance with
    ``q``, distance with ``near``, else name).
    """

    q: str = ""
    category: tuple[str, ...] = ()
    street: tuple[str, ...] = ()
    feature: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    near: str = ""
    radius: int | None = None
    open: str = ""
    age_months: int | None = None
    sort: str = ""
    page: int = 1
    per_page: int = DEFAULT_PER_PAGE
    as_typed: bool = False
    """True where the person undid what was understood: every word is searched as a word."""
