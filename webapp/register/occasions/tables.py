"""The table of dated events."""

from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from webapp.register.tables import Base, one_of


class OccasionState(StrEnum):
    """Whether an event is kept; one that files did not have any more was dropped."""

    KEPT = "kept"
    DROPPED = "dropped"


class OccasionRow(Base):
    """One version of an event. ``body`` is JSON of its cells, in the order of the columns."""

    __tablename__ = "occasions"
    __table_args__ = (
        CheckConstraint("number > 0", name="counted_from_one"),
        CheckConstraint(one_of("state", OccasionState), name="state_known"),
    )

    id: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    entry: Mapped[str] = mapped_column(ForeignKey("entries.id"), index=True)
    state: Mapped[str]
    body: Mapped[str]
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))
