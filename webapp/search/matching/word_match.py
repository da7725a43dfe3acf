"""What the words of a search match, over all documents: which, and what it is worth."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from webapp.search.known.columns import Floats, Mask
from webapp.search.reading.clauses import Clause

Levels = NDArray[np.int8]


@dataclass(frozen=True)
class ClauseMatch:
    """The words of one clause over all documents: ``level`` of the evidence (0: no match) and
    ``gain``, what the words are worth; a part of them counts a little too."""

    clause: Clause
    level: Levels
    gain: Floats


@dataclass(frozen=True)
class NeedMatch:
    """One of several needs: the words that ``said`` it, the ``kind`` of the best entry that answers
    it, and which entries do."""

    said: str
    kind: str
    found: Mask


@dataclass
class WordMatch:
    """What the words match: ``found``, ``scores`` with the single ``summands`` of which they are
    the sum, and the words that had to be ``dropped``. ``fits`` are those that hold the other words
    beside a kind too: they stand first, and the rest behind them. ``bands`` rank in steps where
    distance decides among equals: the surer kinds. ``fits_all`` is true where an entry fits every
    phrase that leads somewhere. ``needs`` are those of a search for several things, in order."""

    found: Mask
    scores: Floats
    bands: Floats
    fits: Mask
    summands: list[tuple[str, Floats]] = field(default_factory=list)
    dropped: tuple[str, ...] = ()
    fits_all: bool = True
    needs: tuple[NeedMatch, ...] = ()

    @classmethod
    def everything(cls, size: int, matches: bool = True) -> "WordMatch":
        every = np.full(size, matches)
        return cls(every, np.zeros(size), np.zeros(size), np.ones(size, dtype=np.bool_))

    @property
    def size(self) -> int:
        """Bytes of what is held for each document."""
        masks = [self.found, self.scores, self.bands, self.fits]
        masks += [scores for _, scores in self.summands]
        masks += [need.found for need in self.needs]
        return sum(mask.nbytes for mask in masks)

    def add(self, name: str, scores: NDArray[np.floating[Any]]) -> None:
        """Add to the score, remembering under which name."""
        self.summands.append((name, np.asarray(scores, dtype=np.float64)))
        self.scores = self.scores + scores
