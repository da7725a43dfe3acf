"""Service → the page of one entry."""

from collections.abc import Sequence
from datetime import date

from webapp.domain.opening import House
from webapp.domain.service import Confidence, Service, Visibility
from webapp.hours.selectors import comments_on_the_unknown
from webapp.present.frame.links import (
    category_href,
    phone_to,
    referral_href,
    report_href,
    service_href,
    shortlist_href,
)
from webapp.present.frame.models import Notice, Share
from webapp.present.frame.shares import page_share
from webapp.present.search.cards import hours_in_words, phones_of, warning_text
from webapp.present.search.models import CardGroup
from webapp.present.services.directions import directions_of
from webapp.present.services.facts import FactWriter, fact_groups, where_facts
from webapp.present.services.models import EntryPage, Fact, FactGroup, HoursTable, SourceNote
from webapp.present.services.origins import checked_text, fact_origins, origin_text
from webapp.present.wording.days import date_said
from webapp.present.wording.hours_comments import hours_comment
from webapp.present.wording.houses import whose_hours
from webapp.present.wording.numbers import degrees
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.trust import CITY_LINE, trust_mark, trust_sentence
from webapp.present.wording.values import DayRow, Link, OpenLine, Text
from webapp.present.wording.words import Words
from webapp.text.foreign import lang_of


def entry_page(
    service: Service,
    words: Words,
    open_line: OpenLine,
    hours: HoursTable,
    nearest: CardGroup | None,
    today: date,
) -> EntryPage:
    """All facts of a service in the order a visitor needs them."""
    (where, facts), pin, phones = _facts(service, words, today), service.pin, phones_of(service)
    return EntryPage(
        id=service.id,
        h1=words.name(service),
        own_name=words.own_name(service),
        picture=words.picture(service.category),
        kind=kind_link(service, words),
        status=trust_mark(service, words),
        status_sentence=trust_sentence(service, words),
        open=open_line,
        warnings=warnings_of(service, words),
        phones=phones,
        where=where,
        directions=directions_of(service, words),
        hours=hours,
        facts=facts,
        source=source_note(service, words, today),
        nearest=nearest,
        share_href=service_href(words.language, service),
        note=words.text(service.note_zh) if service.note_zh else None,
        lat=degrees(pin.lat) if pin else "",
        lon=degrees(pin.lon) if pin else "",
        quiet=service.is_quiet,
        report_href=report_href(words.language, service),
        referral_href=referral_href(words.language, (service.slug,)),
        share=share_entry(service, words),
        hours_note=hours_in_words(service, words),
        city_line=None if phones else phone_to(CITY_LINE),
        asks=any(not fact.known for group in facts for fact in group.facts),
        list_href="" if service.is_quiet else shortlist_href(words.language, ()),
    )


def _facts(
    service: Service, words: Words, today: date
) -> tuple[tuple[Fact, ...], tuple[FactGroup, ...]]:
    """Where it is, and all else, each with where it is from."""
    origins = fact_origins(service, words, today)
    write = FactWriter(service, words, origin_text(service, words), origins)
    return where_facts(write), fact_groups(write)


def kind_link(service: Service, words: Words) -> Link:
    """The kind of an entry, as a link to its page."""
    kind = words.taxonomy.category(service.category)
    return Link(words.kinds[kind.id], category_href(words.language, kind))


def share_entry(service: Service, words: Words) -> Share:
    """The way to hand an entry on: its address and its code."""
    href = service_href(words.language, service)
    return page_share(href)


def source_note(service: Service, words: Words, today: date) -> SourceNote:
    """Where the entry is from, and what of it somebody confirmed, as far as that holds today."""
    say = words.say
    source = service.source
    day = words.date(service.checked_on, "long") if service.checked_on else ""
    checked = checked_text(service, words, today) or day
    return SourceNote(
        title=words.text(source.title_zh) if source.title_zh else Text(say("No source kept")),
        href=source.url if source.url.startswith(("http://", "https://")) else "",
        date=words.plain(source.date and date_said(source.date, words)) or say("No date given"),
        clearness=_clearness(words).get(source.confidence, ""),
        checked=checked or say("Not yet confirmed"),
    )


def _clearness(sentences: Sentences) -> dict[Confidence, str]:
    """How clear the source is, where that is worth a word: whose it is, the mark has said."""
    say = sentences.say
    return {
        Confidence.HIGH: say("Clear enough"),
        Confidence.LOW: say("Not clear enough: ask before you go"),
    }


def warnings_of(service: Service, words: Words) -> tuple[Notice, ...]:
    """What must be read before anything else of the entry."""
    warnings: list[Notice] = []
    if service.visibility is Visibility.CONFIDENTIAL:
        warnings.append(Notice("secret", (Text(_secret(service, words)),)))
    warning = warning_text(service, words)
    if warning is not None and not service.note_zh:
        warnings.append(Notice("warning", (warning,)))
    return tuple(warnings)


def _secret(service: Service, words: Words) -> str:
    """What whoever looks for a place must know of which nobody may; short where its own note tells
    whom to call."""
    if "110" in service.note_zh:
        return words.say("Nobody comes to fetch you.")
    return words.say(
        "This site does not publish the address. Nobody comes to fetch you: call 110 and ask "
        "the police to take you there."
    )


def hours_table(
    service: Service, words: Words, days: Sequence[DayRow], house: House | None
) -> HoursTable:
    """The coming days, none where nothing is known of the hours; ``house`` is the place whose hours
    they are, where they are not the entry's own."""
    comment = hours_comment(comments_on_the_unknown(service.hours), words)
    notes = (
        hours_in_words(service, words),
        Text(comment, lang_of(comment)) if comment else None,
    )
    whose = whose_hours(house, words) if house else ""
    return HoursTable(tuple(days), tuple(filter(None, notes)), whose)
