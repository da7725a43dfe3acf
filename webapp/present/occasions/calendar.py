"""Dated events as a calendar file: iCalendar (RFC 5545), in UTC, so that no rules of a time zone
have to travel along."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

from webapp.domain.occasions import Occasion
from webapp.domain.service import Service
from webapp.present.files.hsds.identifiers import identifier
from webapp.present.frame.links import service_href
from webapp.present.occasions.lines import facts_of
from webapp.present.wording.numbers import degrees
from webapp.present.wording.source_said import source_text
from webapp.present.wording.words import Words

MOST_OCTETS = 75
"""Of a line, its end not counted."""

_REFRESHED = "PT12H"
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")
_LINE_END = re.compile(r"\r\n?|[\u2028\u2029]")


def calendar_text(
    name: str,
    told: Sequence[tuple[Occasion, Service]],
    words: Words,
    site: str,
    built_at: datetime,
    today: date,
    days: int,
) -> str:
    """The calendar called ``name``. ``site`` is the address that links start with; ``built_at``
    is when the edition was built; what is said of places left holds for ``days``."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//{words.say('Jiamenkou')}//Jiamenkou//{words.language.code.upper()}",
        "CALSCALE:GREGORIAN",
        f"NAME:{escaped(name)}",
        f"X-WR-CALNAME:{escaped(name)}",
        f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESHED}",
        *(
            line
            for occasion, entry in told
            for line in _event(
                occasion, entry, words, site, built_at, _description(occasion, words, today, days)
            )
        ),
        "END:VCALENDAR",
    )
    return "".join(f"{folded(line)}\r\n" for line in lines)


def escaped(text: str) -> str:
    """Text as a value may hold it (section 3.3.11)."""
    plain = _CONTROL.sub(" ", _LINE_END.sub("\n", text))
    return "".join(_ESCAPED.get(character, character) for character in plain)


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, no character cut (section 3.1)."""
    pieces, piece, octets = [], "", 0
    for character in line:
        size = len(character.encode())
        if octets + size > MOST_OCTETS:
            pieces.append(piece)
            piece, octets = "", 1
        piece, octets = piece + character, octets + size
    return "\r\n ".join((*pieces, piece))


def _event(
    occasion: Occasion,
    entry: Service,
    words: Words,
    site: str,
    built_at: datetime,
    description: str,
) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{identifier('occasion', occasion.id)}"
    yield f"DTSTAMP:{_moment(built_at)}"
    yield f"DTSTART:{_moment(occasion.starts)}"
    yield f"DTEND:{_moment(occasion.ends)}"
    yield f"SUMMARY:{escaped(words.plain(occasion.title_zh))}"
    yield f"DESCRIPTION:{escaped(description)}"
    yield from _place(entry, words)
    yield f"URL:{site}{service_href(words.language, entry)}"
    yield f"STATUS:{'CANCELLED' if occasion.cancelled else 'CONFIRMED'}"
    yield "END:VEVENT"


def _place(entry: Service, words: Words) -> Iterator[str]:
    """Where it is, as it is written there, whatever language the calendar speaks."""
    where = words.say(", ").join(filter(None, (entry.name_zh, entry.address_zh)))
    yield f"LOCATION:{escaped(where)}"
    if entry.pin:
        yield f"GEO:{degrees(entry.pin.lat)};{degrees(entry.pin.lon)}"


def _description(occasion: Occasion, words: Words, today: date, days: int) -> str:
    told = [
        words.say("%(label)s: %(value)s", label=fact.label, value=fact.value.text)
        for fact in facts_of(occasion, words, today, days)
    ]
    return "\n".join((*told, source_text(occasion.source, words)))


def _moment(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
