"""Several needs in one search: which of its phrases ask for one thing together, and which for
another beside it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from webapp.domain.categories import Taxonomy
from webapp.search.known.columns import Columns, Mask
from webapp.search.known.weights.matches import (
    LEADS_THERE,
    MOST_NEEDS,
    NEARLY_SUREST,
    SURELY_MEANS,
    USUALLY_MEANS,
)
from webapp.search.matching.word_match import NeedMatch, WordMatch
from webapp.search.reading.clauses import Clause, Understanding

_ADDED = re.compile(
    r"[&+]|和|跟|与|及|还|再|顺便|顺带|另外|外带|外加|加上|捎带|同时|或|并|又|也|然后|连同|带着|完了|完再|完去|之后|以后|结束后|\b(?:and|plus|also|or|then|he|haiyou)\b"
)
"""Words that add another thing to the one before."""

_PARTED = re.compile(rf"[,，、;；。.!！?？\s]|{_ADDED.pattern}")
"""What may part two things: such a word, a sign, a space."""

Kinds = Callable[[Clause], frozenset[str]]


@dataclass(frozen=True)
class NeedsOfPhrases:
    """Tells needs apart by the kinds of an edition. ``alone`` are kinds that are a need of their
    own beside any other, ``lines`` those that say nothing of what they are about."""

    need: Mapping[str, str]
    """The need of each kind."""

    alone: frozenset[str]
    lines: frozenset[str]
    inside: frozenset[str]
    """Kinds of things inside other places: 图书馆母婴室 is one thing."""

    @classmethod
    def of(cls, taxonomy: Taxonomy) -> "NeedsOfPhrases":
        kinds = taxonomy.categories
        return cls(
            need={kind.id: kind.need for kind in kinds},
            alone=frozenset(kind.id for kind in kinds if kind.sensitive),
            lines=frozenset(kind.id for kind in kinds if kind.general_lines),
            inside=frozenset(kind.id for kind in kinds if kind.inside),
        )

    def parts(self, understood: Understanding) -> tuple[tuple[Clause, ...], ...]:
        """The phrases of each need, safety first; one part or none where nothing must be told
        apart."""
        said = [clause for clause in understood.clauses if clause.at >= 0 and _surest(clause)]
        leading = [clause for clause in said if self._leads(understood.text, said, clause)]
        parts: list[list[Clause]] = []
        for clause in leading:
            alike = _surest if self._is_said_apart(understood.text, parts, clause) else _meant
            joined = next((part for part in parts if self._is_one(part, clause, alike)), None)
            if joined is None:
                parts.append([clause])
            else:
                joined.append(clause)
        parts.sort(key=lambda part: (not self._is_alone(part), not self._is_inside(part)))
        return tuple(map(tuple, parts))

    def are_parted(self, understood: Understanding, parts: Sequence[Sequence[Clause]]) -> bool:
        """Whether the text itself sets all parts apart, by a word or a space between them."""
        first = sorted(min(clause.at for clause in part) for part in parts)
        ends = [max(c.until for part in parts for c in part if c.at < at) for at in first[1:]]
        between = [understood.text[end:at] for end, at in zip(ends, first[1:], strict=True)]
        return all(_PARTED.search(text) for text in between)

    def must_part(self, parts: Sequence[Sequence[Clause]]) -> bool:
        """Whether one of them may never be lost in another: help against violence."""
        return any(self._is_alone(part) for part in parts)

    def may_part(self, parts: Sequence[Sequence[Clause]]) -> bool:
        """Whether they are different enough to be two things where no word stands between: each
        surely meant, for another need each."""
        needs = [frozenset(self.need[kind] for c in part for kind in _surest(c)) for part in parts]
        said = [max(weight for c in part for _, weight in c.categories) for part in parts]
        return min(said) >= SURELY_MEANS and sum(map(len, needs)) == len(frozenset().union(*needs))

    def _leads(self, text: str, said: Sequence[Clause], clause: Clause) -> bool:
        """Whether a phrase may be a need of its own. One for a phone line beside another phrase
        says only how help is wanted, unless a word adds the two: 热线和律师."""
        if not _surest(clause) <= self.lines:
            return True
        ends = [(one.until, two.at) for one, two in pairwise(said) if clause in (one, two)]
        return all(_ADDED.search(text[end:start]) for end, start in ends)

    def _is_one(self, part: Sequence[Clause], clause: Clause, alike: Kinds) -> bool:
        """Whether a phrase says more of the same thing: one of its surest kinds is ``alike`` to one
        of the others, or the other way round."""
        own = _surest(clause)
        if self._is_alone(part) != self._is_alone([clause]):
            return False
        return any(own & alike(each) or _surest(each) & alike(clause) for each in part)

    def _is_said_apart(self, text: str, parts: Sequence[Sequence[Clause]], clause: Clause) -> bool:
        """Whether a word stands before the phrase that adds another thing: 和, 顺便, and."""
        end = max((c.until for part in parts for c in part), default=clause.at)
        return _ADDED.search(text[end : clause.at]) is not None

    def _is_alone(self, part: Sequence[Clause]) -> bool:
        return any(_surest(clause) & self.alone for clause in part)

    def _is_inside(self, part: Sequence[Clause]) -> bool:
        return any(_surest(clause) & self.inside for clause in part)


def _surest(clause: Clause) -> frozenset[str]:
    """The kinds to which a phrase leads, all about as surely as the first."""
    best = max((weight for _, weight in clause.categories), default=0.0)
    if best < LEADS_THERE:
        return frozenset()
    return frozenset(kind for kind, weight in clause.categories if weight >= best - NEARLY_SUREST)


def _meant(clause: Clause) -> frozenset[str]:
    return frozenset(kind for kind, weight in clause.categories if weight >= USUALLY_MEANS)


def with_clauses(understood: Understanding, part: Sequence[Clause]) -> Understanding:
    """The same search with but one of its needs; words that lead to no kind stay."""
    kept = tuple(c for c in understood.clauses if c in part or not c.is_kind)
    return replace(understood, clauses=kept, is_name=False)


def merged(parts: Sequence[tuple[Sequence[Clause], WordMatch]], columns: Columns) -> WordMatch:
    """What all needs find together; an entry counts for the need whose kind it is, else for the
    first that finds it. A need that finds nothing, or is one too many, is dropped."""
    result = WordMatch.everything(columns.size, matches=False)
    needs: list[NeedMatch] = []
    lost: list[str] = []
    for clauses, words in parts:
        own: Mask = words.found & ~result.found & ~_of_others(clauses, parts, columns)
        if not own.any() or len(needs) == MOST_NEEDS:
            lost += [clause.text for clause in clauses]
            continue
        for name, scores in words.summands:
            result.add(name, np.where(own, scores, 0.0))
        result.bands = np.where(own, words.bands, result.bands)
        result.fits = np.where(own, words.fits, result.fits)
        result.found = result.found | own
        said = " ".join(clause.text for clause in clauses)
        needs.append(NeedMatch(said, _kind_of(own, words, columns), own))
    dropped = set.intersection(*(set(words.dropped) for _, words in parts))
    result.dropped = (*lost, *sorted(dropped))
    result.needs = tuple(needs)
    return result


def _of_others(
    clauses: Sequence[Clause], parts: Sequence[tuple[Sequence[Clause], WordMatch]], columns: Columns
) -> Mask:
    """The entries of a kind that is asked for by another need and not by this one."""
    own = frozenset().union(*map(_surest, clauses))
    others = frozenset().union(*(_surest(clause) for part, _ in parts for clause in part))
    return columns.category.any_of(others - own)


def _kind_of(own: Mask, words: WordMatch, columns: Columns) -> str:
    """The kind of the best of what a need finds."""
    numbers = np.flatnonzero(own)
    best = numbers[np.argmax(words.scores[numbers])]
    return columns.category.values[int(columns.category.codes[best])]
