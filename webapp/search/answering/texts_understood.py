"""The last few hundred search texts of an edition, understood and matched: the same words mean
the same until the next edition. Held in memory only, never written or logged."""

from webapp.caches import BoundedCache
from webapp.search.matching.word_match import WordMatch
from webapp.search.reading.clauses import Understanding

MOST_TEXTS = 256
MOST_BYTES = 16 * 1024 * 1024
"""Of what is held for each entry; for 900 entries 256 texts take 12 MB."""

TextsUnderstood = BoundedCache[tuple[Understanding, WordMatch]]


def no_texts_yet() -> TextsUnderstood:
    """A store for one edition."""
    return BoundedCache(MOST_TEXTS, MOST_BYTES, lambda held: held[1].size)
