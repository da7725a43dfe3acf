"""Changes that hold from a day on."""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.register.migrations.guards_0001 import GUARDS as FIRST
from webapp.register.migrations.guards_0004 import DECIDED, GUARDS, OF_DECISIONS

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_OLD = tuple(each for each in FIRST if each.name == DECIDED)
_NEW = (*OF_DECISIONS, *GUARDS)


def upgrade() -> None:
    dialect = op.get_bind().dialect.name
    day = sa.Column("publish_from", sa.String(), server_default="", nullable=False)
    wants = sa.Column("wants_second", sa.Integer(), server_default="1", nullable=False)
    agreed = sa.Column("agreed_by", sa.String(), server_default="", nullable=False)
    for column in (day, wants, agreed):
        op.add_column("changes", column)
    for statement in (*unmade(_OLD, dialect), *made(_NEW, dialect)):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    dialect = op.get_bind().dialect.name
    for statement in (*unmade(_NEW, dialect), *made(_OLD, dialect)):
        op.get_bind().exec_driver_sql(statement)
    for column in ("agreed_by", "wants_second", "publish_from"):
        op.drop_column("changes", column)
