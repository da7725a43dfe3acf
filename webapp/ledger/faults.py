"""Why a database cannot be used, in words of our own."""

import sqlite3
from collections.abc import Mapping

from webapp.ledger.migrating import OtherVersion
from webapp.ledger.programs import ProgramFailed
from webapp.sentence import Sentence
from webapp.system import reason_of

_PRIMARY = 0xFF
"""SQLite's codes say more in their higher bits."""

_SQLITE: Mapping[int, Sentence] = {
    sqlite3.SQLITE_FULL: Sentence("the disk is full"),
    sqlite3.SQLITE_BUSY: Sentence("another process has locked it"),
    sqlite3.SQLITE_LOCKED: Sentence("another process has locked it"),
    sqlite3.SQLITE_READONLY: Sentence("nothing can be written there"),
    sqlite3.SQLITE_PERM: Sentence("the account may not do that there"),
    sqlite3.SQLITE_CANTOPEN: Sentence("it cannot be opened"),
    sqlite3.SQLITE_IOERR: Sentence("the disk cannot be read or written, or is full"),
    sqlite3.SQLITE_CORRUPT: Sentence("it is damaged"),
    sqlite3.SQLITE_NOTADB: Sentence("it is damaged"),
}


def fault_of(error: BaseException) -> Sentence:
    """What went wrong. What a server of databases says is its own text, in its own language."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, ProgramFailed):
        said: Sentence = cause.args[0]
        return said
    if isinstance(cause, OtherVersion):
        return Sentence("it is of another version of the program")
    if isinstance(cause, OSError):
        return reason_of(cause)
    known = _SQLITE.get((getattr(cause, "sqlite_errorcode", 0) or 0) & _PRIMARY)
    return known or Sentence("it says: %(said)s", said=str(cause).partition("\n")[0])
