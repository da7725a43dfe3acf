"""Single facts of an entry as cells of a table: what is not known says so."""

from dataclasses import dataclass

from webapp.domain.fields import Field
from webapp.domain.service import Service
from webapp.present.search.cards import hours_in_words, phones_of
from webapp.present.shortlist.models import Cell
from webapp.present.wording.fields import value_of
from webapp.present.wording.values import OpenLine, Text
from webapp.present.wording.words import Words

HOURS_IN_WORDS = "hours_note_zh"


@dataclass(frozen=True, slots=True)
class CellWriter:
    """Writes cells in one language."""

    words: Words

    def said(self, text: str) -> Cell:
        """A fact already in the page's own words."""
        return Cell(Text(text), known=True) if text else self._unknown()

    def phone(self, service: Service) -> Cell:
        """The first number, to be tapped."""
        numbers = phones_of(service)
        if not numbers:
            return self._unknown()
        return Cell(Text(numbers[0].text), known=True, href=numbers[0].href)

    def field(self, field: Field, service: Service) -> Cell:
        """What the entry says in a declared field."""
        said = value_of(field, service, self.words)
        if field.name == HOURS_IN_WORDS and service.is_telephone and service.hours:
            said = hours_in_words(service, self.words) or said
        return Cell(said, known=True) if said else self._unknown()

    def open(self, line: OpenLine, service: Service) -> Cell:
        """Whether it is open; of a telephone whose hours are told in words only, these words."""
        told = service.hours_note_zh if service.is_telephone and not service.hours else ""
        return Cell(self.words.text(told), known=True) if told else self.said(line.text)

    def feature(self, key: str, service: Service) -> Cell:
        """Yes, no or a word; features hold words of the page, or Chinese ones."""
        value = service.feature(key)
        if value == "unknown":
            return self._unknown()
        return Cell(self.words.text_of(self.words.features.value(key, value)), known=True)

    def _unknown(self) -> Cell:
        return Cell(Text(self.words.features.unknown), known=False)
