"""The first shape: people, how they prove who they are, their ways in, and the log."""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.people.migrations.guards_0001 import GUARDS

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    make_the_log_and_buckets()
    make_the_people()
    make_credentials()
    make_invitations()
    make_sessions()
    for statement in made(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for statement in unmade(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)
    op.drop_index("ix_sessions_person", table_name="sessions")
    op.drop_table("sessions")
    op.drop_table("roles")
    op.drop_table("recovery_codes")
    op.drop_table("invitations")
    op.drop_table("credentials")
    op.drop_table("browsers")
    op.drop_table("security_log")
    op.drop_table("people")
    op.drop_table("buckets")


def make_the_log_and_buckets() -> None:
    op.create_table(
        "security_log",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.CheckConstraint("number > 0", name="counted_from_one"),
        sa.CheckConstraint("length(mark) = 64", name="sealed"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "buckets",
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("remaining", sa.Double(), nullable=False),
        sa.Column("counted_at", sa.Integer(), nullable=False),
        sa.Column("whole_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("mark"),
    )


def make_the_people() -> None:
    op.create_table(
        "people",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("shown_name", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.Column("last_in", sa.Integer(), nullable=True),
        sa.Column("ended_at", sa.Integer(), nullable=True),
        sa.CheckConstraint("name <> ''", name="named"),
        sa.CheckConstraint("shown_name <> ''", name="shown"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "roles",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.CheckConstraint(
            "role IN ('reader', 'clerk', 'editor', 'approver', 'keeper', 'auditor')",
            name="role_known",
        ),
        sa.CheckConstraint("street = '*' OR role IN ('clerk', 'reader')", name="streets_for_some"),
        sa.ForeignKeyConstraint(["person"], ["people.number"]),
        sa.PrimaryKeyConstraint("person", "role", "street"),
    )


def make_credentials() -> None:
    op.create_table(
        "credentials",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("password", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("last_step", sa.Integer(), nullable=False),
        sa.Column("set_at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.number"]),
        sa.PrimaryKeyConstraint("person"),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("used_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.number"]),
        sa.PrimaryKeyConstraint("person", "hash"),
    )


def make_invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("shown_name", sa.String(), nullable=False),
        sa.Column("grants", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.Column("until", sa.Integer(), nullable=False),
        sa.Column("password", sa.String(), nullable=False),
        sa.Column("secret", sa.String(), nullable=False),
        sa.Column("ended_at", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["people.number"]),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("hash"),
    )


def make_sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("invitation", sa.Integer(), nullable=True),
        sa.Column("device", sa.String(), nullable=False),
        sa.Column("begun_at", sa.Integer(), nullable=False),
        sa.Column("seen_at", sa.Integer(), nullable=False),
        sa.Column("stepped_up_at", sa.Integer(), nullable=False),
        sa.Column("ended_at", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(kind = 'joining') = (invitation IS NOT NULL)", name="joining_by_a_link"
        ),
        sa.CheckConstraint("kind IN ('joining', 'half', 'whole')", name="kind_known"),
        sa.CheckConstraint("(kind = 'joining') = (person IS NULL)", name="somebody_is_in_it"),
        sa.ForeignKeyConstraint(["invitation"], ["invitations.number"]),
        sa.ForeignKeyConstraint(["person"], ["people.number"]),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("hash"),
    )
    op.create_index("ix_sessions_person", "sessions", ["person"], unique=False)
    op.create_table(
        "browsers",
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("seen_at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["people.number"]),
        sa.PrimaryKeyConstraint("hash", "person"),
    )
