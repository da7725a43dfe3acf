"""Entries of a sensitive kind of service are at least discreet, whatever their row says."""

from collections.abc import Iterator
from dataclasses import replace

from webapp.domain.problems import Problem, Severity
from webapp.domain.service import Service, Visibility
from webapp.ingest.known import Known
from webapp.ingest.rows import Row
from webapp.sentence import Sentence


def discretion_problems(row: Row, known: Known) -> Iterator[Problem]:
    """A row that would show openly what the categories call sensitive."""
    if row["category"] in known.sensitive and row["visibility"] == Visibility.PUBLIC:
        message = Sentence(
            "is discreet: %(category)s is a sensitive kind of service", category=row["category"]
        )
        yield row.problem("visibility", message, Severity.WARNING)


def discreet_where_sensitive(service: Service, known: Known) -> Service:
    """The entry, discreet where it was public and its kind is sensitive."""
    if service.category in known.sensitive and not service.is_quiet:
        return replace(service, visibility=Visibility.DISCREET)
    return service
