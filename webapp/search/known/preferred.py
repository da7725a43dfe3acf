"""Which of the services that a phrase leads to stand first: 12345 for 上户口, 110 for 派出所."""

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.domain.vocabulary import Preference
from webapp.search.known.same_words import has_han
from webapp.text.english import english_words, stem
from webapp.text.script import fold


@dataclass(frozen=True)
class Preferences:
    """The vocabulary's preferences, ready to be asked about a phrase."""

    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """Word as it is compared → what is wanted, the longest word first."""

    @classmethod
    def of(cls, preferences: Sequence[Preference]) -> "Preferences":
        """Longer words come first, since they say more; of equal ones the first listed."""
        rows = [(_compared(each.word), each.wanted) for each in preferences]
        return cls(tuple(sorted(rows, key=lambda row: -len(row[0]))))

    def wanted(self, phrase: str) -> tuple[str, ...]:
        """Numbers and words of the entries that should stand first for a folded phrase: those of
        the longest listed word inside it.

        >>> Preferences.of([Preference("户口", ("12345",))]).wanted("孩子上户口")
        ('12345',)
        """
        compared = _compared(phrase)
        return next((wanted for word, wanted in self.rows if word in compared), ())


def _compared(phrase: str) -> str:
    """Chinese as it is; English as stems between spaces, so that only whole words are found."""
    folded = fold(phrase)
    if has_han(folded):
        return folded
    words = [stem(word) for word in english_words(folded)]
    return f" {' '.join(words)} " if words else folded
