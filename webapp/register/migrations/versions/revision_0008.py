"""Posters at doors."""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.register.migrations.guards_0008 import GUARDS

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "posters",
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in ("code", "entry", "printed_on", "printed_by", "retired_on")
        ),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.Column("retired_audit", sa.Integer(), nullable=True),
        sa.CheckConstraint("length(code) = 8", name=op.f("ck_posters_code_whole")),
        sa.CheckConstraint("printed_by <> ''", name=op.f("ck_posters_printed_by_somebody")),
        sa.CheckConstraint(
            "(retired_on = '') = (retired_audit IS NULL)",
            name=op.f("ck_posters_retiring_is_audited"),
        ),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"], name=op.f("fk_posters_audit_audit")),
        sa.ForeignKeyConstraint(
            ["retired_audit"], ["audit.number"], name=op.f("fk_posters_retired_audit_audit")
        ),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"], name=op.f("fk_posters_entry_entries")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_posters")),
    )
    op.create_index(op.f("ix_posters_entry"), "posters", ["entry"])
    for statement in made(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for statement in unmade(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)
    op.drop_index(op.f("ix_posters_entry"), "posters")
    op.drop_table("posters")
