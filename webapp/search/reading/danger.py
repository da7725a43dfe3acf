"""Whether words say that somebody is in danger: read before spelling, kinds and places."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Self

from webapp.domain.categories import Danger
from webapp.domain.dangers import Dangers
from webapp.search.known.danger_patterns import (
    AS_MEANT,
    DangerPattern,
    DangerPatterns,
    Writing,
    sound_character,
)
from webapp.search.known.weights.danger import (
    LEAST_COMPOSED,
    LEAST_OF_A_NAME,
    LONGEST_NAME,
    MOST_READ,
)
from webapp.search.reading.slips import SlipReader
from webapp.text.pinyin import split_syllables
from webapp.text.script import fold

LEAST = {"han": 0, "english": 0, "pinyin": 0, "pinyin_composed": LEAST_COMPOSED}
"""How many characters a match must have to mean anything."""

CUT = " . "
"""Stands where something harmless was: no pattern reaches across."""

_GROUP = re.compile(r"\{([a-z ]+)\}")
_APOSTROPHE = re.compile("['’`´]")
_LATIN = re.compile(r"[a-z0-9]+")
_UMLAUT, _DAUGHTER = re.compile("(?<=[ln])ve(?!r)"), re.compile("nuer(?!a)")
"""Letters that are typed for *üe*, and *nü er* typed in four of them."""
_VERBS = "ca|do|does|did|is|are|was|were|has|have|had|could|would|should"
_NOT = re.compile(rf" ({_VERBS})(?:n not|nnot| not)(?= )")
_WILL_NOT = re.compile(r" will not(?= )")
_WHO_IS = re.compile(r" (?:(he|she|who)s|theyre)(?= )")
_NOUN_IS = re.compile("(?<=[a-z])['’`´]s(?![a-z])")
"""What may be *is* behind a noun: my husband's got a knife."""


@dataclass(frozen=True, slots=True)
class DangerSeen:
    """What the words tell: the gravest danger, whom to call for all that they tell of, and the
    rules that said so."""

    kind: Danger
    numbers: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True)
class DangerReader:
    """Reads danger out of a text in Chinese, pinyin or English. ``names`` are those of places and
    services, as ``sounds_of`` writes them: without tones many sound like danger."""

    patterns: DangerPatterns
    slips: SlipReader
    names: frozenset[str] = frozenset()

    @classmethod
    def of(cls, dangers: Dangers, names: frozenset[str] = frozenset()) -> Self:
        slips = SlipReader(dangers.spelled, dangers.ordinary)
        return cls(DangerPatterns.of(dangers), slips, names)

    def prepare(self) -> None:
        """Compile every pattern now (a third of a second), not when somebody asks."""
        _ = self.harmless, self.said

    def read(self, text: str) -> DangerSeen | None:
        """The danger that the words tell of; ``None`` where they tell of none. Never raises."""
        written = self._texts(fold(text[:MOST_READ]))
        texts = {writing: self.harmless[writing].sub(CUT, each) for writing, each in written}
        seen = [each for each in self.patterns.dangers if self._is_said(each, texts)]
        if not seen:
            return None
        numbers = dict.fromkeys(number for each in seen for number in each.numbers)
        return DangerSeen(seen[0].kind, tuple(numbers), tuple(each.id for each in seen))

    def _texts(self, folded: str) -> Iterator[tuple[Writing, str]]:
        if not folded.isascii():
            yield "han", folded.translate(AS_MEANT)
        words = _LATIN.findall(_APOSTROPHE.sub("", folded))
        if not words:
            return
        yield "english", self._english(folded)
        read = [split_syllables(_UMLAUT.sub("ue", _DAUGHTER.sub("nver", word))) for word in words]
        if all(read):
            sounds = "".join(sound_character(syllable) for word in read for syllable in word)
            said = self._without_names(sounds)
            yield "pinyin", said
            yield "pinyin_composed", said

    def _without_names(self, sounds: str) -> str:
        """The syllables that are no part of a name, the longest name first."""
        kept, place = "", 0
        while place < len(sounds):
            ends = range(min(len(sounds), place + LONGEST_NAME), place + LEAST_OF_A_NAME - 1, -1)
            end = next((end for end in ends if sounds[place:end] in self.names), 0)
            kept += CUT if end else sounds[place]
            place = end or place + 1
        return kept

    def _english(self, folded: str) -> str:
        """The words as they are spoken, and once more with every 's as a word of its own."""
        ways = dict.fromkeys((folded, _NOUN_IS.sub(" s", folded)))
        words = (_LATIN.findall(_APOSTROPHE.sub("", way)) for way in ways)
        return CUT.join(_contracted(_spaced(map(self.slips.mended, each))) for each in words)

    def _is_said(self, danger: DangerPattern, texts: Mapping[Writing, str]) -> bool:
        return any(
            len(match.group()) >= LEAST[writing]
            for writing, text in texts.items()
            for match in self.said[danger.id][writing].finditer(text)
        )

    @cached_property
    def harmless(self) -> Mapping[Writing, re.Pattern[str]]:
        """What only sounds like danger, in each writing."""
        return self._compiled(self.patterns.harmless)

    @cached_property
    def said(self) -> Mapping[str, Mapping[Writing, re.Pattern[str]]]:
        """What says each danger, by its id, in each writing."""
        return {each.id: self._compiled(each.said) for each in self.patterns.dangers}

    def _compiled(self, sources: Mapping[Writing, str]) -> dict[Writing, re.Pattern[str]]:
        return {
            writing: re.compile(_GROUP.sub(_words_of(self.patterns.groups[writing]), source))
            for writing, source in sources.items()
        }


def _words_of(groups: Mapping[str, str]) -> Callable[[re.Match[str]], str]:
    return lambda found: groups[found[1]]


def _spaced(words: Iterable[str]) -> str:
    return "".join(f" {word}" for word in words) + " "


def _contracted(text: str) -> str:
    """With every *not* as short as it is spoken, ``cannot`` → ``cant``, and who somebody is apart
    from what they do: ``hes`` → ``he is``."""
    text = _WHO_IS.sub(lambda who: f" {who[1]} is" if who[1] else " they are", text)
    return _WILL_NOT.sub(" wont", _NOT.sub(r" \1nt", text))
