"""Names typed wrong: what sounds or looks like a name, or is one letter off in Latin."""

from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import OSA

from webapp.geo.places.latin import LatinNames, reading
from webapp.geo.places.names import Filed, NameBook
from webapp.text.lookalikes import shape_key

SHORTEST_LATIN = 6
"""Letters from which on one that is wrong leaves the name clear."""


class Slips:
    """Finds the name that was meant. A Chinese name with another character that neither sounds nor
    looks like it is another name: 三里屯 is not 三里河."""

    def __init__(self, names: NameBook, latin: LatinNames) -> None:
        self._names, self._latin = names, latin
        self._by_shape: defaultdict[str, list[str]] = defaultdict(list)
        for name in _strong(names):
            self._by_shape[shape_key(name)].append(name)
        self._keys = tuple(key for key in latin if len(key) >= SHORTEST_LATIN)

    def find(self, key: str) -> tuple[Filed, ...]:
        """Places whose name the plain text is nearly; none where it is nobody's."""
        if key.isascii():
            return self._latin_slip(key)
        sound = self._latin.find(reading(key))
        alike = [one for one in sound if set(one.place.name_zh) & set(key)]
        shape = (
            filed for name in self._by_shape[shape_key(key)] for filed in self._names.find(name)
        )
        return tuple(alike) or tuple(shape)

    def _latin_slip(self, key: str) -> tuple[Filed, ...]:
        if len(key) < SHORTEST_LATIN:
            return ()
        best = process.extractOne(key, self._keys, scorer=OSA.distance, score_cutoff=1)
        return self._latin.find(best[0]) if best else ()


def _strong(names: NameBook) -> Iterable[str]:
    return (name for name in names if any(not filed.is_weak for filed in names.find(name)))
