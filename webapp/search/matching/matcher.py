"""Which entries the clauses of a search match, and what each match is worth."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from webapp.search.known.columns import Columns, Floats, Mask
from webapp.search.known.evidence import Evidence, TermEvidence
from webapp.search.known.names import Names
from webapp.search.known.weights.matches import (
    ABSENT_WORTH,
    BONUS_SHARE,
    CATEGORY,
    EXACT_NAME,
    HALF_THE_WORDS,
    HEARD,
    MIDDLE,
    ONE_NUMBER,
    PLACE_IN_NAME,
    RELATED_SHARE,
    SENSITIVE_FIRST,
    SHORTEST_NUMBER,
    STANDS_FIRST,
    STRONG,
    WEAK,
    WHOLE_IN_NAME,
)
from webapp.search.known.weights.sources import SOURCE
from webapp.search.matching.needs import NeedsOfPhrases, merged, with_clauses
from webapp.search.matching.word_match import ClauseMatch, Levels, WordMatch
from webapp.search.reading.clauses import Clause, Understanding
from webapp.search.reading.kinds import Ballot, Vote, surest, vote
from webapp.text.names import squeezed
from webapp.text.terms import wanted_terms


@dataclass(frozen=True)
class Matcher:
    """Matches clauses against an edition's evidence and columns."""

    evidence: Evidence
    columns: Columns
    names: Names
    own_number: Floats
    """How far an entry is its phone number: 1 where it has one number, 1/2 of two; twice that
    for hotlines."""

    needs: NeedsOfPhrases

    def match(self, understood: Understanding) -> WordMatch:
        """All documents where there are no clauses; else those that match all of them, or, where
        none does, those that match what is left when the least telling ones are dropped. A search
        for several things finds what answers each."""
        parts = () if understood.is_name else self.needs.parts(understood)
        if len(parts) < 2:
            return self._match_one(understood)
        if not (self.needs.must_part(parts) or self.needs.are_parted(understood, parts)):
            together = self._match_one(understood)
            if together.fits_all or not self.needs.may_part(parts):
                return together
        each = [(part, self._match_one(with_clauses(understood, part))) for part in parts]
        return merged(each, self.columns)

    def _match_one(self, understood: Understanding) -> WordMatch:
        size = self.columns.size
        if not understood.clauses:
            said = understood.filters or understood.place or understood.says_nothing
            matches = not understood.text or bool(said)
            result = WordMatch.everything(size, matches)
        else:
            result = self._match(understood)
        self._add_bonuses(result, understood)
        return result

    def _match(self, understood: Understanding) -> WordMatch:
        each = [self._words(clause) for clause in understood.clauses]
        kinds = [match for match in each if match.clause.is_kind]
        words = [match for match in each if not match.clause.is_kind]
        if not kinds:
            return self._by_words(words, understood)
        categories = self.columns.category
        ballots = [Ballot.of(m.clause, categories, m.level == STRONG) for m in kinds]
        said = vote(ballots, self.columns)
        fits, dropped = _restricted(said.found, words, [ballot.named for ballot in ballots])
        gains = np.add.reduce([match.gain for match in each])
        fits = surest(fits, said.sureness, gains, self.columns)
        result = WordMatch.everything(self.columns.size)
        result.fits = self._called(fits, understood.core)
        result.found = result.fits | self._left(said, gains, understood)
        result.dropped, result.fits_all = tuple(dropped), said.fits_all
        result.bands = np.round(said.sureness)
        result.add("kind", CATEGORY * said.sureness)
        for match in each:
            result.add(match.clause.text, match.gain)
        return result

    def _by_words(self, words: Sequence[ClauseMatch], understood: Understanding) -> WordMatch:
        """A search without any kind: names, places, notes."""
        everything = np.ones(self.columns.size, dtype=np.bool_)
        found, dropped = _restricted(everything, words, ())
        if len(dropped) == len(words):
            return self._half(words)
        result = WordMatch.everything(self.columns.size)
        found = self._named_exactly(_without_weak(found, words), understood)
        result.found, result.dropped = found, tuple(dropped)
        for match in words:
            result.add(match.clause.text, match.gain)
        return result

    def _named_exactly(self, found: Mask, understood: Understanding) -> Mask:
        """Where the search is a whole name, only entries that carry it in theirs: an address
        near the park is not the park."""
        exact = self.evidence.holders("whole", understood.core)
        if not len(exact):
            return found
        named = self.names.holders(understood.core, found)
        named[exact] = found[exact]
        return named if named.any() else found

    def _called(self, found: Mask, name: str) -> Mask:
        """Where the name is that of entries which are only expected, those alone: every other
        entry with a source would stand before the one that was named."""
        own = np.zeros(self.columns.size, dtype=np.bool_)
        own[self.evidence.holders("whole", name)] = True
        own &= found
        certain = self.columns.doubt == 0
        return own if own.any() and not (own & certain).any() else found

    def _left(self, said: Vote, gains: Floats, understood: Understanding) -> Mask:
        """The entries of the surest kinds, whatever other words there are: beside a kind they may
        raise, not exclude. None where the whole search stands in a name: then that is wanted."""
        if understood.is_name:
            return np.zeros(self.columns.size, dtype=np.bool_)
        return surest(said.found, said.sureness, gains, self.columns)

    def _add_bonuses(self, result: WordMatch, understood: Understanding) -> None:
        exact = np.zeros(self.columns.size)
        exact[self.evidence.holders("whole", understood.core)] = EXACT_NAME
        result.add("exact name", exact)
        if understood.is_name:
            holds = self.names.holders(understood.core, result.found)
            result.add("whole search in name", WHOLE_IN_NAME * holds)
        if understood.place_text:
            holds = self.names.holders(squeezed(understood.place_text), result.found)
            result.add("place in name", PLACE_IN_NAME * holds)
        if understood.clauses:
            result.add("safety first", SENSITIVE_FIRST * self.columns.is_sensitive)
        result.add("source", np.take(SOURCE, self.columns.source))

    def _words(self, clause: Clause) -> ClauseMatch:
        size = self.columns.size
        level: Levels = np.zeros(size, dtype=np.int8)
        gain = np.zeros(size)
        for terms in clause.wordings:
            _improve(level, gain, *self._all_terms(terms))
        if clause.related:
            np.maximum(gain, self._some_terms(clause.related), out=gain)
        for pairs in clause.readings:
            _mark(level, gain, self._heard(pairs))
        if clause.start:
            _improve(level, gain, *_spread(self.evidence.starting(clause.start), size))
        if clause.initials:
            _mark(level, gain, self.evidence.holders("initials", clause.initials))
        if clause.number:
            self._number(level, gain, clause.number)
        for place, wanted in enumerate(clause.wanted, start=1):
            self._preferred(gain, wanted, STANDS_FIRST / place)
        return ClauseMatch(clause, level, gain)

    def _all_terms(self, terms: Sequence[str]) -> tuple[Levels, Floats]:
        """Level and gain of the documents that hold every term, the level of the worst held;
        those that hold some gain a share."""
        size = self.columns.size
        gain = np.zeros(size)
        if len(terms) == 1:
            held = self.evidence.of(terms[0])
            only: Levels = np.zeros(size, dtype=np.int8)
            only[held.numbers] = np.minimum(held.levels, STRONG)
            gain[held.numbers] = held.gains
            return only, gain
        count = np.zeros(size, dtype=np.int8)
        level: Levels = np.full(size, STRONG, dtype=np.int8)
        for term in terms:
            held = self.evidence.of(term)
            count[held.numbers] += 1
            gain[held.numbers] += held.gains
            level[held.numbers] = np.minimum(level[held.numbers], held.levels)
        missing = count < len(terms)
        level[missing] = 0
        return level, np.where(missing, BONUS_SHARE * gain, gain)

    def _some_terms(self, terms: Sequence[str]) -> Floats:
        gain = np.zeros(self.columns.size)
        for term in terms:
            held = self.evidence.of(term)
            gain[held.numbers] += RELATED_SHARE * held.gains
        return gain

    def _heard(self, pairs: Sequence[str]) -> NDArray[np.int64]:
        count = np.zeros(self.columns.size, dtype=np.int8)
        for pair in pairs:
            count[self.evidence.holders("reading", pair)] += 1
        return np.flatnonzero(count == len(pairs))

    def _number(self, level: Levels, gain: Floats, number: str) -> None:
        whole = self.evidence.holders("phone", number)
        if len(whole):
            level[whole] = STRONG
            gain[whole] += ONE_NUMBER * self.own_number[whole]
        elif len(number) >= SHORTEST_NUMBER:
            _improve(level, gain, *_spread(self.evidence.starting(number), self.columns.size))

    def _preferred(self, gain: Floats, wanted: str, worth: float) -> None:
        """Worth for the hotlines with that number, or for entries whose text holds the word."""
        if wanted.isdigit():
            is_line = self.columns.is_general_line[self.columns.category.codes]
            holders = self.evidence.holders("phone", wanted)
            gain[holders] += worth * (self.own_number * is_line)[holders]
        else:
            level, _ = self._all_terms(wanted_terms(wanted))
            gain[level > 0] += worth

    def _half(self, words: Sequence[ClauseMatch]) -> WordMatch:
        """The last step of relaxing: entries that hold at least half of what the words are worth,
        the worth of a term being what it gives the entry that it fits best."""
        size = self.columns.size
        terms = {t for match in words for wording in match.clause.wordings for t in wording}
        held = [self.evidence.of(term) for term in terms]
        most = sum(float(each.gains.max(initial=0.0)) or ABSENT_WORTH for each in held)
        scores = np.zeros(size)
        for each in held:
            scores[each.numbers] += each.gains
        result = WordMatch.everything(size)
        result.found = (scores >= HALF_THE_WORDS * most) & (scores > 0)
        result.dropped = tuple(match.clause.text for match in words)
        result.add("half of the words", scores)
        return result


