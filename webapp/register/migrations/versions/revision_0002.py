"""Facts with their sources and checks, the queue of publications, claims."""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.register.migrations.guards_0002 import GUARDS

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    basis = sa.Column("basis", sa.String(), server_default="", nullable=False)
    op.add_column("changes", basis)
    make_the_checks()
    make_the_facts()
    make_the_publications()
    for statement in made(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for statement in unmade(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)
    op.drop_table("claims")
    op.drop_table("heartbeats")
    op.drop_index("ix_publications_state", table_name="publications")
    op.drop_table("publications")
    op.drop_index("ix_facts_expires_on", table_name="facts")
    op.drop_table("facts")
    op.drop_index("ix_checks_entry", table_name="checks")
    op.drop_table("checks")
    op.drop_table("sources")
    op.drop_column("changes", "basis")


def make_the_checks() -> None:
    op.create_table(
        "sources",
        *numbered(),
        *texts("title_zh", "url", "date", "confidence", "holder"),
        sa.CheckConstraint("title_zh <> '' OR url <> ''", name="named"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("title_zh", "url", "date", "confidence", "holder"),
    )
    op.create_table(
        "checks",
        *numbered(),
        *texts("entry"),
        sa.Column("version", sa.Integer(), nullable=False),
        *texts("fact_group", "fields", "answer", "method", "made_by", "made_on"),
        sa.Column("once", sa.String(), nullable=True),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "answer IN ('as-written', 'different', 'not-there', 'unknown')", name="answer_known"
        ),
        sa.CheckConstraint(
            "method IN ('phone', 'visit', 'document', 'visitors', 'import')", name="method_known"
        ),
        sa.CheckConstraint("made_by <> ''", name="made_by_somebody"),
        sa.CheckConstraint("length(made_on) = 10", name="made_on_a_day"),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"]),
        sa.ForeignKeyConstraint(["entry", "version"], ["versions.entry", "versions.number"]),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("once", "entry"),
    )
    op.create_index("ix_checks_entry", "checks", ["entry"], unique=False)


def make_the_facts() -> None:
    op.create_table(
        "facts",
        *texts("entry", "field"),
        sa.Column("source", sa.Integer(), nullable=True),
        *texts("method", "checked_by", "checked_on", "expires_on"),
        sa.Column("by_check", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(checked_by = '') = (checked_on = '') AND (checked_by = '') = (expires_on = '')"
            " AND (checked_by = '') = (method = '') AND (checked_by = '') = (by_check IS NULL)",
            name="who_and_when_together",
        ),
        sa.CheckConstraint("expires_on >= checked_on", name="until_later"),
        sa.ForeignKeyConstraint(["by_check"], ["checks.number"]),
        sa.ForeignKeyConstraint(["entry"], ["entries.id"]),
        sa.ForeignKeyConstraint(["source"], ["sources.number"]),
        sa.PrimaryKeyConstraint("entry", "field"),
    )
    op.create_index("ix_facts_expires_on", "facts", ["expires_on"], unique=False)


def make_the_publications() -> None:
    op.create_table(
        "publications",
        *numbered(),
        *texts("why", "asked_by", "asked_at", "accepted", "second_by", "state", "due"),
        sa.Column("tries", sa.Integer(), nullable=False),
        *texts("problem"),
        sa.Column("act", sa.Integer(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        *texts("ended_at"),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('proposed', 'waiting', 'running', 'done', 'rejected')", name="state_known"
        ),
        sa.CheckConstraint("why IN ('asked', 'changes', 'withdrawal', 'night')", name="why_known"),
        sa.CheckConstraint("asked_by <> ''", name="asked_by_somebody"),
        sa.CheckConstraint("second_by <> asked_by", name="two_are_two"),
        sa.CheckConstraint(
            "accepted = '' OR second_by <> '' OR state IN ('proposed', 'rejected')",
            name="losses_by_two_persons",
        ),
        sa.CheckConstraint("(state = 'done') = (edition > 0)", name="done_is_an_edition"),
        sa.CheckConstraint("tries >= 0", name="tries_counted"),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"]),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_index("ix_publications_state", "publications", ["state"], unique=False)
    op.create_table("heartbeats", *texts("name", "at", "doing"), sa.PrimaryKeyConstraint("name"))
    op.create_table(
        "claims",
        *texts("about", "person", "until"),
        sa.CheckConstraint("person <> ''", name="by_somebody"),
        sa.PrimaryKeyConstraint("about"),
    )


def numbered() -> tuple[sa.Column[int]]:
    """A number that the code counts."""
    return (sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),)


def texts(*names: str) -> tuple[sa.Column[str], ...]:
    """Columns of text that are never null."""
    return tuple(sa.Column(name, sa.String(), nullable=False) for name in names)
