"""Alembic's entry: runs revisions on the connection it is handed, inside its transaction."""

from alembic import context

known = context.config.attributes
context.configure(connection=known["connection"], target_metadata=known["tables"])
context.run_migrations()
