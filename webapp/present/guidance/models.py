"""About, accessibility, privacy, data and error pages."""

from dataclasses import dataclass

from webapp.present.frame.models import SearchForm, UrgentNumber
from webapp.present.wording.values import AsOf, Link


@dataclass(frozen=True, slots=True)
class GuidancePage:
    """About, accessibility and privacy: the text is the template's; the figures are here.
    ``reviewed`` is the day on which the statement was last looked through."""

    h1: str
    entries: str
    expected: str
    sourced: str
    confirmed: str
    as_of: AsOf
    reviewed: str
    plan_title: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A data file: what it holds, from where and when, under which licence."""

    file: str
    what: str
    origin: str
    licence: str


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away: its form, size and licence in words."""

    text: str
    href: str
    note: str
    size: str = ""
    licence: str = ""


@dataclass(frozen=True, slots=True)
class DataPage:
    h1: str
    figures: GuidancePage
    downloads: tuple[Download, ...]
    sources: tuple[SourceRow, ...]
    answers: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """``code`` is the HTTP status. ``form`` keeps what was typed."""

    code: int
    h1: str
    sentences: tuple[str, ...]
    form: SearchForm
    links: tuple[Link, ...]
    urgent: tuple[UrgentNumber, ...]
