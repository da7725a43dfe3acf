"""Alembic's entry: runs revisions on the connection it is handed, inside its transaction."""

from alembic import context

from webapp.store.reports.tables import Base

context.configure(connection=context.config.attributes["connection"], target_metadata=Base.metadata)
context.run_migrations()
