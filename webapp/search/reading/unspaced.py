"""Latin letters typed without a space: xidanmuyingshi is a place and a kind of service."""

from collections.abc import Callable

from webapp.search.known.weights.reading import SHORTEST_PART, SHORTEST_UNSPACED
from webapp.search.reading.lexicon import Lexicon
from webapp.text.english import stem


def unglued(word: str, lexicon: Lexicon, is_place: Callable[[str], bool]) -> str | None:
    """The word with a space where a phrase in pinyin or English ends or begins and the rest is a
    phrase, a place or a word of no meaning; the longest phrase first; ``None`` if there is no
    such cut.

    ``xidanmuyingshi`` → ``xidan muyingshi``; ``jiabaodianhua`` → ``jiabao dianhua``.
    """
    if len(word) < SHORTEST_UNSPACED or not word.isascii():
        return None
    cuts = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    for cut in sorted(cuts, key=lambda cut: -max(cut, len(word) - cut)):
        one, two = word[:cut], word[cut:]
        if _is_phrase(one, lexicon) and _means(two, lexicon, is_place):
            return f"{one} {two}"
        if _is_phrase(two, lexicon) and _means(one, lexicon, is_place):
            return f"{one} {two}"
    return None


def _is_phrase(part: str, lexicon: Lexicon) -> bool:
    return part in lexicon.readings or (stem(part),) in lexicon.english


def _means(part: str, lexicon: Lexicon, is_place: Callable[[str], bool]) -> bool:
    return _is_phrase(part, lexicon) or stem(part) in lexicon.stop_stems or is_place(part)
