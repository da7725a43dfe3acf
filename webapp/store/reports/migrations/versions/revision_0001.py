"""The first shape: reports with their answers, and how many more may come."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TROUBLES = "'not-there', 'closed', 'address', 'hours', 'phone', 'no-way-in', 'other'"
STATES = "'received', 'looking', 'answered', 'closed'"


def upgrade() -> None:
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("ticket", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=True),
        sa.Column("service_id", sa.String(), nullable=False),
        sa.Column("trouble", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("page_language", sa.String(), nullable=False),
        sa.Column("suspect", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("answered_on", sa.Date(), nullable=True),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.CheckConstraint("length(ticket) = 8", name="ticket_whole"),
        sa.CheckConstraint("service_id <> ''", name="service_named"),
        sa.CheckConstraint(f"trouble IN ({TROUBLES})", name="trouble_known"),
        sa.CheckConstraint(f"state IN ({STATES})", name="state_known"),
        sa.CheckConstraint("length(words) <= 200", name="words_short"),
        sa.CheckConstraint("length(answer) <= 500", name="answer_short"),
        sa.CheckConstraint("(state = 'closed') = (closed_on IS NOT NULL)", name="closed_has_a_day"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("form", "service_id", "trouble", "words"),
        sa.UniqueConstraint("ticket"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "allowances",
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("remaining", sa.Double(), nullable=False),
        sa.Column("counted_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("mark"),
    )


def downgrade() -> None:
    op.drop_table("allowances")
    op.drop_table("reports")
