"""Words that stand for each other, in names (小学, primary school) and in phrases (孩子, 孙子)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from webapp.text.english import english_words, stem
from webapp.text.script import fold
from webapp.text.tokens import runs

_FIRST_MARK = 0xE000
"""Private-use characters stand for groups; ``fold`` lets none through."""


@dataclass(frozen=True)
class SameWords:
    """Groups of words. ``others``: each word with its whole group, itself first. ``marks``: each
    Han word's group as one private character, ``firsts`` the first Han word of each. ``heads``: for
    an English stem, the one that stands for its group."""

    others: Mapping[str, tuple[str, ...]]
    marks: Mapping[str, str]
    firsts: Mapping[str, str]
    lengths: Mapping[str, tuple[int, ...]]
    heads: Mapping[str, str]

    @classmethod
    def of(cls, groups: Iterable[Iterable[str]]) -> "SameWords":
        others: dict[str, dict[str, None]] = {}
        marks: dict[str, str] = {}
        heads: dict[str, str] = {}
        for place, group in enumerate(groups):
            folded = [word for word in map(fold, group) if word]
            for word in folded:
                others.setdefault(word, {word: None}).update(dict.fromkeys(folded))
                if has_han(word):
                    marks.setdefault(word, chr(_FIRST_MARK + place))
            stems = [stem(w) for w in folded if w.isascii() and len(english_words(w)) == 1]
            for each in stems:
                heads.setdefault(each, stems[0])
        return cls(
            {word: tuple(found) for word, found in others.items()},
            marks,
            {mark: word for word, mark in reversed(marks.items())},
            lengths_by_first(marks),
            heads,
        )

    def head(self, word_stem: str) -> str:
        """The stem that stands for a stem's group, or the stem itself."""
        return self.heads.get(word_stem, word_stem)

    def marked(self, text: str) -> tuple[str, list[int]]:
        """The text with each Han word of a group as the group's mark, the longest first, and
        where each character of the result begins in the text (and, last, where it ends)."""
        pieces: list[str] = []
        starts: list[int] = []
        position = 0
        while position < len(text):
            length = self._length_at(text, position)
            piece = text[position : position + length]
            pieces.append(self.marks.get(piece, piece))
            starts.append(position)
            position += length
        return "".join(pieces), [*starts, len(text)]

    def _length_at(self, text: str, position: int) -> int:
        for length in self.lengths.get(text[position], ()):
            piece = text[position : position + length]
            if len(piece) == length and piece in self.marks:
                return length
        return 1


def has_han(text: str) -> bool:
    return any(run.kind == "han" for run in runs(text))


def lengths_by_first(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Lengths of the words that begin with a character, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}
