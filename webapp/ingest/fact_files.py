"""Facts with a life of their own, as files hold them: ``facts.csv``."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from webapp.domain.datatypes import day_of
from webapp.domain.facts import FACT_COLUMNS, Fact, Method, fact_cells
from webapp.domain.problems import Problem
from webapp.domain.service import Source
from webapp.ingest.district import read_rows
from webapp.ingest.entry_files import table_text
from webapp.ingest.freshness import is_field
from webapp.ingest.rows import Row
from webapp.ingest.table_values import Unfit, filled
from webapp.sentence import Sentence

FACTS = "facts.csv"


def read_facts(folder: Path) -> tuple[tuple[Fact, ...], tuple[Problem, ...]]:
    """The facts of ``facts.csv`` by entry and field; none where there is no such file."""
    path = folder / FACTS
    if not path.exists():
        return (), ()
    facts, problems = read_rows(path, " ".join(FACT_COLUMNS), _fact, _name)
    return tuple(sorted(facts, key=lambda fact: (fact.entry, fact.field))), problems


def facts_text(facts: Iterable[Fact]) -> str:
    """Facts as the text of ``facts.csv``, in the order in which they come."""
    return table_text(FACT_COLUMNS, map(fact_cells, facts))


def _fact(row: Row) -> Fact:
    if not is_field(filled(row, "field")):
        raise Unfit("field", Sentence("%(field)r is not a field of entries", field=row["field"]))
    checked_on, expires_on = _day(row, "checked_on"), _day(row, "expires_on")
    if (checked_on is None) != (expires_on is None):
        raise Unfit("expires_on", Sentence("says when, or until when, and not both"))
    if row["method"] not in ("", *Method) or (row["method"] and checked_on is None):
        raise Unfit("method", Sentence("%(method)r is no way to find out", method=row["method"]))
    return Fact(
        entry=filled(row, "id"),
        field=row["field"],
        source=Source(row["source"], row["source_url"], row["source_date"]),
        checked_on=checked_on,
        method=Method(row["method"]) if row["method"] else None,
        expires_on=expires_on,
    )


def _day(row: Row, column: str) -> date | None:
    day = day_of(row[column])
    if row[column] and day is None:
        raise Unfit(column, Sentence("%(cell)r is not a date like 2026-11-24", cell=row[column]))
    return day


def _name(fact: Fact) -> str:
    return f"{fact.entry} {fact.field}"
