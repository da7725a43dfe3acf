"""Databases that people write to: opened for one piece of work, kept on the disk when it ends.

A SQLite file each by default, a schema of PostgreSQL each where an address is set. What their
tables mean is known above.
"""
