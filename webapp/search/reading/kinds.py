"""Which kinds of service the phrases of a search vote for, and how surely."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from webapp.search.known.columns import Columns, Floats, Labels, Mask
from webapp.search.known.weights.matches import (
    ALIKE,
    ANY_VOTE,
    CALLED_SO,
    ENOUGH,
    LEADS_THERE,
    LONGER_PHRASE,
    ONLY_THE_MEANS,
    USUALLY_MEANS,
)
from webapp.search.reading.clauses import Clause


@dataclass(frozen=True, eq=False)
class Ballot:
    """One phrase's vote: ``weights`` by category code; ``force`` grows with its length; ``named``
    are the documents whose own name or host holds the phrase."""

    clause: Clause
    weights: Floats
    force: float
    named: Mask

    @classmethod
    def of(cls, clause: Clause, categories: Labels, named: Mask) -> "Ballot":
        weights = np.zeros(len(categories.values))
        for category, weight in clause.categories:
            if category in categories.values:
                weights[categories.values.index(category)] = weight
        characters = len(clause.text) if not clause.text.isascii() else 2 * len(clause.text.split())
        return cls(clause, weights, 1 + LONGER_PHRASE * max(characters - 2, 0), named)

    def means_only(self, kinds: Mask) -> bool:
        """True where it votes for nothing but these kinds (a mask by category code)."""
        return not np.any(self.weights[~kinds])

    @property
    def surest(self) -> float:
        """The highest of its weights."""
        return float(self.weights.max(initial=0.0))


@dataclass(frozen=True)
class Vote:
    """Documents of the kinds that were voted for, and how surely (1 for the surest)."""

    found: Mask
    sureness: Floats
    fits_all: bool
    """Whether some document satisfies every phrase that leads somewhere."""


def vote(ballots: Sequence[Ballot], columns: Columns) -> Vote:
    """Count the ballots. Kinds come in by phrases that usually mean them; hints then only add to
    them, unless there are only hints. Documents that satisfy every phrase that leads somewhere
    win; if there are none, those that satisfy any. By its name a document satisfies a phrase as
    if it were of its kind, but less surely."""
    categories = columns.category
    surest = max(ballot.surest for ballot in ballots)
    least = min(surest, USUALLY_MEANS)
    telling = [ballot for ballot in ballots if ballot.surest >= min(surest, LEADS_THERE)]
    invited = np.maximum.reduce([ballot.weights for ballot in ballots]) >= max(least, ANY_VOTE)
    votes = [np.where(invited, ballot.weights, 0.0)[categories.codes] for ballot in ballots]
    fits = [(v > 0) | b.named for b, v in zip(ballots, votes, strict=True) if b in telling]
    every = np.logical_and.reduce(fits)
    found = every if every.any() else np.logical_or.reduce(fits)
    sureness = np.zeros(columns.size)
    for ballot, each in zip(ballots, votes, strict=True):
        called = np.where(ballot.named, CALLED_SO * ballot.surest, 0.0)
        share = (
            1.0 if every.any() or not ballot.means_only(columns.is_general_line) else ONLY_THE_MEANS
        )
        sureness += share * ballot.force * np.maximum(each, called)
    best = sureness[found].max(initial=0.0)
    return Vote(found, sureness / best if best > 0 else sureness, bool(every.any()))


def surest(found: Mask, sureness: Floats, gains: Floats, columns: Columns) -> Mask:
    """The documents of the surest kinds. While there are fewer than ENOUGH, those of the next
    kind join: the ones that share a word with the search, if any of that kind does; but none
    that would stand before the surest because a source names them while those are expected."""
    categories = columns.category
    kept = found & (sureness >= ALIKE * sureness[found].max(initial=0.0))
    least_doubt = columns.doubt[kept].min(initial=np.iinfo(columns.doubt.dtype).max)
    found = found & (kept | (columns.doubt >= least_doubt))
    levels = sorted(set(sureness[found & ~kept].tolist()), reverse=True)
    for level in levels:
        if int(kept.sum()) >= ENOUGH:
            break
        joining = found & (sureness == level)
        sharing = joining & (gains > 0)
        shared = np.isin(categories.codes, categories.codes[sharing])
        kept = kept | sharing | (joining & ~shared)
    return np.asarray(kept)
