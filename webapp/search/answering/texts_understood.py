"""The last few hundred search texts of an edition, understood and matched: the same words mean
the same until the next edition. Held in memory only, never written or logged."""

from collections import OrderedDict
from dataclasses import dataclass, field

from webapp.search.matching.matcher import WordMatch
from webapp.search.reading.clauses import Understanding

MOST_TEXTS = 256


@dataclass(frozen=True)
class Kept:
    """A bounded store by text; the one that was not asked for longest goes first."""

    _entries: OrderedDict[tuple[str, bool], tuple[Understanding, WordMatch]] = field(
        default_factory=OrderedDict, repr=False
    )

    def get(self, text: str, as_typed: bool) -> tuple[Understanding, WordMatch] | None:
        return self._entries.get((text, as_typed))

    def put(self, text: str, as_typed: bool, held: tuple[Understanding, WordMatch]) -> None:
        self._entries[text, as_typed] = held
        if len(self._entries) > MOST_TEXTS:
            try:
                self._entries.popitem(last=False)
            except KeyError:  # another thread emptied it meanwhile
                return

    def forget(self) -> None:
        """Drop everything: the benchmark measures words that were never seen before."""
        self._entries.clear()
