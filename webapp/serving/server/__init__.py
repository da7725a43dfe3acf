"""The server: gunicorn's processes, each with waitress's loop, and how long who is waited for."""
