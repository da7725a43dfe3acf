"""Dated events as a page lists them."""

from dataclasses import dataclass

from webapp.present.wording.values import Link, Text


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that is told of an event: what it is called, and what it is."""

    label: str
    value: Text


@dataclass(frozen=True, slots=True)
class OccasionLine:
    """One event. ``starts`` is the moment as programs read it; ``place`` leads to its entry, where
    the page is not the entry's own; ``cancelled`` says so in words, and is empty else."""

    title: Text
    when: str
    starts: str
    facts: tuple[Told, ...]
    origin: str
    place: Link | None = None
    cancelled: str = ""


@dataclass(frozen=True, slots=True)
class OccasionList:
    """The events that are still to come, the next first; never none. ``calendar`` is the address
    of the same for calendars, empty where there is none; ``more`` says how many more it has."""

    heading: str
    lines: tuple[OccasionLine, ...]
    calendar: str = ""
    more: str = ""
