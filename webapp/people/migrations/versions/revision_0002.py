"""Checkers, who may belong to communities; a new link for somebody needs a second person."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.people.migrations.guards_0001 import GUARDS as FIRST
from webapp.people.migrations.guards_0002 import GUARDS, OF_ROLES

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_OLD_OF_ROLES = tuple(each for each in FIRST if each.table == "roles")
_ROLES = ("reader", "clerk", "editor", "approver", "keeper", "auditor")
_IN_STREETS = ("clerk", "reader")


def upgrade() -> None:
    second = sa.Column("second_by", sa.String(), server_default="", nullable=False)
    op.add_column("invitations", second)
    run(unmade(_OLD_OF_ROLES, op.get_bind().dialect.name))
    make_roles_anew(("reader", "checker", *_ROLES[1:]), ("checker", *_IN_STREETS))
    run(made((*OF_ROLES, *GUARDS), op.get_bind().dialect.name))


def downgrade() -> None:
    run(unmade((*OF_ROLES, *GUARDS), op.get_bind().dialect.name))
    op.execute("DELETE FROM roles WHERE role = 'checker'")
    make_roles_anew(_ROLES, _IN_STREETS)
    run(made(_OLD_OF_ROLES, op.get_bind().dialect.name))
    op.drop_column("invitations", "second_by")


def make_roles_anew(roles: tuple[str, ...], in_streets: tuple[str, ...]) -> None:
    """The same rows under other conditions."""
    op.execute("CREATE TABLE roles_before AS SELECT person, role, street FROM roles")
    op.drop_table("roles")
    op.create_table(
        "roles",
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("street", sa.String(), nullable=False),
        sa.CheckConstraint(f"role IN ({listed(roles)})", name="role_known"),
        sa.CheckConstraint(
            f"street = '*' OR role IN ({listed(in_streets)})", name="streets_for_some"
        ),
        sa.ForeignKeyConstraint(["person"], ["people.number"]),
        sa.PrimaryKeyConstraint("person", "role", "street"),
    )
    op.execute("INSERT INTO roles SELECT person, role, street FROM roles_before")
    op.drop_table("roles_before")


def listed(words: tuple[str, ...]) -> str:
    """Words as SQL lists them."""
    return ", ".join(f"'{each}'" for each in words)


def run(statements: Iterator[str]) -> None:
    """Run each."""
    for statement in statements:
        op.get_bind().exec_driver_sql(statement)
