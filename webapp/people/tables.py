"""The tables of the people. Moments are seconds since 1970, but in the log, which is for reading.

No password, code, link or session can be read out of them: they hold hashes, and secrets that are
encrypted with a key which is kept elsewhere.
"""

from enum import StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from webapp.domain.people.persons import SessionKind
from webapp.domain.people.roles import IN_STREETS, Role
from webapp.ledger.naming import NAMING


def _one_of(column: str, values: type[StrEnum] | list[Role]) -> str:
    return f"{column} IN ({', '.join(repr(str(value)) for value in values)})"


class Base(DeclarativeBase):
    """Every table of the people; changed only together with a new revision in ``migrations``. What
    holds between rows is in the guards of ``migrations``."""

    metadata = MetaData(naming_convention=NAMING)


class PersonRow(Base):
    """Somebody who belongs to the office, or once did. Their name is nobody else's later."""

    __tablename__ = "people"
    __table_args__ = (
        CheckConstraint("name <> ''", name="named"),
        CheckConstraint("shown_name <> ''", name="shown"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str] = mapped_column(unique=True)
    shown_name: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[int]
    last_in: Mapped[int | None]
    ended_at: Mapped[int | None]


class RoleRow(Base):
    """One role in one street, or in all of them (``*``)."""

    __tablename__ = "roles"
    __table_args__ = (
        CheckConstraint(_one_of("role", Role), name="role_known"),
        CheckConstraint(
            f"street = '*' OR {_one_of('role', sorted(IN_STREETS))}", name="streets_for_some"
        ),
    )

    person: Mapped[int] = mapped_column(ForeignKey("people.number"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    street: Mapped[str] = mapped_column(primary_key=True)


class VouchingRow(Base):
    """A role that speaks for others, asked for somebody: it holds once ``second_by`` typed the
    ``mark`` that only the person's own page shows, or where it was given at the console."""

    __tablename__ = "vouchings"
    __table_args__ = (
        CheckConstraint("made_by <> ''", name="made_by_somebody"),
        CheckConstraint("second_by <> made_by", name="two_are_two"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    person: Mapped[int] = mapped_column(ForeignKey("people.number"))
    role: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[int]
    mark: Mapped[str]
    second_by: Mapped[str]
    ended_at: Mapped[int | None]


class CredentialRow(Base):
    """How somebody proves who they are. ``secret`` of the codes is encrypted; ``last_step`` is the
    step of time whose code was used last."""

    __tablename__ = "credentials"

    person: Mapped[int] = mapped_column(ForeignKey("people.number"), primary_key=True)
    password: Mapped[str]
    secret: Mapped[str]
    last_step: Mapped[int]
    set_at: Mapped[int]


class RecoveryCodeRow(Base):
    """The hash of one code for whoever has lost the telephone."""

    __tablename__ = "recovery_codes"

    person: Mapped[int] = mapped_column(ForeignKey("people.number"), primary_key=True)
    hash: Mapped[str] = mapped_column(primary_key=True)
    used_at: Mapped[int | None]


class InvitationRow(Base):
    """The hash of a link that lets somebody in once. ``grants`` are JSON; ``person`` is who gets
    new credentials by it, none where it makes somebody new. ``password`` and ``secret`` were chosen
    with the link and do not count before a code was typed. A link that gives somebody new
    credentials works once ``second_by`` agreed."""

    __tablename__ = "invitations"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[str] = mapped_column(unique=True)
    person: Mapped[int | None] = mapped_column(ForeignKey("people.number"))
    name: Mapped[str]
    shown_name: Mapped[str]
    grants: Mapped[str]
    made_by: Mapped[str]
    made_at: Mapped[int]
    until: Mapped[int]
    password: Mapped[str]
    secret: Mapped[str]
    ended_at: Mapped[int | None]
    second_by: Mapped[str] = mapped_column(server_default="")


class SessionRow(Base):
    """The hash of what one browser holds. ``person`` is empty while somebody is joining by an
    ``invitation``."""

    __tablename__ = "sessions"
    __table_args__ = (
        CheckConstraint(_one_of("kind", SessionKind), name="kind_known"),
        CheckConstraint("(kind = 'joining') = (person IS NULL)", name="somebody_is_in_it"),
        CheckConstraint("(kind = 'joining') = (invitation IS NOT NULL)", name="joining_by_a_link"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    hash: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    person: Mapped[int | None] = mapped_column(ForeignKey("people.number"), index=True)
    invitation: Mapped[int | None] = mapped_column(ForeignKey("invitations.number"))
    device: Mapped[str]
    begun_at: Mapped[int]
    seen_at: Mapped[int]
    stepped_up_at: Mapped[int]
    ended_at: Mapped[int | None]


class BrowserRow(Base):
    """The hash of a mark that a browser keeps in which somebody has signed in before. It opens
    nothing."""

    __tablename__ = "browsers"

    hash: Mapped[str] = mapped_column(primary_key=True)
    person: Mapped[int] = mapped_column(ForeignKey("people.number"), primary_key=True)
    seen_at: Mapped[int]


class BucketRow(Base):
    """How many tries are left of one kind; ``mark`` names nobody."""

    __tablename__ = "buckets"

    mark: Mapped[str] = mapped_column(primary_key=True)
    remaining: Mapped[float]
    counted_at: Mapped[int]
    whole_at: Mapped[int]


class SecurityRow(Base):
    """One line of the log of who came in and who was let in. Its columns are those of
    ``ledger.chain.AuditLine``."""

    __tablename__ = "security_log"
    __table_args__ = (
        CheckConstraint("number > 0", name="counted_from_one"),
        CheckConstraint("length(mark) = 64", name="sealed"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str]
    who: Mapped[str]
    what: Mapped[str]
    about: Mapped[str]
    detail: Mapped[str]
    before: Mapped[str]
    mark: Mapped[str]
