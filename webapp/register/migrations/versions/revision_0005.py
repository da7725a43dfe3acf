"""Checks that are taken back."""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.register.migrations.guards_0005 import GUARDS

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    before = sa.Column("facts_before", sa.String(), server_default="", nullable=False)
    op.add_column("checks", before)
    op.create_table(
        "undone_checks",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["audit"], ["audit.number"], name=op.f("fk_undone_checks_audit_audit")
        ),
        sa.ForeignKeyConstraint(
            ["number"], ["checks.number"], name=op.f("fk_undone_checks_number_checks")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_undone_checks")),
    )
    for statement in made(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for statement in unmade(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)
    op.drop_table("undone_checks")
    op.drop_column("checks", "facts_before")
