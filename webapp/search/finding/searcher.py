"""The searcher: an edition opened for the asking walk: its index, gazetteer, hours and columns."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

import numpy as np

from webapp.caches import MEGABYTE, Remembering
from webapp.domain.catalogue import Catalogue
from webapp.domain.district import middle_of
from webapp.domain.opening import DayHours, KnownHours, OpenAnswer
from webapp.domain.terms import TermIndex
from webapp.geo.footways import Footways
from webapp.hours.book import HoursBook
from webapp.hours.whose import known_hours
from webapp.search.finding.knowledge import Knowledge, Outlines, Places
from webapp.search.finding.texts_understood import USUAL_BYTES, TextsUnderstood, no_texts_yet
from webapp.search.known.columns import Columns, Floats
from webapp.search.known.evidence import Evidence
from webapp.search.known.guide_index import GuideIndex
from webapp.search.known.names import Names
from webapp.search.known.openness import OpenBook
from webapp.search.known.suggesting import SuggestionTable
from webapp.search.known.weights.matches import HOTLINE_NUMBER
from webapp.search.matching.matcher import Matcher
from webapp.search.matching.needs import NeedsOfPhrases
from webapp.search.question.parameters import KnownValues
from webapp.search.reading.danger import DangerReader, DangerSeen
from webapp.search.reading.lexicon import Lexicon
from webapp.search.reading.not_covered import NotCovered
from webapp.search.reading.places_in_text import PlaceReader
from webapp.search.reading.understanding import Reader
from webapp.text.script import fold


class Hours(Protocol):
    """What is asked of opening hours."""

    def answer(self, hours: KnownHours, at: datetime) -> OpenAnswer: ...
    def days(self, hours: KnownHours, first: date, count: int = 14) -> tuple[DayHours, ...]: ...


@dataclass(frozen=True)
class Searcher:
    """Everything one edition needs to answer; made once per edition, safe to share between
    threads. What else follows is worked out when first needed, and kept."""

    knowledge: Knowledge
    index: TermIndex
    hours: Hours
    is_fallback: bool = False
    """Whether ``index`` stands in for one that is damaged; every answer then says so."""

    most_bytes: int = USUAL_BYTES
    """For texts that were understood."""

    @classmethod
    def assemble(
        cls,
        knowledge: Knowledge,
        index: TermIndex,
        is_fallback: bool = False,
        most_bytes: int = USUAL_BYTES,
    ) -> "Searcher":
        """The searcher of a catalogue round its opened index, ready for the first search."""
        catalogue = knowledge.catalogue
        hours = HoursBook(catalogue.holidays, middle_of(catalogue.streets))
        searcher = cls(knowledge, index, hours, is_fallback, most_bytes)
        _ = searcher.reader, searcher.matcher
        return searcher

    @cached_property
    def catalogue(self) -> Catalogue:
        return self.knowledge.catalogue

    @cached_property
    def gazetteer(self) -> Places:
        return self.knowledge.gazetteer

    @cached_property
    def outlines(self) -> Outlines:
        return self.knowledge.outlines

    @cached_property
    def columns(self) -> Columns:
        return self.knowledge.columns

    @cached_property
    def footways(self) -> Footways | None:
        """Ways along the imported streets; None where there are none."""
        return self.knowledge.footways

    @cached_property
    def names(self) -> Names:
        return self.knowledge.names

    @cached_property
    def lexicon(self) -> Lexicon:
        return self.knowledge.lexicon

    @cached_property
    def guide_index(self) -> GuideIndex:
        return self.knowledge.guide_index

    @cached_property
    def suggestions(self) -> SuggestionTable:
        return self.knowledge.suggestions

    @cached_property
    def known(self) -> KnownValues:
        """The ids that parameters may have in this edition."""
        return KnownValues.of(self.catalogue)

    @cached_property
    def evidence(self) -> Evidence:
        return Evidence(self.index, self.columns.size)

    @cached_property
    def reader(self) -> Reader:
        known = self.knowledge
        places = PlaceReader(known.gazetteer, known.names, self.evidence)
        return Reader(
            known.lexicon, places, known.names, self.evidence, known.speller, known.negations
        )

    @cached_property
    def not_covered(self) -> NotCovered:
        return NotCovered.of(self.catalogue.vocabulary.not_covered)

    @cached_property
    def danger_reader(self) -> DangerReader:
        return DangerReader.of(self.catalogue.dangers, self.knowledge.sounds)

    @cached_property
    def danger_in(self) -> Remembering[DangerSeen | None]:
        """The danger that typed words tell of, pictures among them read as words; read once for
        all who ask."""
        return Remembering(MEGABYTE, self, "read_danger")

    def read_danger(self, words: str) -> DangerSeen | None:
        """The same, read anew."""
        return self.danger_reader.read(self.lexicon.emoji.in_words(fold(words)))

    @cached_property
    def matcher(self) -> Matcher:
        needs = NeedsOfPhrases.of(self.catalogue.taxonomy)
        return Matcher(self.evidence, self.columns, self.names, self._own_numbers(), needs)

    def _own_numbers(self) -> Floats:
        taxonomy = self.catalogue.taxonomy
        return np.array(
            [
                (1.0 if taxonomy.category(service.category).located else HOTLINE_NUMBER)
                / max(len(service.phones), 1)
                for service in self.catalogue.services
            ]
        )

    @cached_property
    def open_book(self) -> OpenBook:
        return OpenBook(self.hours, self.known_hours)

    @cached_property
    def known_hours(self) -> tuple[KnownHours, ...]:
        """What is known of the hours of every entry, by document number."""
        return known_hours(self.catalogue)

    def open_at(self, number: int, at: datetime) -> OpenAnswer:
        """Whether an entry is open, by its document number."""
        return self.hours.answer(self.known_hours[number], at)

    def days_of(self, number: int, first: date, count: int = 14) -> tuple[DayHours, ...]:
        """The coming days of an entry; none where nothing is known of its hours."""
        known = self.known_hours[number]
        return self.hours.days(known, first, count) if known.readings else ()

    @cached_property
    def understood(self) -> TextsUnderstood:
        return no_texts_yet(self.most_bytes)
