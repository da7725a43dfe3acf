"""Light stemming of English words, so that plurals and -ing forms meet their plain form."""

import re

from webapp.caches import MEGABYTE, remembered

ENGLISH_WORD = re.compile(r"(?P<word>[a-z]+)(?:['’][a-z]+)?")
"""A word of a folded text; ``word`` is without the possessive's ``'s``."""

_KEEP = frozenset({"news", "bus", "gas", "plus", "us", "his", "this", "is", "as", "thing", "king"})
_VOWEL = re.compile(r"[aeiouy]")
_SHORTEST_STEM = 3


def english_words(folded: str) -> list[str]:
    """The words of a folded text, the possessive ``'s`` left off.

    >>> english_words("children's house")
    ['children', 'house']
    """
    return [match["word"] for match in ENGLISH_WORD.finditer(folded)]


@remembered(MEGABYTE)
def stem(word: str) -> str:
    """The word without plural, ``-ing``, ``-ed`` and a silent ``e``.

    >>> stem("nurseries"), stem("changing"), stem("change"), stem("babies"), stem("classes")
    ('nursery', 'chang', 'chang', 'baby', 'class')
    """
    return _without_e(_without_endings(_singular(word)))


def _singular(word: str) -> str:
    if word in _KEEP or len(word) <= _SHORTEST_STEM or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") else word


def _without_endings(word: str) -> str:
    if word in _KEEP:
        return word
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest.endswith("e") and ending == "ed":
            continue  # feed, breastfeed
        if rest != word and len(rest) >= _SHORTEST_STEM and _VOWEL.search(rest):
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return rest[:-1] if doubled else rest
    return word


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST_STEM else word
