"""Catalogue → the pack that a phone keeps. What is discreet or confidential is never in it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from webapp.domain.catalogue import Catalogue
from webapp.domain.datatypes import CONTENT
from webapp.domain.fields import PACK, Field
from webapp.domain.newest import newest_fact
from webapp.domain.opening import KnownHours
from webapp.domain.service import Service, Status, fields_on
from webapp.hours.whose import known_hours
from webapp.present.offline.hours import DaysOf, Doubt, doubt_of, kept_doubts, kept_hours
from webapp.present.offline.models import (
    KeptDangers,
    KeptReading,
    KeptSigns,
    KeptWriting,
    Named,
    PackColumns,
    PackEnd,
)
from webapp.present.offline.reading import kept_reading
from webapp.present.search.cards import phones_of
from webapp.present.wording.content import has_han
from webapp.present.wording.words import Words
from webapp.search.answering.signs import Signs
from webapp.search.known.danger_on_device import DeviceDangers, chinese_in
from webapp.search.known.danger_patterns import FIRST_SOUND, SPOKEN
from webapp.text.pinyin import initials
from webapp.text.script import traditional_characters
from webapp.text.tokens import runs

DEGREE_DECIMALS = 5
"""About a metre: finer than any pin is known."""


def offline_pack(
    catalogue: Catalogue, edition: int, built_at: datetime, days_of: DaysOf, signs: Signs
) -> dict[str, Any]:
    """All public entries that are not closed, in the order of the catalogue; ``days_of`` gives
    the days of known hours."""
    kept = kept_numbers(catalogue)
    services, known = [catalogue.services[number] for number in kept], _hours(catalogue)
    doubts = kept_doubts(known)
    kinds, streets = _kinds(catalogue, services), _streets(catalogue)
    statuses = [status.value for status in Status]
    numbers, timetables = kept_hours(known, days_of, built_at.date())
    columns = PackColumns(
        edition=edition,
        built=built_at.date().isoformat(),
        newest_fact=newest_fact(catalogue.services, built_at.date()),
        categories=kinds,
        streets=streets,
        statuses=statuses,
        id=[s.id for s in services],
        name=[s.name_zh for s in services],
        name_en=[s.name_en for s in services],
        category=_positions((s.category for s in services), kinds),
        street=_positions((s.street for s in services), streets),
        status=[statuses.index(s.status.value) for s in services],
        address=[s.address_zh for s in services],
        lat=[round(s.pin.lat, DEGREE_DECIMALS) if s.pin else None for s in services],
        lon=[round(s.pin.lon, DEGREE_DECIMALS) if s.pin else None for s in services],
        phones=[[(phone.text, phone.href) for phone in phones_of(s)] for s in services],
        hours=[s.hours_note_zh or s.hours for s in services],
        timetable=numbers,
        timetables=timetables,
        doubt=[doubts.index(doubt) if (doubt := doubt_of(one)) else -1 for one in known],
    )
    facts = {field.id: [_plain(field, s) for s in services] for field in fields_on(PACK)}
    ids = [kind["id"] for kind in kinds], [street["id"] for street in streets]
    reading = kept_reading(catalogue, *ids, columns["name"])
    return {**columns, **facts, **_end(services, signs, reading)}


def _hours(catalogue: Catalogue) -> list[KnownHours]:
    every = known_hours(catalogue)
    return [every[number] for number in kept_numbers(catalogue)]


def doubts_of(catalogue: Catalogue) -> tuple[Doubt, ...]:
    """How the hours of the pack's entries are not sure, as ``doubt`` numbers it."""
    return kept_doubts(_hours(catalogue))


def _plain(field: Field, service: Service) -> Any:
    plain = field.datatype.plain(field.of(service))
    return "" if plain is None else plain


def kept_texts(services: Sequence[Service], words: Words) -> dict[str, str]:
    """Texts of the pack as a page of this language says them, where it says them otherwise."""
    columns = [field for field in fields_on(PACK) if field.datatype is CONTENT]
    texts = {str(_plain(field, each)) for each in services for field in columns}
    texts |= {each.hours_note_zh for each in services}
    said = {text: words.text(text) for text in sorted(texts) if has_han(text)}
    return {zh: text.text for zh, text in said.items() if not text.lang and text.text != zh}


