"""What somebody did of late is found without reading every change there ever was."""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index("ix_changes_made_by_made_at", "changes", ["made_by", "made_at"])


def downgrade() -> None:
    op.drop_index("ix_changes_made_by_made_at", "changes")
