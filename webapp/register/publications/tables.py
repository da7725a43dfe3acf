"""The tables of publishing. Moments are texts in ISO 8601 with their offset."""

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from webapp.domain.register.publications import PublicationState, Why
from webapp.register.tables import Base, one_of


class PublicationRow(Base):
    """One publication. ``accepted`` are ids with commas between them; ``problem`` is why the last
    try failed, in the language of whoever tried."""

    __tablename__ = "publications"
    __table_args__ = (
        CheckConstraint(one_of("state", PublicationState), name="state_known"),
        CheckConstraint(one_of("why", Why), name="why_known"),
        CheckConstraint("asked_by <> ''", name="asked_by_somebody"),
        CheckConstraint("second_by <> asked_by", name="two_are_two"),
        CheckConstraint(
            "accepted = '' OR second_by <> '' OR state IN ('proposed', 'rejected')",
            name="losses_by_two_persons",
        ),
        CheckConstraint("(state = 'done') = (edition > 0)", name="done_is_an_edition"),
        CheckConstraint("tries >= 0", name="tries_counted"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    why: Mapped[str]
    asked_by: Mapped[str]
    asked_at: Mapped[str]
    accepted: Mapped[str]
    second_by: Mapped[str]
    state: Mapped[str] = mapped_column(index=True)
    due: Mapped[str]
    tries: Mapped[int]
    problem: Mapped[str]
    act: Mapped[int]
    edition: Mapped[int]
    ended_at: Mapped[str]
    audit: Mapped[int] = mapped_column(ForeignKey("audit.number"))


class HeartbeatRow(Base):
    """The last sign of life of ``name``."""

    __tablename__ = "heartbeats"

    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[str]
    doing: Mapped[str]


class ClaimRow(Base):
    """Who is at work on something, until when."""

    __tablename__ = "claims"
    __table_args__ = (CheckConstraint("person <> ''", name="by_somebody"),)

    about: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[str]
    until: Mapped[str]
