"""Dated events of entries."""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.register.migrations.guards_0007 import GUARDS

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "occasions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.CheckConstraint("number > 0", name=op.f("ck_occasions_counted_from_one")),
        sa.CheckConstraint("state IN ('kept', 'dropped')", name=op.f("ck_occasions_state_known")),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"], name=op.f("fk_occasions_audit_audit")),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name=op.f("fk_occasions_entry_entries")),
        sa.PrimaryKeyConstraint("id", "number", name=op.f("pk_occasions")),
    )
    op.create_index(op.f("ix_occasions_entry"), "occasions", ["entry"])
    for statement in made(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for statement in unmade(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)
    op.drop_table("occasions")
