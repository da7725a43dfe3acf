"""Names as they are typed in Latin letters: pinyin, whole or begun, and a few English words."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from webapp.geo.places.names import Filed, NameBook
from webapp.geo.roads.spelling import plain
from webapp.text.pinyin import syllables
from webapp.text.tokens import runs

_ENGLISH_END = re.compile(
    r"(?:metro|subway)?(?:station|stop)$|(?:sub-?district|street|community|road|lane|hutong)$"
)
SHORTEST = 3


def reading(name: str) -> str:
    """The pinyin of a plain name, written together; digits and letters stay.

    >>> reading("西单站"), reading("三里河1区")
    ('xidanzhan', 'sanlihe1qu')
    """
    return "".join("".join(syllables(r.text)) if r.kind == "han" else r.text for r in runs(name))


class LatinNames:
    """Every name of a ``NameBook`` by its pinyin, with the streets' own English names.

    ``readings`` are names in pinyin, each with how it is also read or spelt: 大栅栏 is dà shí làn
    in one place, and by the dictionary everywhere else.
    """

    def __init__(
        self,
        names: NameBook,
        english: Iterable[tuple[str, Filed]] = (),
        readings: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
    ) -> None:
        found: defaultdict[str, dict[Filed, None]] = defaultdict(dict)
        for name in names:
            for key in _keys(reading(name), readings):
                found[key] |= dict.fromkeys(names.find(name))
        for name, filed in english:
            found[plain(name)][filed] = None
        self._filed = {
            key: tuple(sorted(filed, key=lambda one: one.rank)) for key, filed in found.items()
        }

    def __contains__(self, key: object) -> bool:
        return key in self._filed

    def __iter__(self) -> Iterator[str]:
        return iter(self._filed)

    def find(self, key: str) -> tuple[Filed, ...]:
        """Places whose name is read ``key``, with and without an English word at its end."""
        found = self._filed.get(key)
        if found is None and (bare := _ENGLISH_END.sub("", key)) != key:
            found = self._filed.get(bare)
        return found or ()


def _keys(key: str, readings: Mapping[str, tuple[str, ...]]) -> Iterable[str]:
    yield key
    if "v" in key:
        yield key.replace("v", "u")
    for usual, others in readings.items():
        if usual in key:
            yield from (key.replace(usual, other) for other in others)
