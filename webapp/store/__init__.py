"""What an edition is made of on disk: database, table of terms, manifest, numbered folders.

The only door to SQLAlchemy.
"""
