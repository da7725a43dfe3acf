"""The words of the page that works without a signal."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from webapp.domain.dangers import Dangers
from webapp.domain.fields import OFFLINE_CARD
from webapp.domain.languages import LANGUAGES, SIMPLIFIED, Language
from webapp.domain.opening import House
from webapp.domain.service import Service, fields_on
from webapp.present.frame.links import page_href
from webapp.present.offline.hours import Doubt
from webapp.present.offline.models import (
    CardFact,
    DoubtWords,
    OfflinePage,
    OfflineWords,
    OpenWords,
    ToldFirst,
)
from webapp.present.search.near import edge_words
from webapp.present.search.near_models import EdgeLine
from webapp.present.search.notices import notice_of
from webapp.present.search.results_page import Wording
from webapp.present.wording.days import weekday_name
from webapp.present.wording.features import THINGS
from webapp.present.wording.fields import label_of, value_words
from webapp.present.wording.houses import closed_line, likely_line, whose_hours
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.values import Link, OpenLine
from webapp.present.wording.weekly import hours_said
from webapp.present.wording.words import Words
from webapp.search.answering.notices import danger_notice
from webapp.search.question.results import Notice, Safety
from webapp.text.foreign import Foreign, filled

GAP = "{n}"
"""Where the script puts a number."""

TIME = "{time}"
A_SUNDAY = date(2026, 11, 22)


def offline_page(
    wording: Wording,
    edition: int,
    kinds: Iterable[str],
    edge: EdgeLine,
    guides_href: str,
    dangers: Dangers,
    doubts: Iterable[Doubt] = (),
) -> OfflinePage:
    """The page; ``kinds`` are the categories of the pack and ``doubts`` its doubts, in order. A
    kind's link holds its id. ``guides_href`` is empty where there are no guides."""
    words = wording.words
    return OfflinePage(
        h1=words.say("Without a signal"),
        pack_href=pack_href(edition),
        cards_hrefs=" ".join(cards_href(one, edition) for one in _own_first(words.language)),
        kinds=tuple(Link(words.kinds[kind], kind) for kind in kinds),
        facts=tuple(_card_facts(words)),
        words=_words(words, edge, doubts),
        guides=Link(words.say("Guides without a signal"), guides_href) if guides_href else None,
        told_first=tuple(
            ToldFirst(id_, notice_of(notice, words, wording.labels))
            for id_, notice in _told_first(dangers)
        ),
    )


def _told_first(dangers: Dangers) -> Iterator[tuple[str, Notice]]:
    for rule in dangers.rules:
        yield f"danger-{rule.id}", danger_notice(Safety(rule.kind, rule.numbers))
    yield "care-mode", Notice("care-mode")


def pack_href(edition: int) -> str:
    """The pack of an edition, the same in every language."""
    return f"/offline/pack-{edition}.json"


def cards_href(language: Language, edition: int) -> str:
    """The cards of its entries."""
    return page_href(language, f"/offline/cards-{edition}.json")


def kept_open_line(service: Service, words: Words, house: House | None = None) -> OpenLine:
    """What a kept card says of opening where the device cannot tell: the hours themselves, and
    whose they are where they are not its own."""
    if service.hours_note_zh:
        said = words.text(service.hours_note_zh)
        return OpenLine("unknown", Foreign(said.text, said.lang) if said.lang else said.text)
    hours = hours_said(service.hours, words) or service.hours
    whose = whose_hours(house, words) + words.language.gap if house and hours else ""
    return OpenLine("unknown", whose + (hours or words.say("Hours not known")))


def _own_first(language: Language) -> list[Language]:
    return [language, *(other for other in LANGUAGES if other is not language)]


def _card_facts(words: Words) -> Iterator[CardFact]:
    for field in fields_on(OFFLINE_CARD):
        lang = SIMPLIFIED.code if field.datatype.has_words else ""
        said = {_key(value): text for value, text in value_words(field, words).items()}
        yield CardFact(field.id, label_of(field, words), lang, said)


def _key(value: str | bool) -> str:
    """A value as the script reads it out of the pack."""
    return value if isinstance(value, str) else json.dumps(value)


def _words(words: Words, edge: EdgeLine, doubts: Iterable[Doubt]) -> OfflineWords:
    say = words.say
    phrases, features, said = words.phrases, words.features, edge_words(words)
    return OfflineWords(
        streets=words.streets,
        features=features.labels,
        things=sorted(THINGS),
        yes=features.said_of_others["yes"],
        no=features.said_of_others["no"],
        has=features.said_of_things["yes"],
        has_not=features.said_of_things["no"],
        metres=filled(phrases.metres, {"metres": GAP}),
        kilometres=filled(phrases.kilometres, {"kilometres": GAP}),
        withinMetres=filled(phrases.within_metres, {"metres": GAP}),
        withinKilometres=filled(phrases.within_kilometres, {"kilometres": GAP}),
        walk=filled(phrases.walk, {"minutes": GAP}),
        found=say("Found: %(number)s", number=GAP),
        none=say("Nothing found. Try fewer or other words."),
        busy=say("Finding out where you are."),
        refused=say("Your device did not say where you are."),
        sorted=say("The list is sorted from where you are."),
        outside=said.outside,
        edge_words=said.offer,
        at_edge=said.begins,
        edge=edge,
        open=_open_words(words),
        doubts=[_doubt_words(doubt, words) for doubt in doubts],
    )


def _doubt_words(doubt: Doubt, words: Words) -> DoubtWords:
    house, at_least = doubt.house, doubt.at_least
    return DoubtWords(
        open=likely_line(house, "", at_least, words),
        closes=likely_line(house, TIME, at_least, words),
        closed=closed_line(house, "", words),
        opens=closed_line(house, TIME, words),
        at_least=at_least,
    )


def _open_words(sentences: Sentences) -> OpenWords:
    """The sentences of ``opening_line`` and ``opening_time``, with gaps."""
    say = sentences.say
    return OpenWords(
        open=say("Open now"),
        closes=say("Open now, closes at %(time)s", time=TIME),
        closed=say("Closed now"),
        opens=say("Closed now, opens at %(time)s", time=TIME),
        today=say("%(time)s today", time=TIME),
        tomorrow=say("%(time)s tomorrow", time=TIME),
        on_day=say("%(time)s on %(day)s", time=TIME, day="{day}"),
        weekdays=[weekday_name(A_SUNDAY + timedelta(days=day), sentences) for day in range(7)],
    )
