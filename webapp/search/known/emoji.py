"""Pictures that people type for words: 🚼, 👶🍼."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from webapp.domain.vocabulary import Emoji
from webapp.text.script import fold

_SKIN = re.compile("[\U0001f3fb-\U0001f3ff]")
_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class EmojiWords:
    """The words for each picture, and what finds the longest pictures first."""

    words: Mapping[str, str]
    pattern: re.Pattern[str]

    @classmethod
    def of(cls, emoji: Iterable[Emoji]) -> Self:
        words = {_key(fold(each.sign)): f" {fold(each.means)} " for each in emoji}
        longest_first = sorted(words, key=len, reverse=True)
        alternatives = "|".join(map(re.escape, longest_first))
        return cls(words, re.compile(alternatives) if words else _NOTHING)

    def in_words(self, folded: str) -> str:
        """The folded text with words in the place of its pictures, whatever their skin."""
        if folded.isascii():
            return folded
        return self.pattern.sub(lambda m: self.words[m.group()], _key(folded)).strip()


def _key(folded: str) -> str:
    return _SKIN.sub("", folded)
