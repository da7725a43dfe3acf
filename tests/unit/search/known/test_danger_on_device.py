"""A device keeps Chinese patterns once, in characters, and knows how they sound."""

from dataclasses import replace

from tests.dangers import DANGERS
from webapp.domain.dangers import DangerRule
from webapp.search.known.danger_on_device import DeviceDangers
from webapp.search.known.danger_patterns import sound_character
from webapp.text.pinyin import all_syllables


def test_patterns_are_kept_as_they_were_written():
    kept = DeviceDangers.of(DANGERS)
    assert (kept.words, kept.harmless, kept.rules) == (
        DANGERS.words,
        DANGERS.harmless,
        DANGERS.rules,
    )


def test_every_character_stands_with_its_syllable():
    sounds = dict(zip(all_syllables(), DeviceDangers.of(DANGERS).sounds, strict=True))
    assert "孩" in sounds["hai"]
    assert "走" in sounds["zou"]


def test_only_words_that_are_read_otherwise_are_named():
    assert "走丢" not in DeviceDangers.of(DANGERS).readings
    music = DangerRule("music", "body", ("120",), ("音乐",), ())
    kept = DeviceDangers.of(replace(DANGERS, rules=(music,)))
    assert kept.readings == {"音乐": sound_character("yin") + sound_character("yue")}