def _improve(level: Levels, gain: Floats, other: Levels, more: Floats) -> None:
    np.maximum(level, other, out=level)
    np.maximum(gain, more, out=gain)


def _spread(held: TermEvidence, size: int) -> tuple[Levels, Floats]:
    level: Levels = np.zeros(size, dtype=np.int8)
    gain = np.zeros(size)
    level[held.numbers], gain[held.numbers] = held.levels, held.gains
    return level, gain


def _mark(level: Levels, gain: Floats, numbers: NDArray[np.int64]) -> None:
    level[numbers] = STRONG
    gain[numbers] = np.maximum(gain[numbers], HEARD)


def _restricted(
    found: Mask, words: Sequence[ClauseMatch], named: Sequence[Mask]
) -> tuple[Mask, list[str]]:
    """The entries among those found that match the words too, the most telling words first;
    words that would leave nothing are dropped.

    ``named`` are the entries called as the kinds beside the words. Words of one sentence with a
    kind restrict only where entries carry them by name or place (孩子 in 孩子发烧 is no name);
    and none may leave only entries that are not called so where others are: 首都图书馆 must not
    leave the 首都博物馆 alone."""
    dropped: list[str] = []
    for match in sorted(words, key=_telling, reverse=True):
        loose = bool(named) and not match.clause.alone
        hits = found & (match.level >= (MIDDLE if loose else WEAK))
        if hits.any() and all((hits & each).any() or not (found & each).any() for each in named):
            found = hits
        elif not loose or not (match.clause.is_common_word or (found & (match.level > 0)).any()):
            dropped.append(match.clause.text)
    return found, dropped


def _telling(match: ClauseMatch) -> float:
    return float(match.gain.max()) if match.level.any() else -1.0


def _without_weak(found: Mask, words: Sequence[ClauseMatch]) -> Mask:
    """Without entries that match a word only by a note, where others match better."""
    better = found
    for match in words:
        hits = better & (match.level >= MIDDLE)
        better = np.asarray(hits) if hits.any() else better
    return better
