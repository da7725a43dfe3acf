"""The tables of facts. Days are texts in ISO 8601, ``""`` where there is none."""

from sqlalchemy import CheckConstraint, ForeignKey, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from webapp.domain.facts import Method
from webapp.domain.register.checks import Answer
from webapp.register.tables import Base, one_of


class SourceRow(Base):
    """What shows that something is so, shared by many facts."""

    __tablename__ = "sources"
    __table_args__ = (
        UniqueConstraint("title_zh", "url", "date", "confidence", "holder"),
        CheckConstraint("title_zh <> '' OR url <> ''", name="named"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    title_zh: Mapped[str]
    url: Mapped[str]
    date: Mapped[str]
    confidence: Mapped[str]
    holder: Mapped[str]


class CheckRow(Base):
    """Somebody looked at the facts of one group, as a version has them. ``fields`` is JSON, and so
    is ``facts_before``: what held of them until then."""

    __tablename__ = "checks"
    __table_args__ = (
        ForeignKeyConstraint(("entry", "version"), ("versions.entry", "versions.number")),
        UniqueConstraint("once", "entry"),
        CheckConstraint(one_of("answer", Answer), name="answer_known"),
        CheckConstraint(one_of("method", Method), name="method_known"),
        CheckConstraint("made_by <> ''", name="made_by_somebody"),
        CheckConstraint("length(made_on) = 10", name="made_on_a_day"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entry: Mapped[str] = mapped_column(index=True)
    version: Mapped[int]
    fact_group: Mapped[str]
    fields: Mapped[str]
    answer: Mapped[str]
    method: Mapped[str]
    made_by: Mapped[str]
    made_on: Mapped[str]
    once: Mapped[str | None]
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))
    facts_before: Mapped[str] = mapped_column(server_default="")


class UndoneCheckRow(Base):
    """A check that was taken back."""

    __tablename__ = "undone_checks"

    number: Mapped[int] = mapped_column(
        ForeignKey("checks.number"), primary_key=True, autoincrement=False
    )
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))


class FactRow(Base):
    """What holds of one field beside its value. ``by_check`` is the check that says so."""

    __tablename__ = "facts"
    __table_args__ = (
        CheckConstraint(
            "(checked_by = '') = (checked_on = '') AND (checked_by = '') = (expires_on = '')"
            " AND (checked_by = '') = (method = '') AND (checked_by = '') = (by_check IS NULL)",
            name="who_and_when_together",
        ),
        CheckConstraint("expires_on >= checked_on", name="until_later"),
    )

    entry: Mapped[str] = mapped_column(ForeignKey("entries.id"), primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    source: Mapped[int | None] = mapped_column(ForeignKey("sources.number"))
    method: Mapped[str]
    checked_by: Mapped[str]
    checked_on: Mapped[str]
    expires_on: Mapped[str] = mapped_column(index=True)
    by_check: Mapped[int | None] = mapped_column(ForeignKey("checks.number"))
