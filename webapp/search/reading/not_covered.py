"""What is asked for and not here: repairs, shopping, pets; and who has it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from webapp.domain.vocabulary import Topic
from webapp.search.known.weights.matches import LEADS_THERE
from webapp.search.known.weights.reading import LONG_SOUND
from webapp.search.reading.clauses import Clause, Understanding
from webapp.text.numerals import as_named
from webapp.text.pinyin import syllables
from webapp.text.script import fold

_BETWEEN = "(?:个|一?下|一台|一部|点|辆|部|台|我的?|的|新|旧|了|家里?的?|什么)?"
_BESIDE = r"[^\s,，。]{0,4}?"
_NOBODY = "(?!)"
ANYTHING_ELSE = "anything-else"
"""The topic of what no other one is about."""

LEAST_SOUNDS = 2
"""Syllables of a word that is known by them alone."""


@dataclass(frozen=True)
class Covering:
    """How a topic is said, what says it beside anything else, and what says that it is not."""

    topic: Topic
    said: re.Pattern[str]
    sounds: re.Pattern[str]
    first: re.Pattern[str]
    unless: re.Pattern[str]

    @classmethod
    def of(cls, topic: Topic) -> "Covering":
        han = (word for word in topic.unless if not word.isascii())
        latin = (rf"\b{re.escape(word)}\b" for word in topic.unless if word.isascii())
        unless = "|".join([_any(han), *latin])
        ways = (_pattern(topic), _sounds(topic), _any(topic.first), unless)
        return cls(topic, *map(re.compile, ways))


@dataclass(frozen=True)
class NotCovered:
    """Finds topics of which there is nothing here."""

    topics: tuple["Covering", ...]

    @classmethod
    def of(cls, topics: Iterable[Topic]) -> "NotCovered":
        return cls(tuple(map(Covering.of, topics)))

    def anything_else(self, typed: str) -> Topic | None:
        """The topic of what nothing was found for; ``None`` where the words are only spoken to
        the site, or there is no such topic."""
        last = next((each for each in self.topics if each.topic.id == ANYTHING_ELSE), None)
        return last.topic if last and not last.unless.search(fold(typed)) else None

    def meant(self, understood: Understanding, typed: str) -> Topic | None:
        """The topic of a search, unless it asks for something that there is here as well. It is
        looked for in the words as they were ``typed``: rain is no slip for pain."""
        if understood.is_name or not typed:
            return None
        clauses = understood.clauses
        text = as_named(fold(typed)) if understood.corrected else understood.text
        if understood.corrected:
            clauses = tuple(
                replace(c, at=-1, until=-1) for c in clauses if not _is_mended(c, understood)
            )
        meant = [each for each in self.topics if not each.unless.search(text)]
        if first := next((each.topic for each in meant if each.first.search(text)), None):
            return first
        least = LONG_SOUND if _is_said(clauses) else 0
        spoken = " ".join(fold(typed).split()) if typed.isascii() else ""
        sounds = ((each.topic, each.sounds.search(spoken)) for each in meant)
        if sounding := next(
            (topic for topic, said in sounds if said and len(said[0]) > least), None
        ):
            return sounding
        found = [
            (match.end() - match.start(), match.span(), each.topic)
            for each in meant
            for match in each.said.finditer(text)
        ]
        for _, (start, end), topic in sorted(found, key=lambda each: -each[0]):
            if not _is_here(clauses, start, end):
                return topic
        return None


def _is_said(clauses: Sequence[Clause]) -> bool:
    """Whether a kind of service is surely named."""
    return any(weight >= LEADS_THERE for c in clauses for _, weight in c.categories)


def _is_mended(clause: Clause, understood: Understanding) -> bool:
    return understood.corrected is not None and understood.corrected[1] in clause.text


def _is_here(clauses: Sequence[Clause], start: int, end: int) -> bool:
    """Whether a kind of service is named beside a stretch of the text, or by a phrase that the
    stretch is only a part of."""
    kinds = [clause for clause in clauses if clause.is_kind]
    return any(_names_beside(kind, start, end) for kind in kinds)


def _names_beside(clause: Clause, start: int, end: int) -> bool:
    surest = max(weight for _, weight in clause.categories)
    if clause.at <= start and end <= clause.until:
        return surest >= LEADS_THERE
    is_beside = clause.until <= start or clause.at >= end
    return is_beside and surest >= LEADS_THERE


def _pattern(topic: Topic) -> str:
    words = [fold(word) for word in topic.words]
    doing, things = _any(topic.doing), _any(topic.things)
    ways = [_any(words), f"{doing}{_BETWEEN}{things}", f"{things}{_BESIDE}{doing}"]
    english = "|".join(sorted(map(re.escape, map(fold, topic.english)), key=len, reverse=True))
    return "|".join([*ways, rf"\b(?:{english or _NOBODY})(?:s|es|ed|ing)?\b"])


def _any(words: Iterable[str]) -> str:
    return _one_of(re.escape(fold(word)) for word in words)


def _sounds(topic: Topic) -> str:
    """A topic as it is typed in pinyin: its words, and what is done to which thing."""
    words = _one_of(map(_spelled, topic.words))
    doing, things = (
        _one_of(_spelled(word, 1) for word in each) for each in (topic.doing, topic.things)
    )
    return rf"\b(?:{words}|{doing} ?{things})\b"


def _spelled(word: str, least: int = LEAST_SOUNDS) -> str:
    """A Chinese word in syllables that may stand apart; empty where they are too few."""
    said = syllables(word)
    return " ?".join(said) if len(said) >= least and not word.isascii() else ""


def _one_of(patterns: Iterable[str]) -> str:
    longest_first = sorted({each for each in patterns if each}, key=len, reverse=True)
    return f"(?:{'|'.join(longest_first) or _NOBODY})"
