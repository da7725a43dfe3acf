"""The last search texts of an edition, understood and matched: the same words mean
the same until the next edition. Held in memory only, never written or logged."""

from webapp.caches import MEGABYTE, BoundedCache, bytes_of
from webapp.search.matching.word_match import WordMatch
from webapp.search.reading.clauses import Understanding

TextsUnderstood = BoundedCache[tuple[Understanding, WordMatch]]


USUAL_BYTES = 8 * MEGABYTE
"""Where nobody says how many."""


def no_texts_yet(most_bytes: int) -> TextsUnderstood:
    """A store for one edition; for 900 entries a text takes some 50 kB."""
    return BoundedCache(most_bytes, lambda held: bytes_of(held[0]) + held[1].size)
