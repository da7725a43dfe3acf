"""Names by how they begin, and by what they contain: for texts that are not typed to the end."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from heapq import nsmallest

from webapp.geo.places.names import Filed

_AFTER_ALL = "\U0010ffff"


class PrefixTable:
    """Sorted names. Of names that begin alike, the whole text itself comes first, then likelier
    kinds, then shorter names."""

    def __init__(self, named: Iterable[tuple[str, tuple[Filed, ...]]]) -> None:
        rows = sorted((name, filed) for name, filed in named if filed and not filed[0].is_weak)
        self._names = [name for name, _ in rows]
        self._filed = [filed[0] for _, filed in rows]

    def starting(self, beginning: str, limit: int) -> list[Filed]:
        """At most ``limit`` different places with a name that begins so, likeliest first."""
        first = bisect_left(self._names, beginning)
        last = bisect_right(self._names, beginning + _AFTER_ALL)
        return self._best(range(first, last), limit, beginning)

    def containing(self, part: str, limit: int) -> list[Filed]:
        """The places with ``part`` inside a name; empty when more than ``limit`` have it, because
        then it is a word (医院), not the name of a place."""
        found = [i for i, name in enumerate(self._names) if part in name]
        best = self._best(found, limit + 1)
        return best if len(best) <= limit else []

    def _best(self, positions: Iterable[int], limit: int, whole: str = "") -> list[Filed]:
        def order(i: int) -> tuple[bool, int, int]:
            return self._names[i] != whole, self._filed[i].rank, len(self._names[i])

        ordered = nsmallest(3 * limit, positions, key=order)
        places = {
            (f.place.name_zh, f.place.point): f for f in map(self._filed.__getitem__, ordered)
        }
        return list(places.values())[:limit]
