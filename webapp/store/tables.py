"""The tables of an edition's database. What an entry may not be, the database refuses as well."""

from datetime import date

from sqlalchemy import JSON, CheckConstraint, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from webapp.domain.coordinates import Precision
from webapp.domain.service import Confidence, Status, Visibility

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


def _one_of(column: str, values: type[Status | Visibility | Precision | Confidence]) -> str:
    return f"{column} IN ({', '.join(repr(str(value)) for value in values)})"


class Base(DeclarativeBase):
    """Every table of an edition; constraints have names that say what they guard."""

    metadata = MetaData(naming_convention=NAMING)


class ServiceRow(Base):
    """One entry. Its position is its document number: entries are sorted by id."""

    __tablename__ = "services"
    __table_args__ = (
        CheckConstraint("id <> ''", name="id_not_empty"),
        CheckConstraint("name_zh <> ''", name="name_not_empty"),
        CheckConstraint(_one_of("status", Status), name="status_known"),
        CheckConstraint(_one_of("visibility", Visibility), name="visibility_known"),
        CheckConstraint(_one_of("precision", Precision), name="precision_known"),
        CheckConstraint(_one_of("source_confidence", Confidence), name="confidence_known"),
        CheckConstraint(
            "visibility <> 'confidential' OR (address_zh = '' AND community_code = ''"
            " AND lat IS NULL AND lon IS NULL)",
            name="confidential_has_no_whereabouts",
        ),
        CheckConstraint("(lat IS NULL) = (lon IS NULL)", name="both_or_neither_coordinate"),
        CheckConstraint("(lat IS NULL) = (precision = 'none')", name="coordinate_has_precision"),
        CheckConstraint(
            "lat IS NULL OR (lat BETWEEN -90 AND 90 AND lon BETWEEN -180 AND 180)",
            name="coordinate_on_earth",
        ),
        CheckConstraint(
            "status <> 'confirmed' OR checked_on IS NOT NULL", name="confirmed_has_a_day"
        ),
        CheckConstraint(
            "age_min_months IS NULL OR age_max_months IS NULL OR age_min_months <= age_max_months",
            name="ages_in_order",
        ),
    )

    position: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(unique=True)
    category: Mapped[str]
    name_zh: Mapped[str]
    status: Mapped[str]
    visibility: Mapped[str]
    name_en: Mapped[str]
    host_zh: Mapped[str]
    address_zh: Mapped[str]
    street: Mapped[str]
    community_code: Mapped[str]
    lat: Mapped[float | None]
    lon: Mapped[float | None]
    precision: Mapped[str]
    located_by: Mapped[str]
    phones: Mapped[list[str]] = mapped_column(JSON)
    hours: Mapped[str]
    hours_note_zh: Mapped[str]
    features: Mapped[list[list[str]]] = mapped_column(JSON)
    serves_zh: Mapped[str]
    how_to_apply_zh: Mapped[str]
    documents_zh: Mapped[str]
    fee_zh: Mapped[str]
    age_min_months: Mapped[int | None]
    age_max_months: Mapped[int | None]
    commitments: Mapped[list[str]] = mapped_column(JSON)
    source_title_zh: Mapped[str]
    source_url: Mapped[str]
    source_date: Mapped[str]
    source_confidence: Mapped[str]
    checked_on: Mapped[date | None]
    note_zh: Mapped[str]


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
