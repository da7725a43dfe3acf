"""Dangers as a device keeps them: words and patterns as people wrote them, and how they sound.

A device makes its expressions itself: written out they are twice as long, and what is read in
pinyin would stand there once more.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from webapp.domain.dangers import DangerRule, Dangers, Harmless, WordGroup
from webapp.search.known.danger_patterns import AS_MEANT, sound_character, sounds_in
from webapp.text.pinyin import all_syllables

_WORD = re.compile("[0-9a-z]*[\u4e00-\u9fff][0-9a-z\u4e00-\u9fff]*")
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class DeviceDangers:
    """``sounds`` has for each of all syllables the characters that are read so, ``readings`` the
    words that are read otherwise than their characters."""

    words: tuple[WordGroup, ...]
    harmless: Harmless
    rules: tuple[DangerRule, ...]
    sounds: tuple[str, ...]
    readings: Mapping[str, str]

    @classmethod
    def of(cls, dangers: Dangers) -> "DeviceDangers":
        words = _words(chinese_in(dangers.words, dangers.harmless, dangers.rules))
        readings = {word: "".join(sounds_in(word)) for word in sorted(words)}
        alone = {one: next(sounds_in(one)) for one in sorted(set(_HAN.findall("".join(words))))}
        unusual = {
            word: read
            for word, read in readings.items()
            if read != "".join(alone.get(one, one) for one in word)
        }
        return cls(dangers.words, dangers.harmless, dangers.rules, _sounds(alone), unusual)


def chinese_in(
    words: Iterable[WordGroup], harmless: Harmless, rules: Iterable[DangerRule]
) -> Iterator[str]:
    """All that is written in Chinese, words and patterns."""
    for group in words:
        yield from group.zh
    yield from (*harmless.zh, *harmless.pinyin)
    for rule in rules:
        yield from rule.zh


def _words(written: Iterable[str]) -> set[str]:
    return {word for each in written for word in _WORD.findall(each.translate(AS_MEANT))}


def _sounds(alone: Mapping[str, str]) -> tuple[str, ...]:
    read: dict[str, str] = dict.fromkeys(map(sound_character, all_syllables()), "")
    for character, sound in alone.items():
        read[sound] += character
    return tuple(read.values())
