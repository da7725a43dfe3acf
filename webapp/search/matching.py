"""Which entries the clauses of a search match, and what each match is worth."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from webapp.search.clauses import Clause, Understanding
from webapp.search.columns import Columns, Floats, Mask
from webapp.search.evidence import Evidence, TermEvidence
from webapp.search.names import Names
from webapp.search.weights import (
    BONUS_SHARE,
    CALLED_SO,
    CATEGORY,
    ENOUGH,
    EXACT_NAME,
    HALF_THE_WORDS,
    MIDDLE,
    ONE_NUMBER,
    PLACE_IN_NAME,
    SENSITIVE_FIRST,
    STRONG,
    USUALLY_MEANS,
    WEAK,
    WHOLE_IN_NAME,
)


@dataclass(frozen=True)
class ClauseMatch:
    """One clause over all documents: ``level`` of the evidence (0: no match), ``gain`` of its
    words, ``kind`` = the vocabulary's weight for the document's category (1 for its own name)."""

    clause: Clause
    level: np.ndarray
    gain: Floats
    kind: Floats

    @property
    def worth(self) -> Floats:
        return CATEGORY * self.kind + self.gain


@dataclass
class WordMatch:
    """What the words match: ``found``, ``scores`` with the single ``parts`` of which they are
    the sum, and the words that had to be ``dropped``. ``bands`` rank in steps where distance
    decides among equals: names that carry the place, then surer kinds."""

    found: Mask
    scores: Floats
    bands: Floats
    parts: list[tuple[str, Floats]] = field(default_factory=list)
    dropped: tuple[str, ...] = ()

    def add(self, name: str, scores: NDArray[np.floating[Any]]) -> None:
        """Add to the score, remembering under which name."""
        self.parts.append((name, np.asarray(scores, dtype=np.float64)))
        self.scores = self.scores + scores


@dataclass(frozen=True)
class Matcher:
    """Matches clauses against an edition's evidence and columns."""

    evidence: Evidence
    columns: Columns
    names: Names
    phone_counts: Floats

    def match(self, understood: Understanding) -> WordMatch:
        """All documents where there are no clauses; else those that match all of them, or, where
        none does, those that match what is left when the least telling ones are dropped."""
        size = self.columns.size
        if not understood.clauses:
            everything = not understood.text or bool(understood.filters or understood.place)
            result = WordMatch(np.full(size, everything), np.zeros(size), np.zeros(size))
            self._add_bonuses(result, understood, has_kind=True)
            return result
        each = [self._clause(clause) for clause in understood.clauses]
        kinds = [match for match in each if match.clause.is_kind]
        words = [match for match in each if not match.clause.is_kind]
        found, sureness = self._kinds(kinds)
        found, dropped = _restricted(found, words, bool(kinds))
        if not kinds and len(dropped) == len(words):
            return self._half(words)
        found = _without_weak(found, kinds, words)
        found = _surest(found, sureness)
        result = WordMatch(found, np.zeros(size), np.round(sureness), dropped=tuple(dropped))
        for match in each:
            share = 1.0 if match.clause.text not in dropped else BONUS_SHARE
            result.add(match.clause.text, share * match.worth)
        self._add_bonuses(result, understood, has_kind=bool(kinds))
        return result

    def _kinds(self, kinds: Sequence[ClauseMatch]) -> tuple[Mask, Floats]:
        """Entries that fit every kind said (or, where none does, any of them), and how surely."""
        size = self.columns.size
        if not kinds:
            return np.ones(size, dtype=np.bool_), np.ones(size)
        all_fit = np.logical_and.reduce([match.level > 0 for match in kinds])
        if all_fit.any():
            return all_fit, np.minimum.reduce([match.kind for match in kinds])
        any_fits = np.logical_or.reduce([match.level > 0 for match in kinds])
        return any_fits, np.maximum.reduce([match.kind for match in kinds])

    def _add_bonuses(self, result: WordMatch, understood: Understanding, has_kind: bool) -> None:
        size = self.columns.size
        exact = np.zeros(size)
        exact[self.evidence.holders("whole", understood.core)] = EXACT_NAME
        if exact.any() and not has_kind:
            named = exact > 0
            named |= self.names.holders(understood.core, result.found)
            result.found = result.found & named if (result.found & named).any() else result.found
        result.add("exact name", exact)
        if understood.is_name:
            holds = self.names.holders(understood.core, result.found)
            result.add("whole search in name", WHOLE_IN_NAME * holds)
        if understood.place_text:
            holds = self.names.holders(understood.place_text.replace(" ", ""), result.found)
            result.add("place in name", PLACE_IN_NAME * holds)
            result.bands = result.bands + PLACE_IN_NAME * holds
        result.add("safety first", SENSITIVE_FIRST * self.columns.is_sensitive)

    def _clause(self, clause: Clause) -> ClauseMatch:
        size = self.columns.size
        level, gain = np.zeros(size, dtype=np.int8), np.zeros(size)
        for terms in clause.wordings:
            _improve(level, gain, *self._all_terms(terms))
        for pairs in clause.readings:
            self._heard(level, gain, pairs)
        if clause.start:
            started = self.evidence.starting(clause.start)
            _improve(level, gain, *_spread(started, size))
        if clause.initials:
            _mark(level, gain, self.evidence.holders("initials", clause.initials))
        if clause.number:
            self._number(level, gain, clause.number)
        kind = self._kind_weights(clause)
        if clause.is_kind:
            # Words alone make no kind, unless the entry is called so.
            kind = np.where(level == STRONG, np.maximum(kind, CALLED_SO), kind)
            by_kind = np.where(kind >= USUALLY_MEANS, STRONG, np.where(kind > 0, WEAK, 0))
            level = by_kind.astype(np.int8)
        return ClauseMatch(clause, level, gain, kind)

    def _kind_weights(self, clause: Clause) -> Floats:
        labels = self.columns.category
        weights = np.zeros(len(labels.values))
        for category, weight in clause.categories:
            if category in labels.values:
                weights[labels.values.index(category)] = weight
        return weights[labels.codes]

    def _all_terms(self, terms: Sequence[str]) -> tuple[np.ndarray, Floats]:
        """Level and gain of the documents that hold every term; the level of the worst held."""
        size = self.columns.size
        count = np.zeros(size, dtype=np.int8)
        level = np.full(size, STRONG, dtype=np.int8)
        gain = np.zeros(size)
        for term in terms:
            held = self.evidence.of(term)
            count[held.numbers] += 1
            gain[held.numbers] += held.gains
            level[held.numbers] = np.minimum(level[held.numbers], held.levels)
        missing = count < len(terms)
        level[missing] = 0
        return level, np.where(missing, BONUS_SHARE * gain, gain)

    def _heard(self, level: np.ndarray, gain: Floats, pairs: Sequence[str]) -> None:
        count = np.zeros(self.columns.size, dtype=np.int8)
        for pair in pairs:
            count[self.evidence.holders("reading", pair)] += 1
        _mark(level, gain, np.flatnonzero(count == len(pairs)))

    def _number(self, level: np.ndarray, gain: Floats, number: str) -> None:
        whole = self.evidence.holders("phone", number)
        if len(whole):
            level[whole] = STRONG
            gain[whole] += ONE_NUMBER / np.maximum(self.phone_counts[whole], 1)
        elif len(number) >= 5:
            _improve(level, gain, *_spread(self.evidence.starting(number), self.columns.size))

    def _half(self, words: Sequence[ClauseMatch]) -> WordMatch:
        """The last step of relaxing: entries that hold at least half of what the words are worth,
        the worth of a term being what it gives the entry that it fits best."""
        size = self.columns.size
        terms = {t for match in words for wording in match.clause.wordings for t in wording}
        held = [self.evidence.of(term) for term in terms]
        most = sum(float(each.gains.max()) if len(each.gains) else ABSENT_WORTH for each in held)
        scores = np.zeros(size)
        for each in held:
            scores[each.numbers] += each.gains
        found = scores >= max(HALF_THE_WORDS * most, 1e-9)
        texts = tuple(match.clause.text for match in words)
        return WordMatch(found, scores, np.zeros(size), [("half of the words", scores)], texts)


