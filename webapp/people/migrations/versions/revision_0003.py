"""Roles that speak for others hold once a second person saw who holds them.

Those that a keeper gave alone before are taken away: a keeper asks for them anew.
"""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.people.migrations.guards_0001 import GUARDS as FIRST
from webapp.people.migrations.guards_0002 import GUARDS as SECOND
from webapp.people.migrations.guards_0003 import GUARDS, OF_INVITATIONS, OF_PEOPLE
from webapp.people.migrations.versions.revision_0002 import run

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NEW = (*OF_INVITATIONS, *OF_PEOPLE, *GUARDS)
_NAMES = {each.name for each in (*OF_INVITATIONS, *OF_PEOPLE)}
_OLD = tuple(each for each in (*FIRST, *SECOND) if each.name in _NAMES)


def upgrade() -> None:
    op.create_table(
        "vouchings",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("made_by", sa.String(), nullable=False),
        sa.Column("made_at", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("second_by", sa.String(), nullable=False),
        sa.Column("ended_at", sa.Integer(), nullable=True),
        sa.CheckConstraint("made_by <> ''", name="made_by_somebody"),
        sa.CheckConstraint("second_by <> made_by", name="two_are_two"),
        sa.ForeignKeyConstraint(["person"], ["people.number"]),
        sa.PrimaryKeyConstraint("number"),
    )
    keep_what_the_console_gave()
    run(unmade(_OLD, op.get_bind().dialect.name))
    run(made(_NEW, op.get_bind().dialect.name))


def keep_what_the_console_gave() -> None:
    op.execute(
        "INSERT INTO vouchings SELECT row_number() OVER (ORDER BY r.person, r.role), r.person,"
        " r.role, p.made_by, p.made_at, '', '', p.made_at FROM roles r"
        " JOIN people p ON p.number = r.person WHERE r.role IN ('approver', 'keeper', 'auditor')"
        " AND substr(p.made_by, 1, 8) = 'console:'"
    )
    op.execute(
        "DELETE FROM roles WHERE role IN ('approver', 'keeper', 'auditor')"
        " AND person NOT IN (SELECT person FROM vouchings)"
    )


def downgrade() -> None:
    run(unmade(_NEW, op.get_bind().dialect.name))
    run(made(_OLD, op.get_bind().dialect.name))
    op.drop_table("vouchings")
