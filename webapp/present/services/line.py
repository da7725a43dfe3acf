"""A telephone line → its page: whom it is for, when it is answered, what happens when one calls."""

from dataclasses import dataclass
from datetime import date

from webapp.domain.catalogue import Catalogue
from webapp.domain.fields import HOW, INSIDE, WHO
from webapp.domain.pictures import Picture
from webapp.domain.remarks import remarks_of
from webapp.domain.service import Confidence, Service
from webapp.present.frame.links import referral_href, report_href, service_href, shortlist_href
from webapp.present.frame.models import Notice, Share
from webapp.present.search.cards import hours_in_words, phones_of
from webapp.present.services.facts import FactWriter
from webapp.present.services.models import Fact, SourceNote
from webapp.present.services.page import kind_link, share_entry, source_note, warnings_of
from webapp.present.wording.telling import Sentence, SourceLine, Telling
from webapp.present.wording.trust import trust_mark
from webapp.present.wording.values import Link, OpenLine, Phone, StatusMark, Text
from webapp.present.wording.words import Words

NOT_BY_TELEPHONE = ("documents", "apply", "host", "fee")
"""What nobody asks of a number before dialling it."""


@dataclass(frozen=True, slots=True)
class OtherLine:
    """Another telephone line: its name leads to its page, its number dials."""

    name: Link
    phone: Phone


@dataclass(frozen=True, slots=True)
class LinePage:
    """One telephone line. ``told`` is what to say and what happens when one calls, each sentence
    with the number of its source; without ``source`` and ``status`` where everybody knows the
    number."""

    id: str
    h1: Text
    own_name: Text | None
    picture: Picture
    kind: Link
    status: StatusMark | None
    phones: tuple[Phone, ...]
    warnings: tuple[Notice, ...]
    facts: tuple[Fact, ...]
    notes: tuple[Text, ...]
    told: tuple[Sentence, ...]
    sources: tuple[SourceLine, ...]
    others: tuple[OtherLine, ...]
    source: SourceNote | None
    share: Share
    quiet: bool
    report_href: str
    referral_href: str
    list_href: str


def line_page(
    service: Service, words: Words, open_line: OpenLine, catalogue: Catalogue, today: date
) -> LinePage:
    """A telephone line in the order in which somebody who may call needs it."""
    language = words.language
    lines = catalogue.guides.about_line(service.phones[0])
    telling = Telling(catalogue.guides.sources_of(lines), words, today)
    source = service.source
    known_to_all = source.confidence is Confidence.BACKGROUND and not source.url
    return LinePage(
        id=service.id,
        h1=words.name(service),
        own_name=words.own_name(service),
        picture=words.picture(service.category),
        kind=kind_link(service, words),
        status=None if known_to_all else trust_mark(service, words),
        phones=phones_of(service),
        warnings=warnings_of(service, words),
        facts=_facts(service, words, open_line, _answered_by(service, catalogue)),
        notes=tuple(words.text(remark) for remark in remarks_of(service.note_zh)),
        told=telling.sentences(lines),
        sources=telling.listed(lines),
        others=_others(service, words, catalogue),
        source=None if known_to_all else source_note(service, words, today),
        share=share_entry(service, words),
        quiet=service.is_quiet,
        report_href=report_href(language, service),
        referral_href=referral_href(language, (service.slug,)),
        list_href="" if service.is_quiet else shortlist_href(language, ()),
    )


def _answered_by(service: Service, catalogue: Catalogue) -> Service:
    """The line that answers the number, where nothing is known of the entry's own hours."""
    if service.hours or service.hours_note_zh:
        return service
    same = (each for each in catalogue.services if each.is_telephone and each.hours)
    return next((each for each in same if each.phones == service.phones), service)


def _facts(
    service: Service, words: Words, open_line: OpenLine, answered_by: Service
) -> tuple[Fact, ...]:
    """For whom, when ``answered_by`` picks up, at what cost; what is not known is named once,
    last."""
    write = FactWriter(service, words, "")
    when = hours_in_words(answered_by, words) or Text(_answered(open_line, words))
    asked = (
        *write.fields_on(WHO),
        Fact("when", words.say("When"), when, known=True),
        *(fact for face in (HOW, INSIDE) for fact in write.fields_on(face)),
    )
    known = tuple(fact for fact in asked if fact.known)
    unknown = (fact for fact in asked if not fact.known and fact.id not in NOT_BY_TELEPHONE)
    missing = words.listed(fact.label for fact in unknown)
    if not missing:
        return known
    label = words.say("No information yet on")
    return (*known, Fact("not-known", label, Text(missing), known=False))


def _answered(open_line: OpenLine, words: Words) -> str:
    if open_line.state == "open":
        return words.say("Calls are answered now")
    return words.say("Calls are not answered now")


def _others(service: Service, words: Words, catalogue: Catalogue) -> tuple[OtherLine, ...]:
    """The other lines that anybody may be told of."""
    return tuple(
        OtherLine(
            Link(name.text, service_href(words.language, other), lang=name.lang),
            phones_of(other)[0],
        )
        for other in catalogue.services
        if other.is_telephone and not other.is_quiet and other.id != service.id
        for name in (words.name(other),)
    )
