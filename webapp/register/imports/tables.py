"""The tables of imports. Moments are texts in ISO 8601 with their offset."""

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from webapp.domain.register.imports import ImportKind, ImportState
from webapp.register.tables import Base, one_of

_OPEN = "state IN ('open', 'proposed') AND sha256 <> ''"
_NOT_LEFT = "state <> 'left' AND undoes IS NOT NULL"


class ImportRow(Base):
    """One set of changes. ``sheets``, ``mapping`` and ``answers`` are JSON; ``rounds`` counts how
    often it was handed in, ``tries`` how often its sheet was sent."""

    __tablename__ = "imports"
    __table_args__ = (
        Index(
            "uq_imports_sha256_open",
            "sha256",
            unique=True,
            sqlite_where=text(_OPEN),
            postgresql_where=text(_OPEN),
        ),
        Index(
            "uq_imports_undoes",
            "undoes",
            unique=True,
            sqlite_where=text(_NOT_LEFT),
            postgresql_where=text(_NOT_LEFT),
        ),
        CheckConstraint(one_of("kind", ImportKind), name="kind_known"),
        CheckConstraint(one_of("state", ImportState), name="state_known"),
        CheckConstraint("made_by <> ''", name="made_by_somebody"),
        CheckConstraint("second_by <> made_by", name="two_are_two"),
        CheckConstraint("(kind = 'undo') = (undoes IS NOT NULL)", name="undoes_one"),
        CheckConstraint("(kind = 'sheet') = (sha256 <> '')", name="sheets_are_files"),
        CheckConstraint(
            "(state IN ('done', 'left')) = (ended_at <> '')", name="ended_with_a_moment"
        ),
        CheckConstraint("tries >= 0 AND rounds >= 0", name="counted"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    sha256: Mapped[str] = mapped_column(index=True)
    shown_name: Mapped[str]
    tries: Mapped[int]
    rounds: Mapped[int]
    sheets: Mapped[str]
    mapping: Mapped[str]
    asked_encoding: Mapped[str]
    answers: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[str]
    touched_at: Mapped[str]
    ended_at: Mapped[str]
    second_by: Mapped[str]
    decision: Mapped[str]
    reason: Mapped[str]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("imports.number"))
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))


class SheetRowRow(Base):
    """One row of a sheet that was sent. ``cells`` is JSON, and empty once it is not kept any
    more."""

    __tablename__ = "import_rows"
    __table_args__ = (CheckConstraint("number > 0", name="counted_from_one"),)

    of_import: Mapped[int] = mapped_column(ForeignKey("imports.number"), primary_key=True)
    attempt: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sheet: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    cells: Mapped[str]


class MappingRow(Base):
    """How a sheet with these headers was read last. ``mapping`` is JSON."""

    __tablename__ = "mappings"

    fingerprint: Mapped[str] = mapped_column(primary_key=True)
    mapping: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[str]


class NotSameRow(Base):
    """Two entries of which somebody said that they are not the same; the lesser id first."""

    __tablename__ = "not_same"
    __table_args__ = (
        CheckConstraint("one < other", name="in_order"),
        CheckConstraint("made_by <> ''", name="made_by_somebody"),
    )

    one: Mapped[str] = mapped_column(ForeignKey("entries.id"), primary_key=True)
    other: Mapped[str] = mapped_column(ForeignKey("entries.id"), primary_key=True)
    made_by: Mapped[str]
    made_at: Mapped[str]
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))
