"""The form for reporting a mistake, and what has become of a report."""

from dataclasses import dataclass

from webapp.present.wording.values import Text


@dataclass(frozen=True, slots=True)
class Choice:
    """One radio button."""

    value: str
    text: str
    checked: bool


@dataclass(frozen=True, slots=True)
class FieldError:
    """What is wrong with a field; ``href`` leads to it."""

    field: str
    href: str
    text: str


@dataclass(frozen=True, slots=True)
class ReportForm:
    """The form as it stands: what was chosen and typed is kept through every refusal. ``form`` is
    its random mark; ``asks_words`` is false where nothing may be written (secret addresses).
    Without ``choices`` it asks which place is missing."""

    action: str
    choices: tuple[Choice, ...]
    words: str
    form: str
    asks_words: bool
    trouble_error: str = ""
    words_error: str = ""


@dataclass(frozen=True, slots=True)
class ReportPage:
    """The page with the form. ``refusal`` is a sentence about the whole of it (too many reports,
    not stored), ``errors`` are about its fields. ``name`` is not there for a missing place."""

    h1: str
    name: Text | None
    entry_href: str
    form: ReportForm
    errors: tuple[FieldError, ...]
    refusal: str
    find_href: str


@dataclass(frozen=True, slots=True)
class TicketPage:
    """What has become of a report; never what was in it. ``state`` chooses the shape;
    ``expected`` is the day by which an answer is promised."""

    h1: str
    ticket: str
    state: str
    state_text: str
    sentence: str
    received: str
    answer: Text | None
    find_href: str
    expected: str = ""


@dataclass(frozen=True, slots=True)
class FindTicketPage:
    """The form that looks a ticket up; ``typed`` and ``error`` are empty at first."""

    h1: str
    action: str
    typed: str
    error: str
