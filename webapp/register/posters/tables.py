"""The table of posters. Days are texts in ISO 8601, ``""`` where there is none."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from webapp.domain.tickets import LENGTH
from webapp.register.tables import Base


class PosterRow(Base):
    """One code, for one entry that everybody may see; none is used twice."""

    __tablename__ = "posters"
    __table_args__ = (
        CheckConstraint(f"length(code) = {LENGTH}", name="code_whole"),
        CheckConstraint("printed_by <> ''", name="printed_by_somebody"),
        CheckConstraint("(retired_on = '') = (retired_audit IS NULL)", name="retiring_is_audited"),
    )

    code: Mapped[str] = mapped_column(primary_key=True)
    entry: Mapped[str] = mapped_column(ForeignKey("entries.id"), index=True)
    printed_on: Mapped[str]
    printed_by: Mapped[str]
    retired_on: Mapped[str]
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))
    retired_audit: Mapped[int | None] = mapped_column(ForeignKey("audit.number"))
