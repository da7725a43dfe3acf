"""Knowledge: what follows from a catalogue alone, whatever index answers and whatever the hour."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from webapp.domain.catalogue import Catalogue
from webapp.domain.coordinates import Coordinates
from webapp.domain.lookup import PlaceAnswer
from webapp.geo.footways import Footways
from webapp.geo.gazetteer import Gazetteer
from webapp.geo.points.outlines import StreetOutlines
from webapp.search.known.city_words import words_of_everything
from webapp.search.known.columns import Columns
from webapp.search.known.danger_patterns import sounds_of
from webapp.search.known.guide_index import GuideIndex
from webapp.search.known.guide_words import GuideWords
from webapp.search.known.names import Names
from webapp.search.known.own_places import own_places
from webapp.search.known.suggesting import SuggestionTable
from webapp.search.reading.lexicon import Lexicon
from webapp.search.reading.negation import Negations
from webapp.search.reading.places_in_text import NameFound
from webapp.search.reading.spelling import Speller


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


@dataclass(frozen=True)
class Knowledge:
    """Worked out in seconds and only read afterwards, so that threads may share it; it can be
    pickled. ``footways`` are ``None`` where no streets were imported; ``sounds`` are the names of
    places and of services that nobody asks for in danger, as they sound."""

    catalogue: Catalogue
    gazetteer: Places
    outlines: Outlines
    columns: Columns
    names: Names
    lexicon: Lexicon
    speller: Speller
    negations: Negations
    guide_index: GuideIndex
    suggestions: SuggestionTable
    footways: Footways | None
    sounds: frozenset[str]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Knowledge":
        """All that a catalogue tells."""
        gazetteer = Gazetteer(
            (*catalogue.places, *own_places(catalogue)),
            catalogue.address_ranges,
            catalogue.communities,
            catalogue.streets,
            catalogue.district,
            catalogue.outside,
        )
        return cls.around(catalogue, gazetteer, StreetOutlines(catalogue.streets))

    @classmethod
    def around(cls, catalogue: Catalogue, gazetteer: Places, outlines: Outlines) -> "Knowledge":
        """The same with another gazetteer and other outlines."""
        noise = words_of_everything(catalogue.district)
        lexicon = Lexicon.of(catalogue.vocabulary, catalogue.taxonomy, noise)
        words = GuideWords(lexicon.same, lexicon.stop_stems)
        return cls(
            catalogue=catalogue,
            gazetteer=gazetteer,
            outlines=outlines,
            columns=Columns.of(catalogue),
            names=Names.of(catalogue),
            lexicon=lexicon,
            speller=Speller.of(lexicon, catalogue),
            negations=Negations.of(catalogue.vocabulary, catalogue.taxonomy),
            guide_index=GuideIndex.of(catalogue.guides, words),
            suggestions=SuggestionTable.of(catalogue),
            footways=_footways(catalogue),
            sounds=sounds_of(plain_names(catalogue)),
        )


def plain_names(catalogue: Catalogue) -> Iterator[str]:
    """The names of places, communities and services, without what stands in brackets. What is
    sensitive is no such name: it speaks of danger."""
    names = [place.name_zh for place in catalogue.places]
    names += [community.name_zh for community in catalogue.communities]
    for service in catalogue.services:
        if not catalogue.taxonomy.category(service.category).sensitive:
            names += [service.name_zh, service.host_zh]
    yield from dict.fromkeys(name.partition("（")[0] for name in names)


def _footways(catalogue: Catalogue) -> Footways | None:
    if not catalogue.network.kinds:
        return None
    pins = (service.pin for service in catalogue.services)
    return Footways(catalogue.network, [pin for pin in pins if pin])
