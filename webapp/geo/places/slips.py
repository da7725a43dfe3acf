"""Names typed wrong: what sounds or looks like a name, or is one letter off in Latin."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz import process
from rapidfuzz.distance import OSA

from webapp.geo.places.latin import LatinNames, reading
from webapp.geo.places.names import Filed, NameBook
from webapp.text.lookalikes import accent_key, shape_key
from webapp.text.pinyin import syllables

SHORTEST_LATIN = 6
"""Letters from which on one that is wrong leaves the name clear."""

SHORTEST_HAN = 3
"""Characters from which on one that sounds nearly so leaves the name clear."""

SHORTEST_HEAD = 8
HEADS = (2, 3)
"""Syllables that a name is also known by: Guang'anmen of 广安门内大街."""

_TELLING = frozenset("零一二三四五六七八九十东南西北前后左右上中下内外新旧老大小")
"""Characters of which each makes another name, however alike two of them sound."""


class Slips:
    """Finds the name that was meant. A Chinese name with another character that neither sounds nor
    looks like it is another name: 三里屯 is not 三里河."""

    def __init__(self, names: NameBook, latin: LatinNames) -> None:
        self._names, self._latin = names, latin
        self._by_shape: defaultdict[str, list[str]] = defaultdict(list)
        self._by_length: defaultdict[int, list[str]] = defaultdict(list)
        heads: dict[str, None] = {}
        for name in _strong(names):
            self._by_shape[shape_key(name)].append(name)
            self._by_length[len(name)].append(name)
            heads |= dict.fromkeys(_heads(name))
        self._keys = tuple(key for key in latin if len(key) >= SHORTEST_LATIN)
        self._heads = tuple(heads)

    def find(self, key: str) -> tuple[Filed, ...]:
        """Places whose name the plain text is nearly; none where it is nobody's."""
        if key.isascii():
            return self._latin.find(_one_off(key, self._keys))
        sound = self._latin.find(reading(key))
        alike = [one for one in sound if set(one.place.name_zh) & set(key)]
        shape = (
            filed for name in self._by_shape[shape_key(key)] for filed in self._names.find(name)
        )
        return tuple(alike) or tuple(shape) or self._names.find(self._nearly(key))

    def head(self, key: str) -> str:
        """The beginning of names in pinyin that a Latin text is one letter off; empty for none."""
        return _one_off(key, self._heads) if key.isascii() else ""

    def _nearly(self, key: str) -> str:
        """The only name with one other character that sounds nearly as the one typed: 胡洞."""
        if len(key) < SHORTEST_HAN:
            return ""
        near = [name for name in self._by_length[len(key)] if _is_near(key, name)]
        return near[0] if len(near) == 1 else ""


def _one_off(key: str, keys: tuple[str, ...]) -> str:
    if len(key) < SHORTEST_LATIN:
        return ""
    best = process.extractOne(key, keys, scorer=OSA.distance, score_cutoff=1)
    return best[0] if best else ""


def _is_near(typed: str, name: str) -> bool:
    others = [pair for pair in zip(typed, name, strict=True) if pair[0] != pair[1]]
    return len(others) == 1 and not _TELLING & set(others[0]) and _sound_alike(*others[0])


def _sound_alike(one: str, other: str) -> bool:
    read = [*map(accent_key, (*syllables(one), *syllables(other)))]
    return len(read) == 2 and OSA.distance(*read, score_cutoff=1) <= 1


def _heads(name: str) -> Iterator[str]:
    said = syllables(name)
    for count in HEADS:
        head = "".join(said[:count])
        if count < len(said) and len(head) >= SHORTEST_HEAD:
            yield head


def _strong(names: NameBook) -> Iterable[str]:
    return (name for name in names if any(not filed.is_weak for filed in names.find(name)))
