"""Rows of facts as what they mean, and back."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import Connection, RowMapping, insert, select, update

from webapp.domain.facts import Fact, Method
from webapp.domain.register.checks import Answer, Check, KeptFact
from webapp.domain.service import Confidence, Source
from webapp.register.facts.tables import CheckRow, FactRow, SourceRow

CHECK_COLUMNS = (
    CheckRow.number,
    CheckRow.entry,
    CheckRow.version,
    CheckRow.fact_group,
    CheckRow.answer,
    CheckRow.method,
    CheckRow.made_by,
    CheckRow.made_on,
)
_FACTS = (
    select(
        FactRow.entry,
        FactRow.field,
        FactRow.method,
        FactRow.checked_by,
        FactRow.checked_on,
        FactRow.expires_on,
        SourceRow.title_zh,
        SourceRow.url,
        SourceRow.date,
        SourceRow.confidence,
        SourceRow.holder,
    )
    .join(SourceRow, SourceRow.number == FactRow.source, isouter=True)
    .order_by(FactRow.entry, FactRow.field)
)
_EMPTY = {"source": None, "method": "", "checked_by": "", "checked_on": "", "expires_on": ""}


def check_from(row: RowMapping) -> Check:
    """The check of a row of ``CHECK_COLUMNS``."""
    return Check(
        number=row["number"],
        entry=row["entry"],
        version=row["version"],
        group=row["fact_group"],
        answer=Answer(row["answer"]),
        method=Method(row["method"]),
        by=row["made_by"],
        on=date.fromisoformat(row["made_on"]),
    )


def write_fact(
    connection: Connection, entry: str, field: str, values: Mapping[str, object]
) -> None:
    """Change what is known of a fact, or begin it."""
    ours = (FactRow.entry == entry) & (FactRow.field == field)
    if connection.execute(update(FactRow).where(ours).values(values)).rowcount == 0:
        row = {**_EMPTY, "by_check": None, **values, "entry": entry, "field": field}
        connection.execute(insert(FactRow).values(row))


def facts_in(connection: Connection, entry: str = "") -> Iterator[KeptFact]:
    """What is known of the facts of one entry, or of all, in order."""
    wanted = _FACTS.where(FactRow.entry == entry) if entry else _FACTS
    for row in connection.execute(wanted).mappings():
        yield KeptFact(
            entry=row["entry"],
            field=row["field"],
            source=_source(row),
            holder=row["holder"] or "",
            method=Method(row["method"]) if row["method"] else None,
            checked_by=row["checked_by"],
            checked_on=_day(row["checked_on"]),
            expires_on=_day(row["expires_on"]),
        )


def running_out(connection: Connection, by: date) -> frozenset[str]:
    """The entries of which a fact runs out on that day, or before."""
    until = FactRow.expires_on
    wanted = select(FactRow.entry).where(until != "", until <= by.isoformat()).distinct()
    return frozenset(connection.scalars(wanted))


def public(fact: KeptFact, *, quiet: bool, secret: bool) -> Fact:
    """What of a fact is given away: no name; of a quiet entry not how it was found out, and of a
    secret one not where it is written."""
    return Fact(
        entry=fact.entry,
        field=fact.field,
        source=Source() if secret else fact.source,
        checked_on=fact.checked_on,
        method=None if quiet else fact.method,
        expires_on=fact.expires_on,
    )


def _source(row: RowMapping) -> Source:
    if row["title_zh"] is None:
        return Source()
    confidence = Confidence(row["confidence"])
    return Source(row["title_zh"], row["url"], row["date"], confidence)


def _day(text: Any) -> date | None:
    return date.fromisoformat(text) if text else None
