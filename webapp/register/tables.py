"""The tables of the register. Moments are texts in ISO 8601 with their offset, bodies JSON."""

from enum import StrEnum

from sqlalchemy import (
    CheckConstraint,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    MetaData,
    UniqueConstraint,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from webapp.domain.register.changes import ChangeKind, ChangeState
from webapp.domain.register.entries import EntryState
from webapp.ledger.naming import NAMING


def one_of(column: str, values: type[StrEnum]) -> str:
    """The condition that a column holds one of these."""
    return f"{column} IN ({', '.join(repr(str(value)) for value in values)})"


class Base(DeclarativeBase):
    """Every table of the register; changed only together with a new revision in ``migrations``.
    What holds between rows is in ``migrations/guards_0001``."""

    metadata = MetaData(naming_convention=NAMING)


class AuditRow(Base):
    """One act. Its columns are those of ``ledger.chain.AuditLine``."""

    __tablename__ = "audit"
    __table_args__ = (
        CheckConstraint("number > 0", name="counted_from_one"),
        CheckConstraint("length(mark) = 64", name="sealed"),
        CheckConstraint("who <> ''", name="somebody"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str]
    who: Mapped[str]
    what: Mapped[str]
    about: Mapped[str]
    detail: Mapped[str]
    before: Mapped[str]
    mark: Mapped[str]


class AdoptionRow(Base):
    """From when to when the register is what counts; ``files`` are JSON, name to SHA-256."""

    __tablename__ = "adoptions"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str]
    who: Mapped[str]
    files: Mapped[str]
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))
    left_at: Mapped[str]
    left_audit: Mapped[int | None] = mapped_column(ForeignKey("audit.number"))

    __table_args__ = (
        CheckConstraint("(left_at = '') = (left_audit IS NULL)", name="leaving_is_audited"),
    )


class TwoPersonKindRow(Base):
    """A kind of service whose entries are changed by two persons."""

    __tablename__ = "two_person_kinds"

    category: Mapped[str] = mapped_column(primary_key=True)


class ChangeRow(Base):
    """One change. ``patch`` is JSON, field to before and after; ``basis`` is JSON of its source
    and of what was looked at with it. ``publish_from`` is the day from which it holds."""

    __tablename__ = "changes"
    __table_args__ = (
        UniqueConstraint("once", "entry"),
        Index("ix_changes_made_by_made_at", "made_by", "made_at"),
        CheckConstraint(one_of("kind", ChangeKind), name="kind_known"),
        CheckConstraint(one_of("state", ChangeState), name="state_known"),
        CheckConstraint("entry <> ''", name="entry_named"),
        CheckConstraint("made_by <> ''", name="made_by_somebody"),
        CheckConstraint("base_version >= 0", name="base_counted"),
        CheckConstraint("second_by <> made_by", name="two_are_two"),
        CheckConstraint("state <> 'rejected' OR decision <> ''", name="rejected_with_a_sentence"),
        CheckConstraint("kind <> 'withdraw' OR reason <> ''", name="withdrawn_with_a_reason"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    entry: Mapped[str] = mapped_column(index=True)
    base_version: Mapped[int]
    patch: Mapped[str]
    reason: Mapped[str]
    moved_to: Mapped[str]
    origin: Mapped[str] = mapped_column(index=True)
    once: Mapped[str | None]
    made_by: Mapped[str]
    made_at: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    second_by: Mapped[str]
    decision: Mapped[str]
    basis: Mapped[str] = mapped_column(server_default="")
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))
    publish_from: Mapped[str] = mapped_column(server_default="")
    wants_second: Mapped[int] = mapped_column(server_default="1")
    agreed_by: Mapped[str] = mapped_column(server_default="")


class VersionRow(Base):
    """An entry as one change made it, for ever. ``body`` is JSON of the cells that are not empty,
    in the columns of ``shape``; ``category`` and ``visibility`` repeat two of them."""

    __tablename__ = "versions"
    __table_args__ = (
        UniqueConstraint("change"),
        CheckConstraint("number > 0", name="counted_from_one"),
        CheckConstraint(one_of("state", EntryState), name="state_known"),
        CheckConstraint("(state = 'withdrawn') = (reason_zh <> '')", name="withdrawn_has_a_reason"),
        CheckConstraint("state = 'withdrawn' OR moved_to = ''", name="only_withdrawn_moved"),
        CheckConstraint("moved_to <> entry", name="moved_elsewhere"),
    )

    entry: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    change: Mapped[int] = mapped_column(ForeignKey("changes.number"))
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))
    state: Mapped[str]
    category: Mapped[str]
    visibility: Mapped[str]
    reason_zh: Mapped[str]
    moved_to: Mapped[str]
    shape: Mapped[int]
    body: Mapped[str]


class EntryRow(Base):
    """Which version of an entry is the newest."""

    __tablename__ = "entries"
    __table_args__ = (
        ForeignKeyConstraint(("id", "version"), ("versions.entry", "versions.number")),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    version: Mapped[int]
