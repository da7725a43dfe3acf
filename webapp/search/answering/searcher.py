"""The searcher: an edition opened for the asking walk: its index, gazetteer, hours and columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Protocol

import numpy as np

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import Coordinates
from webapp.domain.district import middle_of
from webapp.domain.lookup import PlaceAnswer
from webapp.domain.opening import DayHours, KnownHours, OpenAnswer
from webapp.domain.terms import TermIndex
from webapp.geo.footways import Footways
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.points.outlines import StreetOutlines
from webapp.hours.book import HoursBook
from webapp.hours.whose import known_hours
from webapp.search.answering.texts_understood import USUAL_BYTES, TextsUnderstood, no_texts_yet
from webapp.search.known.city_words import words_of_everything
from webapp.search.known.columns import Columns, Floats
from webapp.search.known.evidence import Evidence
from webapp.search.known.guide_index import GuideIndex
from webapp.search.known.guide_words import GuideWords
from webapp.search.known.names import Names
from webapp.search.known.openness import OpenBook
from webapp.search.known.own_places import own_places
from webapp.search.known.suggesting import SuggestionTable
from webapp.search.known.weights.matches import HOTLINE_NUMBER
from webapp.search.matching.matcher import Matcher
from webapp.search.matching.needs import NeedsOfPhrases
from webapp.search.question.parameters import KnownValues
from webapp.search.reading.danger import DangerReader, DangerSeen
from webapp.search.reading.lexicon import Lexicon
from webapp.search.reading.negation import Negations
from webapp.search.reading.not_covered import NotCovered
from webapp.search.reading.places_in_text import NameFound, PlaceReader
from webapp.search.reading.spelling import Speller
from webapp.search.reading.understanding import Reader
from webapp.text.script import fold


class Places(Protocol):
    """What is asked of a gazetteer."""

    def find(self, text: str) -> PlaceAnswer: ...
    def names_in(self, text: str) -> Sequence[NameFound]: ...
    def suggest(self, text: str, limit: int) -> Sequence[PlaceAnswer]: ...
    def community_of(self, answer: PlaceAnswer) -> str: ...


class Outlines(Protocol):
    """What is asked of the streets' outlines."""

    def street_at(self, point: Coordinates) -> str: ...
    def nearest_edge(self, point: Coordinates) -> tuple[Coordinates, float, str]: ...


class Hours(Protocol):
    """What is asked of opening hours."""

    def answer(self, hours: KnownHours, at: datetime) -> OpenAnswer: ...
    def days(self, hours: KnownHours, first: date, count: int = 14) -> tuple[DayHours, ...]: ...


@dataclass(frozen=True)
class Searcher:
    """Everything one edition needs to answer; made once per edition, safe to share between
    threads. What follows from the six searcher is worked out when first needed, and kept."""

    catalogue: Catalogue
    index: TermIndex
    gazetteer: Places
    outlines: Outlines
    hours: Hours
    columns: Columns
    is_fallback: bool = False
    """Whether ``index`` stands in for one that is damaged; every answer then says so."""

    most_bytes: int = USUAL_BYTES
    """For texts that were understood."""

    @classmethod
    def assemble(
        cls,
        catalogue: Catalogue,
        index: TermIndex,
        is_fallback: bool = False,
        most_bytes: int = USUAL_BYTES,
    ) -> "Searcher":
        """Build the searcher of a catalogue round its opened index, ready for the first search."""
        searcher = cls(
            catalogue=catalogue,
            index=index,
            gazetteer=Gazetteer(
                (*catalogue.places, *own_places(catalogue)),
                catalogue.address_ranges,
                catalogue.communities,
                catalogue.streets,
                catalogue.district,
                catalogue.outside,
            ),
            outlines=StreetOutlines(catalogue.streets),
            hours=HoursBook(catalogue.holidays, middle_of(catalogue.streets)),
            columns=Columns.of(catalogue),
            is_fallback=is_fallback,
            most_bytes=most_bytes,
        )
        _ = searcher.reader, searcher.matcher, searcher.suggestions, searcher.guide_index
        _ = searcher.footways
        return searcher

    @cached_property
    def known(self) -> KnownValues:
        """The ids that parameters may have in this edition."""
        return KnownValues.of(self.catalogue)

    @cached_property
    def footways(self) -> Footways | None:
        """Ways along the imported streets; None where there are none."""
        network = self.catalogue.network
        return Footways(network) if network.kinds else None

    @cached_property
    def evidence(self) -> Evidence:
        return Evidence(self.index, self.columns.size)

    @cached_property
    def names(self) -> Names:
        return Names.of(self.catalogue)

    @cached_property
    def lexicon(self) -> Lexicon:
        noise = words_of_everything(self.catalogue.district)
        return Lexicon.of(self.catalogue.vocabulary, self.catalogue.taxonomy, noise)

    @cached_property
    def reader(self) -> Reader:
        speller = Speller.of(self.lexicon, self.catalogue)
        places = PlaceReader(self.gazetteer, self.names, self.evidence)
        negations = Negations.of(self.catalogue.vocabulary, self.catalogue.taxonomy)
        return Reader(self.lexicon, places, self.names, self.evidence, speller, negations)

    @cached_property
    def not_covered(self) -> NotCovered:
        return NotCovered.of(self.catalogue.vocabulary.not_covered)

    @cached_property
    def danger_reader(self) -> DangerReader:
        return DangerReader.of(self.catalogue.dangers)

    def danger_in(self, words: str) -> DangerSeen | None:
        """The danger that typed words tell of, pictures among them read as words."""
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
    def guide_index(self) -> GuideIndex:
        words = GuideWords(self.lexicon.same, self.lexicon.stop_stems)
        return GuideIndex.of(self.catalogue.guides, words)

    @cached_property
    def suggestions(self) -> SuggestionTable:
        return SuggestionTable.of(self.catalogue)

    @cached_property
    def understood(self) -> TextsUnderstood:
        return no_texts_yet(self.most_bytes)
