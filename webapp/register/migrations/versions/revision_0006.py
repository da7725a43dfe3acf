"""Imports: sheets that were sent, sets of changes that hold as a whole, pairs that are not the
same."""

import sqlalchemy as sa
from alembic import op

from webapp.ledger.guards import made, unmade
from webapp.register.migrations.guards_0006 import GUARDS

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_OPEN = sa.text("state IN ('open', 'proposed') AND sha256 <> ''")
_NOT_LEFT = sa.text("state <> 'left' AND undoes IS NOT NULL")


def upgrade() -> None:
    make_the_imports()
    make_the_rest()
    op.create_index("ix_changes_origin", "changes", ["origin"], unique=False)
    for statement in made(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)


def downgrade() -> None:
    for statement in unmade(GUARDS, op.get_bind().dialect.name):
        op.get_bind().exec_driver_sql(statement)
    op.drop_index("ix_changes_origin", table_name="changes")
    op.drop_table("not_same")
    op.drop_table("mappings")
    op.drop_table("import_rows")
    for index in ("uq_imports_undoes", "uq_imports_sha256_open"):
        op.drop_index(index, table_name="imports")
    for column in ("state", "sha256"):
        op.drop_index(f"ix_imports_{column}", table_name="imports")
    op.drop_table("imports")


def make_the_imports() -> None:
    op.create_table(
        "imports",
        *numbered("number"),
        *texts("kind", "state", "sha256", "shown_name"),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("rounds", sa.Integer(), nullable=False),
        *texts("sheets", "mapping", "asked_encoding", "answers", "made_by", "made_at"),
        *texts("touched_at", "ended_at", "second_by", "decision", "reason"),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.CheckConstraint("kind IN ('sheet', 'undo', 'merge')", name="kind_known"),
        sa.CheckConstraint("state IN ('open', 'proposed', 'done', 'left')", name="state_known"),
        sa.CheckConstraint("made_by <> ''", name="made_by_somebody"),
        sa.CheckConstraint("second_by <> made_by", name="two_are_two"),
        sa.CheckConstraint("(kind = 'undo') = (undoes IS NOT NULL)", name="undoes_one"),
        sa.CheckConstraint("(kind = 'sheet') = (sha256 <> '')", name="sheets_are_files"),
        sa.CheckConstraint(
            "(state IN ('done', 'left')) = (ended_at <> '')", name="ended_with_a_moment"
        ),
        sa.CheckConstraint("tries >= 0 AND rounds >= 0", name="counted"),
        sa.ForeignKeyConstraint(["undoes"], ["imports.number"]),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"]),
        sa.PrimaryKeyConstraint("number"),
    )
    for column in ("state", "sha256"):
        op.create_index(f"ix_imports_{column}", "imports", [column], unique=False)
    for name, column, where in (
        ("uq_imports_sha256_open", "sha256", _OPEN),
        ("uq_imports_undoes", "undoes", _NOT_LEFT),
    ):
        op.create_index(
            name,
            "imports",
            [column],
            unique=True,
            sqlite_where=where,
            postgresql_where=where,
        )


def make_the_rest() -> None:
    op.create_table(
        "import_rows",
        *numbered("of_import", "attempt", "sheet", "number"),
        *texts("cells"),
        sa.CheckConstraint("number > 0", name="counted_from_one"),
        sa.ForeignKeyConstraint(["of_import"], ["imports.number"]),
        sa.PrimaryKeyConstraint("of_import", "attempt", "sheet", "number"),
    )
    op.create_table(
        "mappings",
        *texts("fingerprint", "mapping", "made_by", "made_at"),
        sa.PrimaryKeyConstraint("fingerprint"),
    )
    op.create_table(
        "not_same",
        *texts("one", "other", "made_by", "made_at"),
        sa.Column("audit", sa.Integer(), nullable=False),
        sa.CheckConstraint("one < other", name="in_order"),
        sa.CheckConstraint("made_by <> ''", name="made_by_somebody"),
        sa.ForeignKeyConstraint(["one"], ["entries.id"]),
        sa.ForeignKeyConstraint(["other"], ["entries.id"]),
        sa.ForeignKeyConstraint(["audit"], ["audit.number"]),
        sa.PrimaryKeyConstraint("one", "other"),
    )


def numbered(*names: str) -> tuple[sa.Column[int], ...]:
    """Numbers that the code counts."""
    return tuple(
        sa.Column(name, sa.Integer(), autoincrement=False, nullable=False) for name in names
    )


def texts(*names: str) -> tuple[sa.Column[str], ...]:
    """Columns of text that are never null."""
    return tuple(sa.Column(name, sa.String(), nullable=False) for name in names)