def _end(services: Sequence[Service], signs: Signs, reading: KeptReading) -> PackEnd:
    from_characters, to_characters = _scripts(services, signs, reading)
    return PackEnd(
        features=[_features(service) for service in services],
        traditional=from_characters,
        simplified=to_characters,
        signs=kept_signs(signs),
        reading=reading,
    )


def _kinds(catalogue: Catalogue, services: Sequence[Service]) -> list[Named]:
    """The kinds that the pack has entries of."""
    used = {service.category for service in services}
    return [
        Named(id=kind.id, zh=kind.zh, en=kind.en, words="")
        for kind in catalogue.taxonomy.categories
        if kind.id in used
    ]


def _streets(catalogue: Catalogue) -> list[Named]:
    return [
        Named(id=s.id, zh=s.name_zh, en=s.name_en, words=initials(s.name_zh))
        for s in catalogue.streets
    ]


def _positions(ids: Iterable[str], named: Sequence[Named]) -> list[int]:
    """Where each id stands among the named; -1 where it does not."""
    places = {one["id"]: place for place, one in enumerate(named)}
    return [places.get(id_, -1) for id_ in ids]


def _features(service: Service) -> str:
    known = (f"{key}={value}" for key, value in service.features if value in ("yes", "no"))
    return " ".join(known)


def kept_numbers(catalogue: Catalogue) -> tuple[int, ...]:
    """The document numbers of the entries that a phone may keep, in their order."""
    return tuple(
        number
        for number, service in enumerate(catalogue.services)
        if not service.is_quiet and service.status is not Status.CLOSED
    )


def kept_signs(signs: Signs) -> KeptSigns:
    """By what a device tells what must be told first, as plain values."""
    return KeptSigns(danger=_kept_dangers(signs), care_mode=list(signs.care_mode))


def _kept_dangers(signs: Signs) -> KeptDangers:
    patterns = signs.patterns
    words, harmless, rules = patterns.words, patterns.harmless, patterns.rules
    return KeptDangers(
        groups=[group.name for group in words],
        holds=[list(group.holds) for group in words],
        dangers=[rule.id for rule in rules],
        zh=KeptWriting(
            words=["/".join(group.zh) for group in words],
            harmless=list(harmless.zh),
            by_sound=list(harmless.pinyin),
            said=[list(rule.zh) for rule in rules],
        ),
        en=KeptWriting(
            words=["/".join(group.en) for group in words],
            harmless=list(harmless.en),
            by_sound=[],
            said=[list(rule.en) for rule in rules],
        ),
        spelled=list(signs.spelled),
        ordinary=list(signs.ordinary),
        syllables=list(signs.syllables),
        sounds=list(patterns.sounds),
        readings=dict(patterns.readings),
        first_sound=FIRST_SOUND,
        spoken=list(SPOKEN),
    )


def _han_of(patterns: DeviceDangers) -> Iterator[str]:
    return chinese_in(patterns.words, patterns.harmless, patterns.rules)


def _scripts(services: Iterable[Service], signs: Signs, reading: KeptReading) -> tuple[str, str]:
    """Traditional characters and, in the same places, the simplified ones that names and signs
    have."""
    texts = [s.name_zh + s.address_zh + s.serves_zh for s in services]
    texts += [*_han_of(signs.patterns), *signs.care_mode, reading["stops"]]
    texts += [phrases for kind in reading["phrases"] for phrases in kind.values()]
    texts += [place["names"] for place in reading["places"]]
    seen = {
        character
        for text in texts
        for run in runs(text)
        if run.kind == "han"
        for character in run.text
    }
    pairs = [(old, one) for one in sorted(seen) for old in traditional_characters(one)]
    return "".join(old for old, _ in pairs), "".join(new for _, new in pairs)
