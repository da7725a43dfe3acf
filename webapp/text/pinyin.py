"""Readings of Chinese text: syllables to search by, initials, and a label to read aloud.

The dictionary is read when a word is first looked up: that takes longer than all else here.
"""

import re
from functools import cache

from webapp.caches import MEGABYTE, remembered
from webapp.text.name_words import words_in
from webapp.text.tokens import runs


@remembered(8 * MEGABYTE)
def syllables(han: str) -> tuple[str, ...]:
    """One toneless syllable for each Han character, ``ü`` as ``v``; other characters vanish.

    >>> syllables("西单"), syllables("什刹海")
    (('xi', 'dan'), ('shi', 'cha', 'hai'))
    """
    from webapp.text.pinyin_dictionary import words_of

    return tuple(
        syllable
        for run in runs(han)
        if run.kind == "han"
        for word in words_of(run.text)
        for syllable in _syllables_of(word)
    )


@remembered(MEGABYTE)
def _syllables_of(word: str) -> tuple[str, ...]:
    """Those of one word of the dictionary's: the same ones in whichever name it stands, and names
    are made of few words."""
    from webapp.text.pinyin_dictionary import toneless

    return toneless(word)


_COMMON_ROWS, _COLUMNS = range(0xB0, 0xD8), range(0xA1, 0xFF)
"""Where GB 2312 has the common characters."""


@cache
def all_syllables() -> tuple[str, ...]:
    """Every syllable that a common character is read with, longest first; ``nüe`` as ``nue``."""
    common = bytes(
        byte for row in _COMMON_ROWS for column in _COLUMNS for byte in (row, column)
    ).decode("gb2312", "ignore")
    written = {one.replace("ve", "ue") for one in syllables(common)}
    return tuple(sorted(written, key=lambda one: (-len(one), one)))


def split_syllables(word: str) -> tuple[str, ...]:
    """The syllables of a word in pinyin; empty where it is none. A consonant between two vowels
    begins the second syllable.

    >>> split_syllables("haizi"), split_syllables("danao"), split_syllables("help")
    (('hai', 'zi'), ('da', 'nao'), ())
    """
    found = _pinyin_word().findall(word)
    return tuple(found) if "".join(found) == word else ()


@cache
def _pinyin_word() -> re.Pattern[str]:
    any_syllable = "|".join(all_syllables())
    return re.compile(f"(?:{any_syllable})(?![aeiouv])|(?:{any_syllable})")


def initials(han: str) -> str:
    """First letters of the syllables: ``法律援助`` → ``flyz``."""
    return "".join(syllable[0] for syllable in syllables(han))


_OPEN_VOWELS = "aāáǎàeēéěèoōóǒò"


@remembered(MEGABYTE)
def label(name: str) -> str:
    """A reading with tone marks for people who do not read Chinese, in words that one can say:
    ``西单北大街`` → ``Xīdān Běidàjiē``. Latin letters and digits stay."""
    words: list[str] = []
    for run in runs(name):
        words += map(_read, words_in(run.text)) if run.kind == "han" else [run.text]
    return " ".join(word[:1].upper() + word[1:] for word in words)


def _read(word: str) -> str:
    """One word in pinyin; an apostrophe parts syllables that could be read as one."""
    from webapp.text.pinyin_dictionary import toned

    first, *others = toned(word)
    return first + "".join(f"'{one}" if one[0] in _OPEN_VOWELS else one for one in others)
