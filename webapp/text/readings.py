"""Typed pinyin taken apart into syllables."""

from webapp.caches import MEGABYTE, remembered

_BY_INITIAL = {
    "": "a ai an ang ao e ei en er o ou",
    "b": "a ai an ang ao ei en eng i ian iao ie in ing o u",
    "p": "a ai an ang ao ei en eng i ian iao ie in ing o ou u",
    "m": "a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u",
    "f": "a an ang ei en eng o ou u",
    "d": "a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo",
    "t": "a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo",
    "n": "a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve",
    "l": "a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve",
    "g": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "k": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "h": "a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo",
    "j": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "q": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "x": "i ia ian iang iao ie in ing iong iu u uan ue un",
    "zh": "a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo",
    "ch": "a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo",
    "sh": "a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo",
    "r": "an ang ao e en eng i ong ou u ua uan ui un uo",
    "z": "a ai an ang ao e ei en eng i ong ou u uan ui un uo",
    "c": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "s": "a ai an ang ao e en eng i ong ou u uan ui un uo",
    "y": "a an ang ao e i in ing o ong ou u uan ue un",
    "w": "a ai an ang ei en eng o u",
}
SYLLABLES = frozenset(
    initial + final for initial, finals in _BY_INITIAL.items() for final in finals.split()
)
"""All syllables of standard Mandarin without tones, ``ü`` as ``v``."""

_STARTS = frozenset(s[:n] for s in SYLLABLES for n in range(1, len(s) + 1))
_LONGEST = 6
_MOST_WAYS = 6
_MOST_LETTERS = 48


@remembered(MEGABYTE)
def ways_to_read(letters: str) -> tuple[tuple[str, ...], ...]:
    """The ways to take letters apart into syllables, fewest syllables first, at most six. The
    last piece may be the start of a syllable; empty if there is no way.

    >>> ways_to_read("xian")
    (('xian',), ('xi', 'an'))
    >>> ways_to_read("muy")
    (('mu', 'y'),)
    """
    if not letters or len(letters) > _MOST_LETTERS:
        return ()
    whole = _ways(letters, SYLLABLES)
    found = whole or _ways(letters, _STARTS)
    return tuple(sorted(found, key=len)[:_MOST_WAYS])


def _ways(letters: str, endings: frozenset[str]) -> list[tuple[str, ...]]:
    """From the end: for each position the ways to read what follows, a few of them."""
    ways: list[list[tuple[str, ...]]] = [[] for _ in letters] + [[()]]
    size = len(letters)
    for start in range(size - 1, -1, -1):
        for end in range(min(start + _LONGEST, size), start, -1):
            piece = letters[start:end]
            allowed = endings if end == size else SYLLABLES
            if piece in allowed:
                ways[start] += [(piece, *rest) for rest in ways[end]]
        ways[start] = sorted(ways[start], key=len)[:_MOST_WAYS]
    return ways[0]
