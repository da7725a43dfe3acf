"""Service → place on the sheet, in one language or in two side by side."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from webapp.domain.fields import SHEET
from webapp.domain.languages import SIMPLIFIED, Language
from webapp.domain.service import Service, Visibility, fields_on
from webapp.present.frame.links import service_href
from webapp.present.referral.models import Both, SheetDay, SheetFact, SheetPlace
from webapp.present.referral.side import Side, calls_first
from webapp.present.search.cards import rough_m
from webapp.present.wording.values import DayRow, Text
from webapp.present.wording.words import Words

DAYS_OF_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class Sides:
    """A place in the sheet's first language and, where it has one, in its second."""

    first: Side
    second: Side | None

    def both(self, part: Callable[[Side], Text | None]) -> Both | None:
        """A part of it in both; ``None`` where it is not known."""
        said = part(self.first)
        return _pair(said, part(self.second) if self.second else None) if said else None

    def sure(self, part: Callable[[Side], Text]) -> Both:
        """A part that every place has."""
        return _pair(part(self.first), part(self.second) if self.second else None)


@dataclass(frozen=True, slots=True)
class Manner:
    """How a place is printed: its QR code leads to the entry in the ``reader``'s language;
    ``neutral`` sheets show no code of a discreet entry, for its page tells what it is; ``by_phone``
    are places that nobody goes to."""

    reader: Language
    neutral: bool = False
    by_phone: bool = False


def sheet_place(service: Service, words: Words, sides: Sides, manner: Manner) -> SheetPlace:
    """The printed place. ``words`` are the sheet's first, ``sides`` the place in its languages."""
    kind = words.taxonomy.category(service.category)
    by_phone = manner.by_phone or service.visibility is Visibility.CONFIDENTIAL
    return SheetPlace(
        id=service.id,
        name=sides.sure(lambda side: side.name),
        kind=sides.sure(lambda side: side.kind),
        status=sides.both(lambda side: side.status),
        call_first=calls_first(service, words) and not by_phone,
        by_phone=by_phone,
        mediation=kind.mediation and not manner.neutral,
        address=sides.both(lambda side: side.address),
        area=sides.both(lambda side: side.area),
        phones=service.phones,
        weeks=_weeks(sides.first.days, sides.second.days if sides.second else ()),
        daily=sides.both(lambda side: side.daily),
        whose=sides.both(lambda side: side.whose),
        hours_note=sides.both(lambda side: side.hours_note),
        facts=_facts(sides.first, sides.second),
        checked=sides.sure(lambda side: side.checked),
        map_src=f"{service_href(SIMPLIFIED, service)}/map.svg" if service.pin else "",
        map_within=str(rough_m(service, words) or ""),
        qr_src=_code(service, manner),
    )


def _code(service: Service, manner: Manner) -> str:
    if manner.neutral and service.is_quiet:
        return ""
    return f"{service_href(manner.reader, service)}/qr.png"


def _pair(first: Text, second: Text | None) -> Both:
    """Both languages; one of them where both say the same. Chinese that nobody has translated
    stands once, with its reading where there is one."""
    if second is None or (second.text == first.text and not second.label):
        return Both(first)
    if second.text == first.text:
        return Both(first, Text(second.label, lang="zh-Latn"))
    return Both(first, second)


def both(first: str, second: str) -> Both:
    """Two sentences that say the same; ``second`` may be empty."""
    return _pair(Text(first), Text(second) if second else None)


def _facts(first: Side, second: Side | None) -> tuple[SheetFact, ...]:
    other = second.facts if second else {}
    return tuple(
        SheetFact(field.id, field.label, _pair(first.facts[field.id], other.get(field.id)))
        for field in fields_on(SHEET)
        if field.id in first.facts
    )


def _weeks(first: Sequence[DayRow], second: Sequence[DayRow]) -> tuple[tuple[SheetDay, ...], ...]:
    others: Sequence[DayRow | None] = second or [None] * len(first)
    days = [_day(one, other) for one, other in zip(first, others, strict=True)]
    return tuple(
        tuple(days[start : start + DAYS_OF_A_WEEK]) for start in range(0, len(days), DAYS_OF_A_WEEK)
    )


def _day(one: DayRow, other: DayRow | None) -> SheetDay:
    return SheetDay(
        date=both(one.date, other.date if other else ""),
        day=both(one.day, other.day if other else ""),
        hours=both(one.hours, other.hours if other else ""),
        reason=both(one.reason, other.reason if other else "") if one.reason else None,
    )
