"""Latin words that are no known English phrase: names in English, typed pinyin, initials."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from webapp.search.known.evidence import Evidence
from webapp.search.known.weights.matches import INITIALS as INITIALS_SURETY
from webapp.search.known.weights.matches import PREFIX as PREFIX_SURETY
from webapp.search.known.weights.reading import (
    MOST_JOINED,
    MOST_MEANINGS,
    MOST_WORDINGS,
    NEARLY,
    SHORTEST_INITIALS,
    SHORTEST_READING,
)
from webapp.search.reading.clauses import BEGUN, INITIALS, PHRASE, READING, WORDS, Clause
from webapp.search.reading.lexicon import Lexicon, Meaning, ranked
from webapp.text.english import stem
from webapp.text.readings import ways_to_read
from webapp.text.terms import wanted_terms


def latin_clauses(
    words: Sequence[str], lexicon: Lexicon, evidence: Evidence
) -> tuple[list[Clause], list[str]]:
    """Clauses for neighbouring words, the longest joined reading first (``you er yuan``), and
    the words that mean nothing."""
    clauses: list[Clause] = []
    missing: list[str] = []
    position = 0
    while position < len(words):
        size, clause = _longest(words[position:], lexicon, evidence)
        if clause is not None:
            clauses.append(clause)
        elif words[position] and stem(words[position]) not in lexicon.stop_stems:
            missing.append(words[position])
        position += size
    return clauses, missing


def _longest(
    words: Sequence[str], lexicon: Lexicon, evidence: Evidence
) -> tuple[int, Clause | None]:
    for size in range(min(len(words), MOST_JOINED), 1, -1):
        joined = "".join(words[:size])
        clause = spoken_phrase(joined, lexicon) or _spoken_name(joined, evidence)
        if clause is not None:
            return size, clause
    return 1, _one_word(words[0], lexicon, evidence)


def _one_word(word: str, lexicon: Lexicon, evidence: Evidence) -> Clause | None:
    if len(evidence.of(stem(word)).numbers):
        return Clause(word, WORDS, wordings=((stem(word),),), alone=True)
    return (
        spoken_phrase(word, lexicon)
        or _spoken_name(word, evidence)
        or _first_letters(word, lexicon, evidence)
        or _begun(word, lexicon.reading_keys, lexicon.readings)
        or _begun(word, lexicon.initial_keys, lexicon.initials)
        or _abbreviated(word, lexicon)
    )


def spoken_phrase(letters: str, lexicon: Lexicon) -> Clause | None:
    """A phrase typed in full pinyin: ``muyingshi``."""
    meanings = lexicon.readings.get(letters) if len(letters) >= SHORTEST_READING else None
    return kinds_clause(letters, PHRASE, meanings, 1.0) if meanings else None


def _spoken_name(letters: str, evidence: Evidence) -> Clause | None:
    """Names of entries that are spoken so: at least two syllables, neighbours in the name."""
    if len(letters) < SHORTEST_READING:
        return None
    ways = [way for way in ways_to_read(letters) if len(way) > 1]
    readings = tuple(_pairs(way) for way in ways if _is_spoken(_pairs(way), evidence))
    return Clause(letters, READING, readings=readings, alone=True) if readings else None


def _pairs(way: Sequence[str]) -> tuple[str, ...]:
    return tuple(f"{one}'{two}" for one, two in pairwise(way))


def _is_spoken(pairs: Sequence[str], evidence: Evidence) -> bool:
    sets = [set(evidence.holders("reading", pair).tolist()) for pair in pairs]
    return bool(sets) and bool(set.intersection(*sets))


def _first_letters(word: str, lexicon: Lexicon, evidence: Evidence) -> Clause | None:
    """Initials of a phrase or of a whole name: ``flyz``, ``bhyey``."""
    if len(word) < SHORTEST_INITIALS:
        return None
    if meanings := lexicon.initials.get(word, ()):
        return kinds_clause(word, INITIALS, meanings, INITIALS_SURETY)
    if len(evidence.holders("initials", word)):
        return Clause(word, INITIALS, initials=word, alone=True)
    return None


def _begun(
    word: str, keys: Sequence[str], meanings: Mapping[str, tuple[Meaning, ...]]
) -> Clause | None:
    """A phrase whose pinyin (``muying``, ``youer``) or first letters (``wzaw``) begin so; ``keys``
    are those of the meanings, sorted."""
    if len(word) < SHORTEST_READING:
        return None
    first = bisect_left(keys, word)
    begun: list[Meaning] = []
    for key in keys[first : first + MOST_MEANINGS]:
        if not key.startswith(word):
            break
        begun += meanings[key]
    return kinds_clause(word, BEGUN, begun, PREFIX_SURETY) if begun else None


def _abbreviated(word: str, lexicon: Lexicon) -> Clause | None:
    """Some syllables whole, some by their first letters, as input methods allow: ``myshi``."""
    if len(word) < SHORTEST_READING:
        return None
    found = [
        lexicon.han.meanings[phrase]
        for phrase in lexicon.by_letter.get(word[0], ())
        if _fits(word, lexicon.syllables[phrase])
    ]
    return kinds_clause(word, BEGUN, found, PREFIX_SURETY) if found else None


def _fits(word: str, said: Sequence[str]) -> bool:
    """True where the word is made of beginnings of all the syllables in turn."""
    if len(word) < len(said):
        return False
    reached = {0}
    for syllable in said:
        ahead = set()
        for position in reached:
            for size in range(1, len(syllable) + 1):
                if word[position : position + size] != syllable[:size]:
                    break
                ahead.add(position + size)
        reached = ahead
    return len(word) in reached


def kinds_clause(said: str, kind: str, meanings: Sequence[Meaning], surety: float) -> Clause:
    """The kinds that the surest of the meanings lead to, a little less sure, with the words as
    they are written: an entry that holds them is the better one."""
    best = max(meaning.weight for meaning in meanings)
    sure = [meaning for meaning in meanings if meaning.weight >= best - NEARLY][:MOST_MEANINGS]
    weights: dict[str, float] = {}
    for meaning in sure:
        for category, weight in meaning.categories:
            weights[category] = max(weights.get(category, 0.0), weight * surety)
    return Clause(
        said,
        kind,
        categories=ranked(weights),
        wordings=tuple(wanted_terms(meaning.phrase) for meaning in sure[:MOST_WORDINGS]),
        wanted=next((meaning.wanted for meaning in sure if meaning.wanted), ()),
        alone=True,
    )
