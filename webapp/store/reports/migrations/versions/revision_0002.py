"""What visitors say with one tap, and which of today's taps came from the same network."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sightings",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.String(), nullable=False),
        sa.Column("fact", sa.String(), nullable=False),
        sa.Column("glimpse", sa.String(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.CheckConstraint("service_id <> ''", name="service_named"),
        sa.CheckConstraint("fact <> ''", name="fact_named"),
        sa.CheckConstraint("glimpse IN ('yes', 'no', 'unseen')", name="glimpse_known"),
        sa.PrimaryKeyConstraint("number"),
    )
    op.create_table(
        "sighting_networks",
        sa.Column("mark", sa.String(), nullable=False),
        sa.Column("told", sa.Integer(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("mark"),
    )
    op.create_table(
        "sighting_marks",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["number"], ["sightings.number"]),
        sa.PrimaryKeyConstraint("number"),
    )


def downgrade() -> None:
    op.drop_table("sighting_marks")
    op.drop_table("sighting_networks")
    op.drop_table("sightings")
