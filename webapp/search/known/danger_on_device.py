"""Dangers as a device keeps them: Chinese patterns once, in characters, and how those sound.

What is read in pinyin a device makes from them, word by word: half of what it would have to keep.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from webapp.domain.dangers import DangerRule, Dangers, Harmless
from webapp.search.known.danger_patterns import (
    groups_of,
    items_of,
    one_of,
    sound_character,
    sounds_in,
    without_short_behind_gaps,
    words_of,
)
from webapp.text.pinyin import all_syllables

_WORD = re.compile("[0-9a-z]*[\u4e00-\u9fff][0-9a-z\u4e00-\u9fff]*")
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True, slots=True)
class DeviceDanger:
    """Expressions of one danger: Chinese ones of a single word or group, ``alone``, and of
    several, ``composed``."""

    id: str
    alone: str
    composed: str
    english: str


@dataclass(frozen=True, slots=True)
class DeviceDangers:
    """``spoken`` is what is harmless in pinyin, written in characters. ``sounds`` has for each of
    all syllables the characters that are read so, ``readings`` the words that are read otherwise
    than their characters."""

    groups: Mapping[str, Mapping[str, str]]
    harmless: Mapping[str, str]
    dangers: tuple[DeviceDanger, ...]
    sounds: tuple[str, ...]
    readings: Mapping[str, str]

    @classmethod
    def of(cls, dangers: Dangers) -> "DeviceDangers":
        zh, en = words_of(dangers.words, "zh"), words_of(dangers.words, "en")
        groups = {
            "han": groups_of("han", zh, glancing=False),
            "english": groups_of("english", en, glancing=False),
        }
        harmless, rules = _harmless(dangers.harmless), tuple(map(_danger, dangers.rules))
        said = [part for each in rules for part in (each.alone, each.composed)]
        words = _words((*groups["han"].values(), harmless["han"], harmless["spoken"], *said))
        readings = {word: "".join(sounds_in(word)) for word in sorted(words)}
        alone = {one: next(sounds_in(one)) for one in sorted(set(_HAN.findall("".join(words))))}
        unusual = {
            word: read
            for word, read in readings.items()
            if read != "".join(alone.get(one, one) for one in word)
        }
        return cls(groups, harmless, rules, _sounds(alone), unusual)


def _words(sources: Iterable[str]) -> set[str]:
    return {word for source in sources for word in _WORD.findall(source)}


def _sounds(alone: Mapping[str, str]) -> tuple[str, ...]:
    read: dict[str, str] = dict.fromkeys(map(sound_character, all_syllables()), "")
    for character, sound in alone.items():
        read[sound] += character
    return tuple(read.values())


def _danger(rule: DangerRule) -> DeviceDanger:
    alone = [each for each in rule.zh if len(items_of(each)) == 1]
    composed = [each for each in rule.zh if len(items_of(each)) > 1]
    return DeviceDanger(
        rule.id,
        one_of("han", alone, glancing=False),
        one_of("han", composed, glancing=False),
        one_of("english", rule.en, glancing=False),
    )


def _harmless(harmless: Harmless) -> dict[str, str]:
    spoken = (*harmless.pinyin, *harmless.zh)
    ways = [" ".join(way) for each in spoken for way in without_short_behind_gaps(items_of(each))]
    return {
        "han": one_of("han", harmless.zh, tight=True, glancing=False),
        "english": one_of("english", harmless.en, glancing=False),
        "spoken": one_of("han", ways, tight=True, glancing=False),
    }
