"""Reads calendar files as strictly as RFC 5545 is written; what breaks a rule is an assertion."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

MOST_OCTETS = 75
_LINE = re.compile(
    r'(?P<name>[A-Z0-9-]+)(?P<parameters>(?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(?P<value>.*)'
)
_ESCAPE = re.compile(r"\\(.)")
_TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME"}
_MEANT = {"n": "\n", "N": "\n", "\\": "\\", ";": ";", ",": ","}
_NEEDED = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS"}
_MAY = {*_NEEDED, "DESCRIPTION", "LOCATION", "GEO", "URL"}
_OF_CALENDAR = {
    "VERSION",
    "PRODID",
    "CALSCALE",
    "NAME",
    "X-WR-CALNAME",
    "REFRESH-INTERVAL",
}


@dataclass(frozen=True)
class Calendar:
    """What a file says: its own properties, and those of its events."""

    properties: dict[str, str]
    events: tuple[dict[str, str], ...]


def read_calendar(content: bytes) -> Calendar:
    """The calendar in a file."""
    lines = _unfolded(content)
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    own: dict[str, str] = {}
    events: list[dict[str, str]] = []
    inside: dict[str, str] | None = None
    for line in lines[1:-1]:
        if line == "BEGIN:VEVENT":
            assert inside is None
            inside = {}
        elif line == "END:VEVENT":
            assert inside is not None
            events.append(_checked(inside))
            inside = None
        else:
            _keep(own if inside is None else inside, line)
    assert inside is None
    assert events, "a calendar holds at least one component (3.6)"
    assert own["VERSION"] == "2.0"
    assert own["PRODID"]
    assert own.keys() <= _OF_CALENDAR
    assert len({event["UID"] for event in events}) == len(events)
    return Calendar(own, tuple(events))


def moment(text: str) -> datetime:
    """A moment in UTC (3.3.5, form 2)."""
    assert re.fullmatch(r"\d{8}T\d{6}Z", text), text
    return datetime.strptime(text, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def _unfolded(content: bytes) -> list[str]:
    assert content.endswith(b"\r\n")
    raw = content.removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(line) <= MOST_OCTETS for line in raw)
    assert not any(re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line) for line in raw)
    lines: list[str] = []
    for line in raw:
        text = line.decode()  # each line alone: no character is cut in two
        if text.startswith((" ", "\t")):
            lines[-1] += text[1:]
        else:
            lines.append(text)
    return lines


def _keep(held: dict[str, str], line: str) -> None:
    found = _LINE.fullmatch(line)
    assert found, line
    name, value = found["name"], found["value"]
    assert name not in held, f"{name} is there twice"
    held[name] = _text(value) if name in _TEXTS else value


def _text(value: str) -> str:
    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), f"not escaped: {value}"
    return _ESCAPE.sub(lambda found: _MEANT[found[1]], value)


def _checked(event: dict[str, str]) -> dict[str, str]:
    assert event.keys() >= _NEEDED
    assert event.keys() <= _MAY
    assert moment(event["DTSTART"]) < moment(event["DTEND"])
    moment(event["DTSTAMP"])
    assert event["STATUS"] in ("CONFIRMED", "CANCELLED", "TENTATIVE")
    if "GEO" in event:
        assert re.fullmatch(r"-?\d+\.\d+;-?\d+\.\d+", event["GEO"])
    return event
