"""What assistants are answered: the words of the site, from the edition that is served."""

from collections.abc import Iterator
from dataclasses import dataclass

from webapp.cli.command.speech import sentences_in
from webapp.domain.fields import HOW, WHO
from webapp.domain.languages import SIMPLIFIED, language_named
from webapp.domain.service import Service
from webapp.present.brief.answer import brief_text
from webapp.present.brief.place import place_lines
from webapp.present.brief.telling import Telling
from webapp.present.frame.urgent import urgent_numbers
from webapp.present.guides.pages import guide_link
from webapp.present.search.guide_links import guide_links
from webapp.present.search.notices import told_everywhere
from webapp.present.search.results_page import Wording, wording_for
from webapp.present.services.facts import FactWriter
from webapp.present.wording.days import date_said
from webapp.present.wording.opening import OpenSayer
from webapp.present.wording.words import Words, words_for
from webapp.search.answering.finder import find_services
from webapp.search.question.parameters import query_from_args
from webapp.search.question.results import ResultPage
from webapp.text.script import clean
from webapp.toolbox.edition import OpenEdition
from webapp.toolbox.toolbox import Toolbox

MOST_PLACES = 5


@dataclass(frozen=True)
class Assistant:
    """Answers in one language out of the edition that is served now. Nothing that is asked is kept
    or logged."""

    toolbox: Toolbox
    language: str = ""

    def find(self, query: str, near: str) -> str:
        """The first places that answer the words, danger first."""
        result = self._found(query, near)
        return self._dated(brief_text(result, self._telling()))

    def service(self, service_id: str) -> str:
        """All that is known of one entry; what became of one that is gone."""
        services = self._edition.catalogue.services
        for number, service in enumerate(services):
            if service_id in (service.id, service.slug):
                return self._dated("\n".join(self._entry(number, service)))
        return self._words.say("No service has this id: %(id)s", id=clean(service_id)[:64])

    def guides(self, query: str) -> str:
        """The guides that answer the words, with their first sentence; all of them for none."""
        words, site = self._words, self.toolbox.settings.public_address
        if clean(query):
            result = self._found(query, "")
            told = told_everywhere((result,), words, self._wording.labels)
            calls = [f"{call.number} {call.name}" for notice in told for call in notice.calls]
            links, first = guide_links(result, words), [*calls, *(notice.text for notice in told)]
        else:
            guides = self._edition.catalogue.guides.guides
            links, first = tuple(guide_link(each, words.language) for each in guides), []
        lines = [f"{link.text}\n{link.note}\n{site}{link.href}" for link in links]
        return self._dated("\n".join((*first, *(lines or [words.say("Nothing found.")]))))

    def urgent(self) -> str:
        """The numbers that help at once."""
        calls = urgent_numbers(self._words)
        return "\n".join(f"{call.number} {call.name}: {call.note}" for call in calls)

    @property
    def _edition(self) -> OpenEdition:
        return self.toolbox.edition()

    @property
    def _wording(self) -> Wording:
        edition = self._edition
        sentences = sentences_in(language_named(self.language) or SIMPLIFIED)

        def make() -> Wording:
            return wording_for(words_for(sentences, edition.catalogue, edition.manifest.built_at))

        return edition.once(("wording", sentences.language.code), make)

    @property
    def _words(self) -> Words:
        return self._wording.words

    def _telling(self) -> Telling:
        site = self.toolbox.settings.public_address
        return Telling(self._wording, self.toolbox.now(), site, most=MOST_PLACES, whole=True)

    def _found(self, query: str, near: str) -> ResultPage:
        edition = self._edition
        asked, told = query_from_args([("q", query), ("near", near)], edition.searcher.known)
        return find_services(asked, edition.searcher, self.toolbox.now(), told)

    def _entry(self, number: int, service: Service) -> Iterator[str]:
        words, now = self._words, self.toolbox.now()
        open_line = OpenSayer(words, now)(self._edition.searcher.open_at(number, now))
        yield from place_lines(service, open_line, "", self._telling(), words)
        write = FactWriter(service, words, "")
        for fact in (*write.fields_on(WHO), *write.fields_on(HOW)):
            yield words.say("%(label)s: %(value)s", label=fact.label, value=fact.value.text)
        if service.note_zh:
            yield words.plain(service.note_zh)
        source, day = service.source, words.plain(date_said(service.source.date, words))
        yield words.say("Source: %(source)s", source=f"{words.plain(source.title_zh)} {day}")

    def _dated(self, text: str) -> str:
        as_of = self._words.say("As of %(day)s", day=self._words.as_of.newest)
        return f"{text}\n\n{as_of}"
