"""An opened edition in one language, with everything that is made once for the two."""

from dataclasses import dataclass
from datetime import datetime
from functools import partial

from flask import current_app

from webapp.domain.languages import LANGUAGES, Language
from webapp.domain.problems import NoEdition
from webapp.domain.service import Retired, Service
from webapp.present.browse.counts import Counts, counts_of
from webapp.present.search.results_page import Wording, wording_for
from webapp.present.wording.district_names import NOT_NAMED, DistrictNames, district_names
from webapp.present.wording.opening import OpenSayer
from webapp.present.wording.words import words_for
from webapp.search.question.parameters import KnownValues
from webapp.serving.templates import environment
from webapp.toolbox.edition import OpenEdition
from webapp.toolbox.toolbox import Toolbox
from webapp.web.fragments.cards import Fragments
from webapp.web.rendering.sentences import sentences_in


@dataclass(frozen=True)
class LocalizedEdition:
    """One edition in one language."""

    edition: OpenEdition
    language: Language
    wording: Wording
    fragments: Fragments
    counts: Counts
    known: KnownValues
    numbers: dict[str, int]

    def service(self, service_id: str) -> tuple[int, Service] | None:
        """The document number and the service of that id or slug, if the edition has it."""
        number = self.numbers.get(service_id)
        return None if number is None else (number, self.edition.catalogue.services[number])

    def open_sayer(self, now: datetime) -> OpenSayer:
        """Says opening answers in this language."""
        return OpenSayer(self.wording.words, now)

    def retired(self, service_id: str) -> Retired | None:
        """What became of an entry that is no longer in the edition."""
        return next((r for r in self.edition.catalogue.retired if r.id == service_id), None)


def toolbox() -> Toolbox:
    """The application's toolbox."""
    box: Toolbox = current_app.extensions["toolbox"]
    return box


def this_minute() -> datetime:
    """The time now to the minute: answers about opening hours are the same within it."""
    return toolbox().now().replace(second=0, microsecond=0)


def localized_edition(language: Language) -> LocalizedEdition:
    """The edition that is served now, localized; raises ``NoEdition`` where there is none.

    Call it once in a request and keep it for the length of the request.
    """
    edition = toolbox().edition()
    return edition.once(("localized", language.code), lambda: _localize(edition, language))


def names_of_district(language: Language) -> DistrictNames:
    """What the edition that is served calls its district; nothing where there is none."""
    try:
        edition = toolbox().edition()
    except NoEdition:
        return NOT_NAMED
    names = partial(district_names, language, edition.catalogue.district)
    return edition.once(("district names", language.code), names)


def _localize(edition: OpenEdition, language: Language) -> LocalizedEdition:
    catalogue, sentences = edition.catalogue, sentences_in(language)
    wording = wording_for(words_for(sentences, catalogue, edition.manifest.built_at))
    return LocalizedEdition(
        edition=edition,
        language=language,
        wording=wording,
        fragments=Fragments(
            environment(language), catalogue, wording, edition.shares.fragments // len(LANGUAGES)
        ),
        counts=counts_of(catalogue.services),
        known=edition.searcher.known,
        numbers={
            name: number
            for number, service in enumerate(catalogue.services)
            for name in (service.slug, service.id)
        },
    )
