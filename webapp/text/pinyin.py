"""Readings of Chinese text: syllables to search by, initials, and a label to read aloud."""

import re
from functools import cache

from pypinyin import Style, lazy_pinyin, load_phrases_dict

from webapp.caches import MEGABYTE, remembered
from webapp.text.tokens import runs

LOCAL_READINGS = {
    "长椿": [["cháng"], ["chūn"]],
    "什刹海": [["shí"], ["chà"], ["hǎi"]],
    "刹海": [["chà"], ["hǎi"]],
    "西什库": [["xī"], ["shí"], ["kù"]],
    "什坊": [["shí"], ["fāng"]],
    "平巷": [["píng"], ["xiàng"]],
    "似海": [["sì"], ["hǎi"]],
    "圣都": [["shèng"], ["dū"]],
    "朝阳庵": [["cháo"], ["yáng"], ["ān"]],
    "大栅栏": [["dà"], ["shí"], ["làn"]],
}
"""Names of the district that the dictionary reads wrong; 大栅栏 has a reading of its own here."""

load_phrases_dict(LOCAL_READINGS)


@remembered(8 * MEGABYTE)
def syllables(han: str) -> tuple[str, ...]:
    """One toneless syllable for each Han character, ``ü`` as ``v``; other characters vanish.

    >>> syllables("西单"), syllables("什刹海")
    (('xi', 'dan'), ('shi', 'cha', 'hai'))
    """
    return tuple(
        syllable
        for run in runs(han)
        if run.kind == "han"
        for syllable in lazy_pinyin(run.text, style=Style.NORMAL, errors="ignore", v_to_u=False)
    )


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


@remembered(MEGABYTE)
def label(name: str) -> str:
    """A reading with tone marks for people who do not read Chinese: ``西单`` → ``Xīdān``.

    Latin letters and digits stay; each Han run becomes one capitalised word.
    """
    words = []
    for run in runs(name):
        word = "".join(lazy_pinyin(run.text, style=Style.TONE)) if run.kind == "han" else run.text
        words.append(word[:1].upper() + word[1:])
    return " ".join(words)
