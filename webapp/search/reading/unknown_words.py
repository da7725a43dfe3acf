"""What stands between the known phrases of a search: names, words, typed pinyin, numbers."""

import re
from dataclasses import dataclass, field

from webapp.search.known.evidence import Evidence
from webapp.search.known.same_words import has_han
from webapp.search.known.weights.matches import INSIDE
from webapp.search.known.weights.reading import (
    MOST_CHARACTERS_INSIDE,
    MOST_GUESSED_LETTERS,
    SHORTEST_PLACE_HAN,
    SHORTEST_PLACE_LATIN,
    SHORTEST_TOLD,
)
from webapp.search.reading.clauses import NUMBER, PHRASE, WORDS, Clause
from webapp.search.reading.latin import kinds_clause, latin_clauses
from webapp.search.reading.lexicon import CATEGORY, Lexicon
from webapp.text.english import ENGLISH_WORD
from webapp.text.terms import wanted_terms
from webapp.text.tokens import HAN, bigrams

_PIECE = re.compile(
    rf"(?P<han>[{HAN}]+)|(?P<latin>[a-z]+(?:[-\s'’]+[a-z]+)*)|(?P<digits>\d[\d\s-]*)"
)
_NOT_DIGITS = re.compile(r"\D+")


@dataclass
class Gap:
    """Clauses of a gap, and the parts of it that mean nothing anywhere."""

    clauses: list[Clause] = field(default_factory=list)
    unexplained: list[str] = field(default_factory=list)


def clauses_of_gap(text: str, start: int, end: int, lexicon: Lexicon, evidence: Evidence) -> Gap:
    """Clauses for the part of the folded text from ``start`` to ``end``."""
    gap = Gap()
    for match in _PIECE.finditer(text, start, end):
        alone = _stands_alone(text, match.start(), match.end())
        if match["han"]:
            _read_han(match["han"], alone, evidence, gap)
        elif match["latin"]:
            words = [m["word"] for m in ENGLISH_WORD.finditer(match["latin"])]
            found, missing = latin_clauses(words, lexicon, evidence)
            gap.clauses += found
            gap.unexplained += missing
        else:
            gap.clauses.append(_number_clause(match["digits"].strip()))
    return gap


def without_lone_guesses(clauses: list[Clause], unexplained: list[str]) -> list[Clause]:
    """The clauses without a few Latin letters that were guessed to mean a kind, where they are
    all that is left of a search whose Chinese words mean nothing: what was asked for is not there,
    and ``xyz`` beside it is no reason to show something else."""
    said = any(len(word) >= SHORTEST_TOLD and has_han(word) for word in unexplained)
    guessed = [clause.is_guess and len(clause.text) <= MOST_GUESSED_LETTERS for clause in clauses]
    return [] if said and clauses and all(guessed) else clauses


def literal_clauses(text: str) -> list[Clause]:
    """Each piece of one script as words, whatever it may mean."""
    clauses = []
    for match in _PIECE.finditer(text):
        if match["digits"]:
            clauses.append(_number_clause(match["digits"].strip()))
        elif match["latin"]:
            words = (m["word"] for m in ENGLISH_WORD.finditer(match["latin"]))
            clauses += [_words_clause(word, alone=True) for word in words]
        else:
            clauses.append(_words_clause(match["han"], alone=True))
    return clauses


def phrases_with(text: str, lexicon: Lexicon) -> list[Clause]:
    """A kind for a few characters that stand inside known phrases only: 奶, 疫苗本."""
    if not 0 < len(text) <= MOST_CHARACTERS_INSIDE or text.isascii():
        return []
    meanings = [
        meaning
        for phrase, meaning in lexicon.han.meanings.items()
        if text in phrase and meaning.kind == CATEGORY and meaning.is_common
    ]
    return [kinds_clause(text, PHRASE, meanings, INSIDE)] if meanings else []


def may_be_place(word: str) -> bool:
    """Whether a word that fits nothing is long enough to be looked for among places."""
    shortest = SHORTEST_PLACE_LATIN if word.isascii() else SHORTEST_PLACE_HAN
    return len(word) >= shortest and word.isalpha()


def _words_clause(said: str, alone: bool) -> Clause:
    if len(said) == 1:
        return Clause(said, WORDS, start=said, alone=alone)
    return Clause(said, WORDS, wordings=(wanted_terms(said),), alone=alone)


def _number_clause(said: str) -> Clause:
    digits = _NOT_DIGITS.sub("", said)
    return Clause(said, NUMBER, wordings=(tuple(said.split("-")),), number=digits, alone=True)


def _read_han(said: str, alone: bool, evidence: Evidence, gap: Gap) -> None:
    """The whole run where some entry holds it; else those stretches of it that some entry has."""
    if len(said) < SHORTEST_TOLD:
        if alone and len(evidence.starting(said).numbers):
            gap.clauses.append(_words_clause(said, alone))
        else:
            gap.unexplained.append(said)
    elif evidence.all_of(bigrams(said)):
        gap.clauses.append(_words_clause(said, alone))
    else:
        known = _known_stretches(said, evidence)
        gap.clauses += [_words_clause(stretch, alone) for stretch in known]
        gap.unexplained.append(said)


def _known_stretches(said: str, evidence: Evidence) -> list[str]:
    """Longest stretches that some entry holds whole, from the left, none overlapping.

    ``北海那里`` → ``["北海"]`` where no entry says 海那.
    """
    stretches: list[str] = []
    start = 0
    while start < len(said) - 1:
        end = start + 1
        while end < len(said) and evidence.all_of(bigrams(said[start : end + 1])):
            end += 1
        if end - start >= SHORTEST_TOLD:
            stretches.append(said[start:end])
            start = end
        else:
            start += 1
    return stretches


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    return not (before.strip() or after.strip())