ABSENT_WORTH = 6.0
"""What a term that no entry holds would be worth: as much as one that a single entry holds."""


def _improve(level: np.ndarray, gain: Floats, other: np.ndarray, more: Floats) -> None:
    np.maximum(level, other, out=level)
    np.maximum(gain, more, out=gain)


def _spread(held: TermEvidence, size: int) -> tuple[np.ndarray, Floats]:
    level, gain = np.zeros(size, dtype=np.int8), np.zeros(size)
    level[held.numbers], gain[held.numbers] = held.levels, held.gains
    return level, gain


HEARD = 6.0
"""Worth of a name that fits typed pinyin or initials: about that of two telling terms."""


def _mark(level: np.ndarray, gain: Floats, numbers: np.ndarray) -> None:
    level[numbers] = STRONG
    gain[numbers] = np.maximum(gain[numbers], HEARD)


def _restricted(
    found: Mask, words: Sequence[ClauseMatch], has_kind: bool
) -> tuple[Mask, list[str]]:
    """The entries among those found that match the words too, the most telling words first;
    words that would leave nothing are dropped. Beside a kind, words of one sentence with it
    restrict only where entries carry them by name or place: 孩子 in 孩子发烧 is no name."""
    dropped: list[str] = []
    for match in sorted(words, key=_telling, reverse=True):
        loose = has_kind and not match.clause.alone
        hits = found & (match.level >= (MIDDLE if loose else WEAK))
        if hits.any():
            found = hits
        elif not (loose and (found & (match.level > 0)).any()):
            dropped.append(match.clause.text)
    return found, dropped


def _telling(match: ClauseMatch) -> float:
    return float(match.gain.max()) if match.level.any() else -1.0


def _without_weak(found: Mask, kinds: Sequence[ClauseMatch], words: Sequence[ClauseMatch]) -> Mask:
    """Without entries that match a word only by a note, where others match better."""
    better = found
    for match in (*kinds, *words):
        hits = better & (match.level >= MIDDLE)
        better = np.asarray(hits) if hits.any() else better
    return better


def _surest(found: Mask, sureness: Floats) -> Mask:
    """The entries of the surest kinds, and of less sure ones only until there are enough."""
    held = sureness[found]
    for least in sorted(set(held.tolist()), reverse=True):
        if int((held >= least).sum()) >= ENOUGH:
            return found & (sureness >= least)
    return found
