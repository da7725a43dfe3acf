"""A place on the sheet in one language; two of them side by side make the printed place."""

from collections.abc import Sequence
from dataclasses import dataclass

from webapp.domain.fields import SHEET, Field
from webapp.domain.opening import House
from webapp.domain.service import FIELD, Service, Status, Visibility, fields_on
from webapp.domain.trust import source_year
from webapp.present.referral.neutral import neutral_kind, neutral_names, tells
from webapp.present.search.cards import warning_text
from webapp.present.services.origins import origin_text
from webapp.present.wording.content import has_han, name_in
from webapp.present.wording.days import date_said
from webapp.present.wording.fields import label_of, value_of
from webapp.present.wording.houses import whose_hours
from webapp.present.wording.sentences import Sentences
from webapp.present.wording.trust import trust_mark
from webapp.present.wording.values import DayRow, Text
from webapp.present.wording.words import Words


@dataclass(frozen=True, slots=True)
class Side:
    """Everything that words say of a place, in one language. ``facts`` are by id."""

    name: Text
    kind: Text
    status: Text | None
    address: Text | None
    area: Text | None
    hours_note: Text | None
    whose: Text | None
    days: tuple[DayRow, ...]
    daily: Text | None
    facts: dict[str, Text]
    checked: Text


def side_of(
    service: Service,
    words: Words,
    days: Sequence[DayRow],
    only_places: bool,
    house: House | None = None,
) -> Side:
    """A place in the language of ``words``; ``days`` are its coming 14 days in that language, none
    where they are not known, and ``house`` the place whose hours they are if not its own."""
    same = _same_every_day(days)
    secret = service.visibility is Visibility.CONFIDENTIAL
    address = "" if secret else _kept(service.address_zh, only_places)
    note = _kept(service.hours_note_zh, only_places)
    return Side(
        name=_name(service, words, only_places),
        kind=neutral_kind(words) if only_places else Text(words.kinds[service.category]),
        status=None if only_places else Text(trust_mark(service, words).text),
        address=_address(address, words),
        area=None if secret else _area(service, words),
        hours_note=words.text(note) if note else None,
        whose=Text(whose_hours(house, words, only_places)) if house else None,
        days=() if same else tuple(days),
        daily=_daily(days[0], words) if same else None,
        facts=_facts(service, words, only_places),
        checked=_checked(service, words, only_places),
    )


def _kept(zh: str, only_places: bool) -> str:
    return "" if only_places and tells(zh) else zh


def _name(service: Service, words: Words, only_places: bool) -> Text:
    if not only_places:
        return words.name(service)
    zh, en = neutral_names(service)
    return name_in(words.language, zh, en) if zh else neutral_kind(words)


def _address(zh: str, words: Words) -> Text | None:
    """The address; on a side that is not Chinese with its reading, for whoever must say it."""
    if not zh:
        return None
    return name_in(words.language, zh, "")


def _area(service: Service, words: Words) -> Text | None:
    community = words.communities.get(service.community_code, "")
    street = words.streets.get(service.street, "")
    named = [name for name in (street, community) if name]
    return Text(words.listed(named)) if named else None


def _same_every_day(days: Sequence[DayRow]) -> bool:
    return bool(days) and len({(d.hours, d.reason, d.state) for d in days}) == 1


def _daily(day: DayRow, sentences: Sentences) -> Text:
    say = sentences.say
    if day.state == "unknown" and not day.reason:
        return Text(say("No information yet on the hours. Ask before you go."))
    if day.reason:
        return Text(
            say("Every day of the coming 14: %(hours)s (%(why)s)", hours=day.hours, why=day.reason)
        )
    return Text(say("Every day of the coming 14: %(hours)s", hours=day.hours))


def _facts(service: Service, words: Words, only_places: bool) -> dict[str, Text]:
    if only_places and service.is_quiet:
        return {}
    found = ((field, value_of(field, service, words)) for field in fields_on(SHEET))
    facts = {
        field.id: value
        for field, value in found
        if value and not (only_places and _field_tells(field, service, value, words))
    }
    warning = warning_text(service, words)
    if warning and not service.note_zh and not only_places:
        facts[FIELD["note_zh"].id] = warning
    return facts


def _field_tells(field: Field, service: Service, said: Text, words: Words) -> bool:
    """Whether a fact must not stand on the neutral sheet, be it for its label alone."""
    content = field.datatype.written(field.of(service))
    return any(map(tells, (field.label, label_of(field, words), content, said.text)))


def _checked(service: Service, words: Words, only_places: bool) -> Text:
    """When the office checked it, else of when its source is."""
    say = words.say
    if not only_places:
        return Text(origin_text(service, words))
    if service.checked_on:
        return Text(say("Checked on %(date)s", date=words.date(service.checked_on)))
    date = service.source.date
    if not date or tells(date) or (has_han(date) and not words.language.is_chinese):
        return Text(say("Not checked on site"))
    said = words.plain(date_said(date, words))
    return Text(say("As of %(date)s; not checked on site", date=said))


def calls_first(service: Service, words: Words) -> bool:
    """Whether one should call before going: expected, or of an old or weak source, and nobody
    of the office has been there."""
    if service.checked_on is not None:
        return False
    year = source_year(service)
    is_old = year is None or words.built_year - year >= 2
    return service.status is Status.EXPECTED or is_old or not service.hours
