"""Checks of one entry. Each looks at one row, answers with problems and changes nothing."""

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from webapp.domain.coordinates import Precision
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import Confidence, Status, Visibility
from webapp.ingest.features import feature_problems
from webapp.ingest.known import Known
from webapp.ingest.place_rules import place_problems
from webapp.ingest.readers import Row
from webapp.ingest.text_rules import phone_problems, text_problems, url_problems

MOST_ID_CHARACTERS = 64
MOST_MONTHS = 1_200

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_CHOICES: tuple[tuple[str, type[StrEnum]], ...] = (
    ("status", Status),
    ("visibility", Visibility),
    ("coordinate_precision", Precision),
    ("confidence", Confidence),
)


def entry_problems(row: Row, known: Known) -> tuple[Problem, ...]:
    """Everything that is wrong with one row, in the order of the rules."""
    return (
        *identity_problems(row),
        *reference_problems(row, known),
        *choice_problems(row),
        *place_problems(row, known),
        *hours_problems(row, known),
        *phone_problems(row),
        *url_problems(row),
        *age_problems(row),
        *feature_problems(row),
        *confirmation_problems(row),
        *text_problems(row),
    )


def identity_problems(row: Row) -> Iterator[Problem]:
    """The id stands in addresses and on printed codes, so its form is narrow."""
    entry_id = row["id"]
    if not entry_id:
        yield row.problem("id", "is empty")
    elif not _ID.fullmatch(entry_id) or len(entry_id) > MOST_ID_CHARACTERS:
        message = f"{entry_id[:80]!r} is not lower-case letters and digits joined by hyphens"
        yield row.problem("id", message)
    if not row["name_zh"]:
        yield row.problem("name_zh", "is empty")


def reference_problems(row: Row, known: Known) -> Iterator[Problem]:
    """Category and clauses must be those of the reference data."""
    if row["category"] not in known.categories:
        yield row.problem("category", f"{row['category']!r} is not a category")
    for clause in listed(row["commitments"]):
        if clause not in known.clauses:
            yield row.problem("commitments", f"{clause!r} is not a clause of the plan")


def choice_problems(row: Row) -> Iterator[Problem]:
    for field, choices in _CHOICES:
        if row[field] not in list(choices):
            yield row.problem(field, f"{row[field]!r} is none of {', '.join(choices)}")


def hours_problems(row: Row, known: Known) -> Iterator[Problem]:
    if row["hours"] and (trouble := known.hours_problem(row["hours"])):
        yield row.problem("hours", trouble)


def age_problems(row: Row) -> Iterator[Problem]:
    for field in ("age_min_months", "age_max_months"):
        if row[field] and months_of(row[field]) is None:
            message = f"{row[field]!r} is not a whole number of months up to {MOST_MONTHS}"
            yield row.problem(field, message)
    youngest, oldest = months_of(row["age_min_months"]), months_of(row["age_max_months"])
    if youngest is not None and oldest is not None and youngest > oldest:
        yield row.problem("age_max_months", f"{oldest} is less than age_min_months {youngest}")


def confirmation_problems(row: Row) -> Iterator[Problem]:
    """*Confirmed* says that the office looked on a certain day; without the day nobody can tell
    when that stops being true."""
    checked_on = row["checked_on"]
    if row["status"] == Status.CONFIRMED and not checked_on:
        yield row.problem("checked_on", "a confirmed entry needs the day on which it was checked")
    if checked_on and day_of(checked_on) is None:
        yield row.problem("checked_on", f"{checked_on!r} is not a date like 2026-11-24")
    if checked_on and row["status"] == Status.EXPECTED:
        message = "was checked on a day, yet is only expected: confirmed or closed?"
        yield row.problem("checked_on", message, Severity.WARNING)


def listed(text: str) -> tuple[str, ...]:
    """The parts of a ``;``-separated cell.

    >>> listed("W7.5; C5.2")
    ('W7.5', 'C5.2')
    """
    return tuple(part.strip() for part in text.split(";") if part.strip())


def months_of(text: str) -> int | None:
    """A whole number of months, or ``None``."""
    is_number = text.isascii() and text.isdecimal() and len(text) <= 4
    return int(text) if is_number and int(text) <= MOST_MONTHS else None


def day_of(text: str) -> date | None:
    """A day written as ``2026-11-24``, or ``None``."""
    try:
        return date.fromisoformat(text) if len(text) == len("2026-11-24") else None
    except ValueError:
        return None
