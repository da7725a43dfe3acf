"""The tables of an edition's database. What an entry may not be, the database refuses as well."""

from sqlalchemy import JSON, CheckConstraint, Column, Integer, MetaData, Table
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from webapp.ledger.naming import NAMING
from webapp.store.entry_columns import entry_columns, entry_constraints


class Base(DeclarativeBase):
    """Every table of an edition; constraints have names that say what they guard."""

    metadata = MetaData(naming_convention=NAMING)


SERVICES = Table(
    "services",
    Base.metadata,
    Column("position", Integer, primary_key=True, autoincrement=False),
    *entry_columns(),
    *entry_constraints(),
)
"""One entry a row. Its position is its document number: entries are sorted by id."""


class RetiredRow(Base):
    """An id that once stood in addresses."""

    __tablename__ = "retired"
    __table_args__ = (
        CheckConstraint("moved_to <> '' OR reason_zh <> ''", name="says_where_or_why"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    moved_to: Mapped[str]
    reason_zh: Mapped[str]


class ReferenceRow(Base):
    """One object of the reference data as JSON: read whole at opening, never asked for by field."""

    __tablename__ = "reference"

    kind: Mapped[str] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body: Mapped[str]


class TermRow(Base):
    """A term of a field with its documents in order and the weight of each, side by side."""

    __tablename__ = "terms"
    __table_args__ = ({"sqlite_with_rowid": False},)

    field: Mapped[str] = mapped_column(primary_key=True)
    term: Mapped[str] = mapped_column(primary_key=True)
    numbers: Mapped[list[int]] = mapped_column(JSON)
    weights: Mapped[list[float]] = mapped_column(JSON)


class DocumentRow(Base):
    """A document that the table of terms covers, with or without terms."""

    __tablename__ = "documents"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
