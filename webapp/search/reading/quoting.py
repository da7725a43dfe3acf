"""What the reading names, as whole words of whoever typed them."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from webapp.text.script import fold
from webapp.text.tokens import HAN

_HAN_CHARACTER = re.compile(f"[{HAN}]")
_PARTICLES = frozenset("的了吗呢吧啊呀么和与在是")
"""Single characters that no word is made longer by at its end."""


@dataclass(frozen=True)
class Quoting:
    """Finds stretches of the text that was ``read`` in the text as it was ``typed``. ``edges`` are
    where the parts of the former begin and end."""

    typed: str
    read: str
    edges: Collection[int] = ()

    def stretch(self, start: int, end: int) -> str:
        """A stretch of the text that was read, as it was typed; empty where nothing was."""
        held = self._places[start:end]
        places = [place for place in held if place >= 0]
        return self._whole_words(min(places), max(places) + 1) if places else ""

    def piece(self, piece: str) -> str:
        """A piece of the text that was read, made a whole word, as it was typed."""
        start = self.read.find(piece)
        if start < 0:
            return piece if piece in self.typed else ""
        end = start + len(piece)
        while start > 0 and self._goes_on(start, start - 1):
            start -= 1
        while end < len(self.read) and self._goes_on(end, end):
            end += 1
        return self.stretch(start, end)

    def _goes_on(self, edge: int, beside: int) -> bool:
        """Whether the character beside belongs to the same word: no edge parts them, or it is a
        single character that was taken for a word of its own (在 in 在线等)."""
        if not _HAN_CHARACTER.match(self.read[beside]):
            return False
        if edge not in self.edges:
            return True
        is_one = beside in self.edges and beside + 1 in self.edges
        return is_one and (beside < edge or self.read[beside] not in _PARTICLES)

    def _whole_words(self, start: int, end: int) -> str:
        """The stretch of what was typed, whole Latin words."""
        text = self.typed
        while start > 0 and _is_latin(text[start - 1]) and _is_latin(text[start]):
            start -= 1
        while end < len(text) and _is_latin(text[end]) and _is_latin(text[end - 1]):
            end += 1
        return text[start:end].strip()

    @cached_property
    def _places(self) -> list[int]:
        """For each character that was read where it was typed; −1 for none."""
        folded, at = "", []
        for place, character in enumerate(self.typed):
            form = " " if character.isspace() else fold(character)
            folded += form
            at += [place] * len(form)
        places = [-1] * len(self.read)
        for block in SequenceMatcher(None, folded, self.read, autojunk=False).get_matching_blocks():
            for ahead in range(block.size):
                places[block.b + ahead] = at[block.a + ahead]
        return _closed(places)


def _closed(places: list[int]) -> list[int]:
    """Gaps between two known places filled, as far as the text goes on between them: 六 for 6."""
    for n in range(1, len(places)):
        if places[n] < 0 <= places[n - 1]:
            following = next((place for place in places[n:] if place >= 0), places[n - 1] + 2)
            if following > places[n - 1] + 1:
                places[n] = places[n - 1] + 1
    return places


def _is_latin(character: str) -> bool:
    return character.isascii() and (character.isalnum() or character in "'-")
