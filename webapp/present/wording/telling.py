"""Sentences of the guides and of the help page as a page says them: each with the number of its
source, and marked where it is not sure or may have changed."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from webapp.domain.guides import Line, Source
from webapp.domain.service import Confidence
from webapp.present.wording.content import plain_name
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.words import Words

_COMMA = re.compile(r"\s*[,，、]\s*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence. ``number`` is its source's in the list of the page; ``mark`` says that it is
    not confirmed or may have changed, else it is empty."""

    text: str
    number: str
    mark: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Who says so. ``articles`` and ``date`` are in words, ``sure`` how far it can be relied on,
    empty for what we say ourselves; ``href`` is empty where there is nothing to follow."""

    text: str
    articles: str
    date: str
    sure: str
    href: str = ""


@dataclass(frozen=True)
class Telling:
    """How the sentences of one page are said: its sources in their order, and the day on which
    it is read."""

    sources: tuple[Source, ...]
    words: Words
    today: date

    def sentences(self, lines: Sequence[Line]) -> tuple[Sentence, ...]:
        """The lines, each with its source's number on the page."""
        return tuple(self._sentence(line) for line in lines)

    def listed(self, lines: Sequence[Line]) -> tuple[SourceLine, ...]:
        """The sources of these lines, numbered, each with the articles that they name."""
        return tuple(self._source(source, lines) for source in self.sources)

    def as_of(self, lines: Sequence[Line]) -> str:
        """The day, in words, since which none of the lines was compared with its source."""
        return self.words.date(min(line.as_of for line in lines), "long") if lines else ""

    def stale(self, lines: Sequence[Line]) -> bool:
        """Whether any of the lines may have changed."""
        return any(line.may_have_changed(self.today) for line in lines)

    def _sentence(self, line: Line) -> Sentence:
        ids = [source.id for source in self.sources]
        return Sentence(
            text=plain_name(self.words.language, line.zh, line.en),
            number=str(ids.index(line.source) + 1) if line.source in ids else "",
            mark=self._mark(line),
        )

    def _mark(self, line: Line) -> str:
        if line.may_have_changed(self.today):
            return self.words.say("This may have changed.")
        return self.words.say("Not confirmed.") if line.sure is Confidence.LOW else ""

    def _source(self, source: Source, lines: Sequence[Line]) -> SourceLine:
        own = [line for line in lines if line.source == source.id]
        articles = dict.fromkeys(one for line in own for one in _COMMA.split(line.article) if one)
        return SourceLine(
            text=plain_name(self.words.language, source.zh, source.en),
            articles=_articles(articles, self.words),
            date=published(source.published, self.words),
            sure="" if source.own else _sure(source.sure, self.words),
            href=source.url,
        )


def published(text: str, sentences: Sentences) -> str:
    """The source's own date in words, no closer than it gives it."""
    return sentences.day_said(text) if text else sentences.say("no date given")


def _articles(numbers: Iterable[str], sentences: Sentences) -> str:
    listed = sentences.listed(numbers)
    if not listed:
        return ""
    if len(re.findall(r"\d+", listed)) == 1:
        return sentences.say("article %(numbers)s", numbers=listed)
    return sentences.say("articles %(numbers)s", numbers=listed)


def _sure(sure: Confidence, sentences: Sentences) -> str:
    words = {
        Confidence.HIGH: sentences.say("reliability: high"),
        Confidence.MEDIUM: sentences.say("reliability: medium"),
        Confidence.LOW: sentences.say("reliability: low"),
    }
    return words.get(sure, "")
