"""The steps of the guides, ready to be looked up by what somebody asks."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import log, sqrt

from webapp.domain.guides import Guide, Guides, Step
from webapp.search.known.guide_words import GuideWords, Terms
from webapp.search.known.weights.guides import GUIDE_ABSENT, GUIDE_FIELDS, LIKE_A_PHRASE
from webapp.search.known.weights.matches import BM25_SMOOTHING

Postings = Mapping[str, tuple[tuple[int, float], ...]]
"""Term → (number, weight) of what holds it."""


@dataclass(frozen=True)
class Phrase:
    """One way of asking for the step of that number; ``worth`` is that of all its terms, ``sound``
    that of its syllables."""

    step: int
    worth: float
    sound: float


@dataclass(frozen=True, slots=True)
class Likeness:
    """How well the step of that number answers a text: ``score`` from 0 to about 1; ``held`` is the
    share of the text that its words hold, ``said`` the share of the likest way of asking for it
    that the text says."""

    step: int
    score: float
    held: float
    said: float


NOBODY = (0.0, 0.0)
"""Nobody asks for a step like this."""


@dataclass(frozen=True)
class GuideIndex:
    """Steps by their words: ``held`` says which steps hold a term in which of their texts,
    ``phrases`` are the ways of asking for them, ``said`` their terms, ``rarity`` what a term
    tells."""

    words: GuideWords
    steps: tuple[tuple[Guide, Step], ...]
    held: Postings
    phrases: tuple[Phrase, ...]
    said: Postings
    rarity: Mapping[str, float]

    @classmethod
    def of(cls, guides: Guides, words: GuideWords) -> "GuideIndex":
        """Built once for an edition."""
        steps = tuple((guide, step) for guide in guides.guides for step in guide.steps)
        held = _inverted(_weighed(texts, words) for texts in _texts(guides, steps))
        rarity = {term: _rarity(len(numbers), len(steps)) for term, numbers in held.items()}
        asked = [
            (number, words.terms(text))
            for number, (_, step) in enumerate(steps)
            for text in (*step.asked, step.zh, step.en)
        ]
        return cls(
            words=words,
            steps=steps,
            held=held,
            phrases=tuple(
                Phrase(number, _worth(terms, rarity), _worth(_sounds(terms), rarity))
                for number, terms in asked
            ),
            said=_inverted(terms for _, terms in asked),
            rarity=rarity,
        )

    @cached_property
    def kinds(self) -> tuple[frozenset[str], ...]:
        """For each step the kinds of service that its guide is about."""
        return tuple(frozenset(kinds_of(guide)) for guide, _ in self.steps)

    def ranked(self, text: str) -> list[Likeness]:
        """The steps that hold anything of the text, the likest first; equal ones in the order of
        the guides. Latin letters of which no guide holds a word may be pinyin."""
        terms = self.words.terms(text)
        if any(term in self.rarity for term in terms):
            found = self._likenesses(terms, of_sound=False)
        else:
            ways = [self._likenesses(way, of_sound=True) for way in self.words.spelled(text)]
            found = [each for way in ways for each in way]
        return _likest(found)

    def _likenesses(self, terms: Terms, of_sound: bool) -> list[Likeness]:
        whole = _worth(terms, self.rarity)
        asked = self._asked_so(terms, whole, of_sound)
        return [
            Likeness(
                number,
                (1 - LIKE_A_PHRASE) * share / whole + LIKE_A_PHRASE * asked.get(number, NOBODY)[0],
                share / whole,
                asked.get(number, NOBODY)[1],
            )
            for number, share in self._share(terms).items()
        ]

    def _share(self, terms: Terms) -> Mapping[int, float]:
        """For each step the worth of the terms that its texts hold."""
        found: dict[int, float] = defaultdict(float)
        for term, weight in terms.items():
            for number, held in self.held.get(term, ()):
                found[number] += weight * held * self.rarity[term]
        return found

    def _asked_so(
        self, terms: Terms, whole: float, of_sound: bool
    ) -> Mapping[int, tuple[float, float]]:
        """For each step how like the likest way of asking for it is (the cosine of their worths),
        and how much of that way was said; of a text in pinyin only the sounds count."""
        shared: dict[int, float] = defaultdict(float)
        for term, weight in terms.items():
            for number, said in self.said.get(term, ()):
                shared[number] += min(weight, said) * self.rarity.get(term, 0.0)
        found: dict[int, tuple[float, float]] = {}
        for number, worth in shared.items():
            phrase = self.phrases[number]
            own = phrase.sound if of_sound else phrase.worth
            alike = worth / sqrt(own * whole), worth / own
            if alike > found.get(phrase.step, NOBODY):
                found[phrase.step] = alike
        return found


def kinds_of(guide: Guide) -> Iterator[str]:
    """The kinds of service that a guide and its steps are about."""
    yield from guide.categories
    for step in guide.steps:
        yield from step.categories


def _likest(found: Iterable[Likeness]) -> list[Likeness]:
    """Each step once, as it is likest."""
    best: dict[int, Likeness] = {}
    for each in found:
        if each.step not in best or best[each.step].score < each.score:
            best[each.step] = each
    return sorted(best.values(), key=lambda each: (-each.score, each.step))


def _texts(
    guides: Guides, steps: Iterable[tuple[Guide, Step]]
) -> Iterator[Iterator[tuple[str, str]]]:
    """For each step its texts with the field in which they stand."""
    led: dict[tuple[str, str], list[str]] = defaultdict(list)
    for guide in guides.guides:
        for step in guide.steps:
            for choice in step.choices:
                led[guide.target(choice)] += [choice.zh, choice.en]
    return (_fields(guide, step, led[guide.id, step.id]) for guide, step in steps)


def _fields(guide: Guide, step: Step, led: list[str]) -> Iterator[tuple[str, str]]:
    yield from (("asked", text) for text in step.asked)
    yield from (("title", text) for text in (step.zh, step.en))
    yield from (("choice", text) for text in led)
    yield from (("guide", text) for text in (guide.zh, guide.en))
    if step is guide.first:
        yield from (("guide", text) for text in (guide.summary_zh, guide.summary_en))
    yield from (("fact", text) for line in step.facts for text in (line.zh, line.en))


def _weighed(texts: Iterator[tuple[str, str]], words: GuideWords) -> Terms:
    """The terms of a step's texts, each in the best of its fields."""
    weights: dict[str, float] = {}
    for name, text in texts:
        for term in words.terms(text):
            weights[term] = max(weights.get(term, 0.0), GUIDE_FIELDS[name])
    return weights


def _inverted(documents: Iterable[Terms]) -> Postings:
    found: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, terms in enumerate(documents):
        for term, weight in terms.items():
            found[term].append((number, weight))
    return {term: tuple(pairs) for term, pairs in found.items()}


def _sounds(terms: Terms) -> Terms:
    return {term: weight for term, weight in terms.items() if "'" in term}


def _rarity(holders: int, steps: int) -> float:
    return log(1 + (steps - holders + BM25_SMOOTHING) / (holders + BM25_SMOOTHING))


def _worth(terms: Terms, rarity: Mapping[str, float]) -> float:
    return sum(weight * rarity.get(term, GUIDE_ABSENT) for term, weight in terms.items())
