"""Programs of PostgreSQL that copy a database as a whole."""

import os
import shutil
import subprocess

from sqlalchemy import URL

from webapp.sentence import Sentence


class ProgramFailed(Exception):
    """A program is missing, or did not do what it was asked; made of the sentence that says so."""


def run_program(program: str, arguments: tuple[str, ...], url: URL) -> None:
    """Run it on the database at ``url``; it is told the password where nobody else can read it.

    Raises ``ProgramFailed``.
    """
    found = shutil.which(program)
    if found is None:
        raise ProgramFailed(Sentence("%(program)s is not installed", program=program))
    done = subprocess.run(  # noqa: S603  (no shell; nothing of a visitor is in it)
        [found, *arguments], env=_environment(url), check=False, capture_output=True, text=True
    )
    if done.returncode:
        said = done.stderr.strip().rpartition("\n")[2]
        raise ProgramFailed(Sentence("%(program)s says: %(said)s", program=program, said=said))


def _environment(url: URL) -> dict[str, str]:
    told = {
        "PATH": os.defpath,
        "PGHOST": url.host or url.query.get("host"),
        "PGPORT": url.port or url.query.get("port"),
        "PGUSER": url.username,
        "PGPASSWORD": url.password,
        "PGDATABASE": url.database,
    }
    return {name: str(value) for name, value in told.items() if value}
