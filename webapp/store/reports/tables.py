"""The tables of the reports. No column says anything about a visitor; a test keeps it so."""

from datetime import date

from sqlalchemy import CheckConstraint, ForeignKey, MetaData, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from webapp.domain.reports import (
    MOST_ANSWER_CHARACTERS,
    MOST_CHARACTERS,
    ReportState,
    Trouble,
)
from webapp.domain.sightings import Glimpse
from webapp.domain.tickets import LENGTH
from webapp.ledger.naming import NAMING


def _one_of(column: str, values: type[Trouble | ReportState | Glimpse]) -> str:
    return f"{column} IN ({', '.join(repr(str(value)) for value in values)})"


class Base(DeclarativeBase):
    """Every table of the reports; changed only together with a new revision in ``migrations``."""

    metadata = MetaData(naming_convention=NAMING)


class ReportRow(Base):
    """One report. Days only, no time of day: it could be matched with an access log."""

    __tablename__ = "reports"
    __table_args__ = (
        UniqueConstraint("form", "service_id", "trouble", "words"),
        CheckConstraint(f"length(ticket) = {LENGTH}", name="ticket_whole"),
        CheckConstraint("service_id <> ''", name="service_named"),
        CheckConstraint(_one_of("trouble", Trouble), name="trouble_known"),
        CheckConstraint(_one_of("state", ReportState), name="state_known"),
        CheckConstraint(f"length(words) <= {MOST_CHARACTERS}", name="words_short"),
        CheckConstraint(f"length(answer) <= {MOST_ANSWER_CHARACTERS}", name="answer_short"),
        CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name="closed_has_a_day"),
        {"sqlite_autoincrement": True},
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    ticket: Mapped[str] = mapped_column(unique=True)
    form: Mapped[str | None]
    service_id: Mapped[str]
    trouble: Mapped[str]
    words: Mapped[str]
    page_language: Mapped[str]
    suspect: Mapped[bool]
    state: Mapped[str]
    answer: Mapped[str]
    received_on: Mapped[date]
    answered_on: Mapped[date | None]
    closed_on: Mapped[date | None]


class SightingRow(Base):
    """One tap of a visitor: no time of day, nothing of whoever tapped."""

    __tablename__ = "sightings"
    __table_args__ = (
        CheckConstraint("service_id <> ''", name="service_named"),
        CheckConstraint("fact <> ''", name="fact_named"),
        CheckConstraint(_one_of("glimpse", Glimpse), name="glimpse_known"),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    service_id: Mapped[str]
    fact: Mapped[str]
    glimpse: Mapped[str]
    seen_on: Mapped[date]


class SightingNetworkRow(Base):
    """How often one network told something today; deleted when the day is over."""

    __tablename__ = "sighting_networks"

    mark: Mapped[str] = mapped_column(primary_key=True)
    told: Mapped[int]
    seen_on: Mapped[date]


class SightingMarkRow(Base):
    """Which of today's taps came from the same network; deleted when the day is over."""

    __tablename__ = "sighting_marks"

    number: Mapped[int] = mapped_column(ForeignKey("sightings.number"), primary_key=True)
    mark: Mapped[str]


class AllowanceRow(Base):
    """How many reports may still come from one network, or from everybody. ``mark`` names the
    network only to who holds the key, which is never written; see ``allowances``."""

    __tablename__ = "allowances"

    mark: Mapped[str] = mapped_column(primary_key=True)
    remaining: Mapped[float]
    counted_at: Mapped[int]
