"""Checks of one entry. Each looks at one row, answers with problems and changes nothing."""

import re
from collections.abc import Iterator

from webapp.domain.datatypes import MONTHS, Choice, day_of, listed
from webapp.domain.problems import Problem, Severity
from webapp.domain.service import FIELD, FIELDS, Status
from webapp.ingest.cells.days import trouble_with_source_date
from webapp.ingest.discretion import discretion_problems
from webapp.ingest.editors_words import editors_word_problems
from webapp.ingest.features import feature_problems
from webapp.ingest.hours_slips import longest_hours, slips_in
from webapp.ingest.known import Known
from webapp.ingest.place_rules import place_problems
from webapp.ingest.rows import Row
from webapp.ingest.text_rules import call_problems, phone_problems, text_problems, url_problems
from webapp.sentence import Sentence

MOST_ID_CHARACTERS = 64
_CHOICES = tuple(field for field in FIELDS if isinstance(field.datatype, Choice))

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def entry_problems(row: Row, known: Known) -> tuple[Problem, ...]:
    """Everything that is wrong with one row, in the order of the rules."""
    return (
        *identity_problems(row),
        *moved_problems(row),
        *reference_problems(row, known),
        *value_problems(row),
        *discretion_problems(row, known),
        *place_problems(row, known),
        *hours_problems(row, known),
        *phone_problems(row),
        *call_problems(row),
        *url_problems(row),
        *age_problems(row),
        *feature_problems(row),
        *confirmation_problems(row),
        *day_problems(row, known),
        *text_problems(row),
        *editors_word_problems(row),
    )


def identity_problems(row: Row) -> Iterator[Problem]:
    """The id stands in addresses and on printed codes, so its form is narrow."""
    entry_id = row["id"]
    if not entry_id:
        yield row.problem("id", Sentence("is empty"))
    elif not _ID.fullmatch(entry_id) or len(entry_id) > MOST_ID_CHARACTERS:
        message = Sentence(
            "%(value)r is not lower-case letters and digits joined by hyphens", value=entry_id[:80]
        )
        yield row.problem("id", message)
    if not row["name_zh"]:
        yield row.problem("name_zh", Sentence("is empty"))


def moved_problems(row: Row) -> Iterator[Problem]:
    """A row whose cells stand in the wrong columns, behind a comma too many or too few: nothing of
    it can be believed."""
    said = {field.name: row[field.name] for field in _CHOICES}
    strange = {name for name, cell in said.items() if FIELD[name].datatype.trouble(cell)}
    if len(strange) > 1 and any(said[name] for name in strange):
        names = ", ".join(sorted(strange))
        yield row.problem(
            "", Sentence("%(names)s: the cells seem to have moved into other columns", names=names)
        )


def reference_problems(row: Row, known: Known) -> Iterator[Problem]:
    """Category and clauses must be those of the reference data."""
    if row["category"] not in known.categories:
        yield row.problem(
            "category", Sentence("%(category)r is not a category", category=row["category"])
        )
    for clause in listed(row["commitments"]):
        if clause not in known.clauses:
            yield row.problem(
                "commitments", Sentence("%(clause)r is not a clause of the plan", clause=clause)
            )


def value_problems(row: Row) -> Iterator[Problem]:
    """Cells that do not hold what their field is made of."""
    for field in FIELDS:
        if trouble := field.datatype.trouble(row[field.name]):
            yield row.problem(field.name, trouble)


def hours_problems(row: Row, known: Known) -> Iterator[Problem]:
    """Hours that cannot be read, and such as somebody must be asked about."""
    hours, venue = row["hours"], row["host_zh"] or row["name_zh"]
    if trouble := known.hours_problem(hours) if hours else None:
        yield row.problem("hours", trouble)
        return
    for slip in slips_in(hours, longest_hours(venue, known.premises)):
        yield row.problem("hours", slip)


def age_problems(row: Row) -> Iterator[Problem]:
    youngest, oldest = MONTHS.read(row["age_min_months"]), MONTHS.read(row["age_max_months"])
    if youngest is not None and oldest is not None and youngest > oldest:
        yield row.problem(
            "age_max_months",
            Sentence(
                "%(oldest)s is less than age_min_months %(youngest)s",
                oldest=oldest,
                youngest=youngest,
            ),
        )


def confirmation_problems(row: Row) -> Iterator[Problem]:
    """*Confirmed* says that the office looked on a certain day; without the day nobody can tell
    when that stops being true."""
    checked_on = row["checked_on"]
    if row["status"] == Status.CONFIRMED and not checked_on:
        yield row.problem(
            "checked_on", Sentence("a confirmed entry needs the day on which it was checked")
        )
    if checked_on and row["status"] == Status.EXPECTED:
        message = Sentence("was checked on a day, yet is only expected: confirmed or closed?")
        yield row.problem("checked_on", message, Severity.WARNING)


def day_problems(row: Row, known: Known) -> Iterator[Problem]:
    """Days on which nobody can have looked or written."""
    checked_on = day_of(row["checked_on"])
    if checked_on and checked_on > known.today:
        yield row.problem("checked_on", Sentence("%(day)r has not come yet", day=row["checked_on"]))
    if trouble := trouble_with_source_date(row["source_date"], known.today):
        yield row.problem("source_date", trouble)
