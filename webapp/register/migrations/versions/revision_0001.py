"""The first shape: entries with their versions, changes, adoptions and the audit."""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.register.migrations.guards_0001 import GUARDS

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    make_the_audit()
    make_the_changes()
    make_the_versions()
    for statement in made(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for statement in unmade(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)
    op.drop_table("entries")
    op.drop_table("versions")
    op.drop_index("ix_changes_state", table_name="changes")
    op.drop_index("ix_changes_entry", table_name="changes")
    op.drop_table("changes")
    op.drop_table("adoptions")
    op.drop_table("two_person_kinds")
    op.drop_table("audit")


def make_the_audit() -> None:
    op.create_table(
        "audit",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("about", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.CheckConstraint("who <> ''", name="somebody"),
        sa.CheckConstraint("length(mark) = 64", name="sealed"),
        sa.CheckConstraint("number > 0", name="counted_from_one"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "two_person_kinds",
        sa.Column("category", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("category"),
    )
    op.create_table(
        "adoptions",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("files", sa.String(), nullable=False),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.Column("left_at", sa.String(), nullable=False),
        sa.Column("left_audit", sa.Integer(), nullable=True),
        sa.CheckConstraint("(left_at = '') = (left_audit IS NULL)", name="leaving_is_audited"),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"]),
        sa.ForeignKeyConstraint(["left_audit"], ["audit.number"]),
        sa.PrimaryKeyConstraint("number"),
    )


def make_the_changes() -> None:
    op.create_table(
        "changes",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("base_version", sa.Integer(), nullable=False),
        sa.Column("patch", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("moved_to", sa.String(), nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.Column("once", sa.String(), nullable=True),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("second_by", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.CheckConstraint("entry <> ''", name="entry_named"),
        sa.CheckConstraint("kind <> 'withdraw' OR reason <> ''", name="withdrawn_with_a_reason"),
        sa.CheckConstraint(
            "kind IN ('adopt', 'add', 'edit', 'withdraw', 'restore')", name="kind_known"
        ),
        sa.CheckConstraint("made_by <> ''", name="made_by_somebody"),
        sa.CheckConstraint(
            "state <> 'rejected' OR decision <> ''", name="rejected_with_a_sentence"
        ),
        sa.CheckConstraint(
            "state IN ('proposed', 'applied', 'rejected', 'overtaken')", name="state_known"
        ),
        sa.CheckConstraint("base_version >= 0", name="base_counted"),
        sa.CheckConstraint("second_by <> made_by", name="two_are_two"),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"]),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("once", "entry"),
    )
    op.create_index("ix_changes_entry", "changes", ["entry"], unique=False)
    op.create_index("ix_changes_state", "changes", ["state"], unique=False)


def make_the_versions() -> None:
    op.create_table(
        "versions",
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("change", sa.Integer(), nullable=False),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("visibility", sa.String(), nullable=False),
        sa.Column("reason_zh", sa.String(), nullable=False),
        sa.Column("moved_to", sa.String(), nullable=False),
        sa.Column("shape", sa.Integer(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.CheckConstraint(
            "(state = 'withdrawn') = (reason_zh <> '')", name="withdrawn_has_a_reason"
        ),
        sa.CheckConstraint("state = 'withdrawn' OR moved_to = ''", name="only_withdrawn_moved"),
        sa.CheckConstraint("state IN ('published', 'withdrawn')", name="state_known"),
        sa.CheckConstraint("moved_to <> entry", name="moved_elsewhere"),
        sa.CheckConstraint("number > 0", name="counted_from_one"),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"]),
        sa.ForeignKeyConstraint(["change"], ["changes.number"]),
        sa.PrimaryKeyConstraint("entry", "number"),
        sa.UniqueConstraint("change"),
    )
    op.create_table(
        "entries",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id", "version"], ["versions.entry", "versions.number"]),
        sa.PrimaryKeyConstraint("id"),
    )
